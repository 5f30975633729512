// The same for rows that are cells already (a sheet): checked and mended in memory.
import type { Accept } from './accept.ts';
import { createCheck } from './check.ts';
import type { CheckOptions } from './check-options.ts';
import { createFixer } from './fix.ts';
import type { Overview } from './overview.ts';
import type { Facts } from './second-pass.ts';
import type { Change, Report } from './types.ts';

export type Rows = readonly (readonly string[])[];

export interface CheckedRows {
  readonly report: Report;
  readonly facts: Facts;
  readonly overview: Overview | undefined;
}

/** @throws RangeError where `today` is no day */
export function checkRows(rows: Rows, options: CheckOptions): Report {
  return checkedRows(rows, options).report;
}

/**
 * Applies every safe fix and the accepted ones.
 * @returns the new rows, header first, what changed, and the columns of `Fixer.lost`; the rows given are left as
 * they are
 */
export function fixRows(
  rows: Rows,
  options: CheckOptions,
  accept: Accept = {},
): { rows: string[][]; changes: Change[]; ordersLost?: readonly string[] } {
  const { report, facts } = checkedRows(rows, options);
  const fixed: string[][] = [];
  const changes: Change[] = [];
  const second = createFixer(
    report,
    facts,
    accept,
    (cells) => fixed.push([...cells]),
    (change) => changes.push(change),
  );
  const check = createCheck({ ...options, type: facts.type ?? undefined }, undefined, second);
  check.rows(rows);
  check.end();
  return { rows: fixed, changes, ...second.lost() };
}

/**
 * The report and what goes with it.
 * @throws RangeError where `today` is no day
 */
export function checkedRows(rows: Rows, options: CheckOptions): CheckedRows {
  const check = createCheck(options);
  check.rows(rows);
  const report = check.end();
  return { report, facts: check.facts(), overview: check.overview() };
}
