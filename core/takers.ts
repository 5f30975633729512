// What takes in the rows: looked up once per run, not once per row.
import type { RowView, Run } from './rule.ts';

export type Taker = (row: RowView) => void;

/** Passes a row to all runs; one without an odd cell and without a fault only to those that look at every row. */
export function takerOf(runs: readonly Run[]): Taker {
  const all = runs.flatMap(({ row, oddRow }) => row ?? oddRow ?? []);
  const plain = runs.flatMap(({ row }) => row ?? []);
  return (row) => {
    for (const take of row.odd.length || row.line.faults ? all : plain) take(row);
  };
}
