// What takes in the rows: looked up once per run, not once per row.
import type { RowView, Run } from './rule.ts';

export type Taker = (rows: readonly RowView[]) => void;

/**
 * Passes rows to all runs, one run after the other: an engine is fastest at one thing many times. Even rows without an
 * odd cell and without a fault go only to those that look at every row.
 */
export function takerOf(runs: readonly Run[]): Taker {
  return (rows) => {
    const odd = rows.filter((row) => row.odd.length > 0 || row.uneven || row.line.faults);
    for (const { row, oddRow } of runs) {
      if (row) for (const one of rows) row(one);
      else if (oddRow) for (const one of odd) oddRow(one);
    }
  };
}
