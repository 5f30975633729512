// What takes in the rows: looked up once per run, not once per row.
import type { RowView, Run } from './rule.ts';

export type Taker = (row: RowView) => void;

/** @param plain for rows without an odd cell: then a third of the rules has nothing to look at */
export function takers(runs: readonly Run[], plain = false): Taker[] {
  return runs.flatMap(({ row, oddRow }) => row ?? (plain ? undefined : oddRow) ?? []);
}
