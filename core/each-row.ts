// Checks a table that is in memory, then goes through its rows again with what the whole table has settled.
import { type CheckOptions, createCheck, type Facts } from './check.ts';
import type { RowFinding } from './findings.ts';
import { importTypes } from './import-types/index.ts';
import { layOver, type Program } from './profile.ts';
import type { Rows } from './rows.ts';
import type { RowView } from './rule.ts';
import type { Report } from './types.ts';

/**
 * @param begin where the type is known and the header has no error that only the user can mend; gives what takes each
 * row, blank ones too, with its findings
 * @throws RangeError where `today` is no day
 */
export function eachRow(
  rows: Rows,
  options: CheckOptions,
  begin: (program: Program, facts: Facts) => (row: RowView, findings: readonly RowFinding[]) => void,
): { readonly report: Report; readonly facts: Facts } {
  const first = createCheck(options);
  first.rows(rows);
  const report = first.end();
  const facts = first.facts();
  const { type } = facts;
  if (type === null || facts.headerFails) return { report, facts };
  const second = createCheck({ ...options, type }, undefined, {
    facts,
    reshape: (line) => line,
    mend: ({ line }) => line,
    row: begin(layOver(importTypes[type], options.profile), facts),
  });
  second.rows(rows);
  second.end();
  return { report, facts };
}
