// The calls of a whole table: checks it, then asks for each row without an error what it becomes.
import { createCheck } from '../check.ts';
import type { CheckOptions } from '../check-options.ts';
import { matchHeader } from '../header.ts';
import { importTypes } from '../import-types/index.ts';
import { layOver } from '../profile.ts';
import { type ApiRequest, requestFor, type Unsent } from '../requests.ts';
import type { Rows } from '../rows.ts';
import type { HeaderCell, RowView } from '../rule.ts';
import type { Facts } from '../second-pass.ts';
import type { Issue, Report, TypeName } from '../types.ts';
import type { RequestContext, Update } from './context.ts';

export interface RowRequest {
  /** 1-based. */
  readonly row: number;
  readonly view: RowView;
  /** `errors`: the check's, which block the row. */
  readonly becomes: ApiRequest | Unsent | { readonly errors: readonly Issue[] };
  /** Absent: the row makes a new record. */
  readonly update?: Update | undefined;
}

export interface RequestTable {
  readonly report: Report;
  readonly orders: Facts['orders'];
  /** 1-based row of the header. */
  readonly headerRow: number;
  readonly header: readonly HeaderCell[];
  readonly rows: readonly RowRequest[];
}

/** What a row alone cannot say, and what its table has settled. */
export type RowContext = (
  row: RowView,
  table: { readonly type: TypeName; readonly orders: Facts['orders'] },
) => RequestContext;

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
): RequestTable {
  const first = createCheck(options);
  first.rows(rows);
  const report = first.end();
  const facts = first.facts();
  const { type, orders } = facts;
  const made: RowRequest[] = [];
  let headerRow = 1;
  let header: readonly HeaderCell[] = [];
  if (type === null || facts.headerFails) return { report, orders, headerRow, header, rows: made };
  const program = layOver(importTypes[type], options.profile);
  const second = createCheck({ ...options, type }, undefined, {
    facts,
    reshape(line, isHeader) {
      if (isHeader) {
        headerRow = line.row;
        header = matchHeader(line.cells, program.columns);
      }
      return line;
    },
    mend: ({ line }) => line,
    row(row, findings) {
      if (row.blank) return;
      const errors = findings.filter(({ level }) => level === 'error').map(({ issue }) => issue());
      const context: RequestContext = errors.length ? {} : { orders, ...contextOf(row, { type, orders }) };
      const becomes = errors.length ? { errors } : requestFor(program, row, context);
      made.push({ row: row.row, view: row, becomes, update: context.update });
    },
  });
  second.rows(rows);
  second.end();
  return { report, orders, headerRow, header, rows: made };
}
