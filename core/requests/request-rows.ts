// The calls of a whole table: checks it, then asks for each row without an error what it becomes.
import type { CheckOptions, Facts } from '../check.ts';
import { eachRow } from '../each-row.ts';
import { type ApiRequest, requestFor, type Unsent } from '../requests.ts';
import type { Rows } from '../rows.ts';
import type { RowView } from '../rule.ts';
import type { Issue, Report } from '../types.ts';
import type { RequestContext } from './context.ts';

export interface RowRequest {
  /** 1-based. */
  readonly row: number;
  /** `errors`: the check's, which block the row. */
  readonly becomes: ApiRequest | Unsent | { readonly errors: readonly Issue[] };
}

/** What a row alone cannot say, given its number, its cells and the orders of day and month. */
export type RowContext = (row: number, view: RowView, orders: Facts['orders']) => RequestContext;

/**
 * Blank rows are passed over.
 * @param contextOf asked for each row without an error
 * @returns no rows where the type is undecided or the header has an error that only the user can mend
 * @throws RangeError where `today` is no day
 */
export function requestRows(
  rows: Rows,
  options: CheckOptions,
  contextOf: RowContext = () => ({}),
): { report: Report; orders: Facts['orders']; rows: readonly RowRequest[] } {
  const made: RowRequest[] = [];
  const { report, facts } = eachRow(rows, options, (program, { orders }) => (row, findings) => {
    if (row.blank) return;
    const errors = findings.filter(({ level }) => level === 'error').map(({ issue }) => issue());
    const becomes = errors.length
      ? { errors }
      : requestFor(program, row, { orders, ...contextOf(row.row, row, orders) });
    made.push({ row: row.row, becomes });
  });
  return { report, orders: facts.orders, rows: made };
}
