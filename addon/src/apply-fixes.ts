// Applies fixes to the checked sheet: all of them or none, only where something changes, and checks again.
import type { Sheet } from './active-sheet.ts';
import { orTrouble } from './answer.ts';
import { boundedFixes } from './bounded-fixes.ts';
import { type CheckedSheet, checkAgain, type Mended, prepareFixes } from './fix-sheet.ts';
import type { Accepted, CellFix } from './fixes.ts';
import { newCell } from './held-cell.ts';
import { leftAlone } from './left-alone.ts';
import { putBack } from './put-back.ts';
import { readSheet } from './read-sheet.ts';
import type { RowRun } from './row-runs.ts';
import { droppedRows, heldAt, mendedRows, type Undo } from './undo.ts';
import { write } from './write-cells.ts';

export interface Applied extends Mended {
  readonly undo: Undo;
}

export function applyFixes(checked: CheckedSheet, accepted?: Accepted | null): Applied {
  const { sheet, todo, left, before, rows } = prepareFixes(checked, accepted);
  const { fixes, writes, runs, waiting } = boundedFixes(todo);
  const { cells, drops } = fixes;
  const dropped = droppedRows(fixes, before);
  const deleted: RowRun[] = [];
  const work = () => {
    addColumns(sheet, cells);
    for (const one of writes) write(sheet, one);
    // Writes may wait until here: a refusal must come before any row is gone.
    SpreadsheetApp.flush();
    for (const run of runs) {
      sheet.deleteRows(run.row, run.count);
      deleted.push(run);
    }
    SpreadsheetApp.flush();
  };
  const takeBack = () => {
    const held = cells.map(({ row, position }) => newCell(row, heldAt(before, row, position)));
    const gone = ({ row }: { row: number }) =>
      deleted.some((run) => row >= run.row && row < run.row + run.count);
    putBack(sheet, held, dropped.filter(gone));
  };
  allOrNothing(work, takeBack, () => isSame(sheet, rows));

  const after = readSheet(sheet);
  return {
    ...checkAgain(checked.type, after),
    cells: cells.length,
    rows: drops.length,
    left: [...left, ...leftAlone('waiting', [], waiting)],
    undo: {
      sheetId: checked.sheetId,
      type: checked.type,
      height: after.rows.length,
      width: before.width,
      mended: mendedRows(fixes, before, after.rows),
      dropped,
    },
  };
}

/** A made key needs a column that the grid may not have. */
function addColumns(sheet: Sheet, cells: readonly CellFix[]): void {
  const last = sheet.getMaxColumns();
  const wanted = cells.reduce((most, { position }) => Math.max(most, position), last);
  if (wanted > last) sheet.insertColumnsAfter(last, wanted - last);
}

/** @param isBack whether the sheet shows what it showed: a cell may refuse its own value too, and still hold it */
function allOrNothing(work: () => void, takeBack: () => void, isBack: () => boolean): void {
  orTrouble(REFUSED, () => {
    try {
      work();
    } catch (error) {
      orTrouble(HALF, () => {
        try {
          takeBack();
        } catch (second) {
          if (!isBack()) throw second;
        }
      });
      throw error;
    }
  });
}

function isSame(sheet: Sheet, rows: readonly (readonly string[])[]): boolean {
  return JSON.stringify(sheet.getDataRange().getDisplayValues()) === JSON.stringify(rows);
}

const REFUSED =
  'Nothing was changed: the sheet refused a part of it, for example because a cell takes only values of a list (Data > Data validation) or is protected.';
const HALF =
  'The sheet refused a part of the fixes, and what was written could not be taken back. Undo it in the sheet (Ctrl+Z) or with File > Version history, then check again.';
