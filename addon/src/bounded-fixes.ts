// As much of the fixes as one run bears: a sheet to be mended in thousands of separate places must not run out of time
// in the middle. Pure: no service is called.
import type { Fixes } from './fixes.ts';
import { placeOf } from './merge-ranges.ts';
import { planWrites, type Write } from './plan-writes.ts';
import { type RowRun, rowRuns } from './row-runs.ts';

const MOST_WRITES = 400;
const MOST_DELETIONS = 100;

export interface BoundedFixes {
  readonly fixes: Fixes;
  readonly writes: readonly Write[];
  /** To be deleted in this order, the lowest first: the rows above keep their numbers. */
  readonly runs: readonly RowRun[];
  /** Fixes that wait for the next run. */
  readonly waiting: number;
}

export function boundedFixes({ cells, drops }: Fixes): BoundedFixes {
  const planned = planWrites(
    cells.map(({ row, position, to, as = { value: to, format: '@' } }) => ({ row, position, ...as })),
  );
  const writes = planned.slice(0, MOST_WRITES);
  const written = new Set(writes.flatMap((one) => one.cells.flatMap((row) => row.map(placeOf))));
  const runs = rowRuns(drops.map(({ row }) => row))
    .reverse()
    .slice(0, MOST_DELETIONS);
  const highest = runs[runs.length - 1]?.row ?? 0;
  const fixes = {
    cells: cells.filter((cell) => written.has(placeOf(cell))),
    drops: drops.filter(({ row }) => row >= highest),
  };
  const waiting = cells.length + drops.length - fixes.cells.length - fixes.drops.length;
  return { fixes, writes, runs, waiting };
}
