// Rows to delete or to put back, neighbours together.
import type { Sheet } from './active-sheet.ts';

export interface RowRun {
  readonly row: number;
  readonly count: number;
}

/** In the sheet's order. */
export function rowRuns(rows: readonly number[]): RowRun[] {
  const runs: { row: number; count: number }[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && last.row + last.count === row) last.count += 1;
    else runs.push({ row, count: 1 });
  }
  return runs;
}

/** To be called from the top down, so that each comes where it was. A new row looks like the one above it. */
export function insertRun(sheet: Sheet, { row, count }: RowRun): void {
  if (row === 1) sheet.insertRowsBefore(1, count);
  else sheet.insertRowsAfter(row - 1, count);
}
