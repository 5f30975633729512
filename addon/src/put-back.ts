// Puts cells and whole rows back to what they held.
import type { Sheet } from './active-sheet.ts';
import { type NewCell, planWrites } from './plan-writes.ts';
import { insertRun, rowRuns } from './row-runs.ts';
import { cellsOf, type DroppedRow } from './undo.ts';
import { write } from './write-cells.ts';

/**
 * Without a bound on the calls, as half an undo would be worse than a slow one.
 * @throws what the sheet said first, after all else is back
 */
export function putBack(sheet: Sheet, cells: readonly NewCell[], dropped: readonly DroppedRow[]): void {
  for (const run of rowRuns(dropped.map(({ row }) => row))) insertRun(sheet, run);
  const refusals: unknown[] = [];
  for (const one of planWrites([...cells, ...cellsOf(dropped)])) {
    try {
      write(sheet, one);
    } catch (error) {
      refusals.push(error);
    }
  }
  SpreadsheetApp.flush();
  if (refusals.length > 0) throw refusals[0];
}
