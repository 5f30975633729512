// Protections that stop the current user.
import type { SheetState } from '../state.ts';
import { range } from './range.ts';
import { service } from './service.ts';

type Real = GoogleAppsScript.Spreadsheet.Protection;

/** Of one kind: of the whole sheet, or of ranges. */
export function protectionsOf(sheet: SheetState, ofSheet: boolean): Real[] {
  return sheet.protections
    .filter(({ area }) => (area === undefined) === ofSheet)
    .map((protection) => service<Real>('Protection', new FakeProtection(sheet, protection)));
}

class FakeProtection implements Pick<Real, 'canEdit' | 'getRange' | 'getUnprotectedRanges'> {
  constructor(
    private readonly sheet: SheetState,
    private readonly protection: SheetState['protections'][number],
  ) {}

  canEdit() {
    return false;
  }

  getRange() {
    const { maxRows, maxColumns } = this.sheet;
    return range(
      this.sheet,
      this.protection.area ?? { row: 1, column: 1, rows: maxRows, columns: maxColumns },
    );
  }

  getUnprotectedRanges() {
    return (this.protection.except ?? []).map((area) => range(this.sheet, area));
  }
}
