// Which cells the user may not edit: asked beforehand, as a refusal in the middle would leave a half mended sheet.
// A few calls per protection, whatever the number of rows.
import type { Sheet } from './active-sheet.ts';
import type { CellTest } from './formula-cells.ts';

interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export function lockedCells(sheet: Sheet): CellTest {
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
  const locked = sheet
    .getProtections(RANGE)
    .filter((protection) => !protection.canEdit())
    .map((protection) => areaOf(protection.getRange()));
  const [whole] = sheet.getProtections(SHEET).filter((protection) => !protection.canEdit());
  const open = whole?.getUnprotectedRanges().map(areaOf);
  return (row, position) => {
    const isIn = ({ top, bottom, left, right }: Area) =>
      row >= top && row <= bottom && position >= left && position <= right;
    return locked.some(isIn) || (open !== undefined && !open.some(isIn));
  };
}

function areaOf(range: GoogleAppsScript.Spreadsheet.Range): Area {
  const top = range.getRow();
  const left = range.getColumn();
  return {
    top,
    bottom: top + range.getNumRows() - 1,
    left,
    right: left + range.getNumColumns() - 1,
  };
}
