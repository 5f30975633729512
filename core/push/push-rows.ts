// The rows of a table as a push sees them: what each becomes, what tells it from the others, and its money.
import type { CheckOptions } from '../check-options.ts';
import { dayFromText, readingUnder } from '../dates.ts';
import { createSum } from '../money.ts';
import {
  type RequestTable,
  type RowContext,
  type RowRequest,
  requestRows,
} from '../requests/request-rows.ts';
import type { Rows } from '../rows.ts';
import type { RowView } from '../rule.ts';
import { writeRow } from '../write.ts';
import { rowHash } from './row-mark.ts';

export interface PushRow extends RowRequest {
  readonly hash: string;
  /** 1 for the first row that says this, 2 for the next one. */
  readonly nth: number;
  readonly money?: { readonly currency: string; readonly cents: string };
  /** Rewards: as the row names the partner. */
  readonly partner?: string;
  /** It is dated more than 30 days ago. */
  readonly old: boolean;
}

export interface PushTable extends RequestTable {
  readonly rows: readonly PushRow[];
}

/** Money of some rows in one currency: integer cents as text. */
export interface Amount {
  readonly currency: string;
  readonly rows: number;
  readonly cents: string;
}

const OLD_DAYS = 30;

export function pushRows(rows: Rows, options: CheckOptions, contextOf?: RowContext): PushTable {
  const table = requestRows(rows, { ...options, maxIssues: Infinity }, contextOf);
  const { report, header, orders } = table;
  const lateErrors = new Map(
    report.issues.filter(({ level }) => level === 'error').map((one) => [one.row, one]),
  );
  const today = dayFromText(options.today);
  const seen = new Map<string, number>();

  function isOld({ cells }: RowView): boolean {
    return cells.some(({ column, date }) => {
      const on = column && !column.mayLieAhead && date && readingUnder(date, orders[column.key] ?? 'none');
      return on !== undefined && on !== false && on.day < today - OLD_DAYS;
    });
  }

  return {
    ...table,
    rows: table.rows.map((one) => {
      const { view, becomes, row } = one;
      const hash = rowHash(header, view.line.cells);
      const nth = (seen.get(hash) ?? 0) + 1;
      seen.set(hash, nth);
      const { cents } = view;
      // Deals carry no currency (partnerstack.md 3.1).
      const currency = report.type === 'deals' ? '' : view.currency;
      const partner =
        report.type === 'rewards' && (view.get('partner_key')?.text || view.get('partner_email')?.text);
      // A rule that speaks at the end of the table only may be an error by the profile.
      const late = lateErrors.get(row);
      return {
        ...one,
        becomes: late && !('errors' in becomes) ? { errors: [late] } : becomes,
        hash,
        nth,
        ...(cents !== undefined && currency !== undefined ? { money: { currency, cents } } : {}),
        ...(partner ? { partner } : {}),
        old: isOld(view),
      };
    }),
  };
}

/** Sorted by currency. */
export function amountsOf(rows: readonly PushRow[]): Amount[] {
  return Array.from(
    groupedBy(rows, ({ money }) => money?.currency),
    ([currency, ofOne]) => {
      const sum = createSum();
      for (const { money } of ofOne) sum.add(money?.cents ?? '0');
      return { currency, rows: ofOne.length, cents: sum.total() };
    },
  ).sort((a, b) => (a.currency < b.currency ? -1 : 1));
}

/** Rewards: what each partner gets, in the order of the rows. */
export function partnerAmounts(rows: readonly PushRow[]): { partner: string; amounts: Amount[] }[] {
  return Array.from(
    groupedBy(rows, ({ partner }) => partner),
    ([partner, ofOne]) => ({
      partner,
      amounts: amountsOf(ofOne),
    }),
  );
}

/** The file for the importer: the header in its exact spelling, every value byte for byte, no column of ours. */
export function importText({ header }: PushTable, rows: readonly PushRow[]): string {
  const kept = header.filter(({ is }) => is !== 'ours');
  const line = ({ view }: PushRow) =>
    writeRow(kept.map(({ position }) => view.line.cells[position - 1] ?? ''));
  return [
    writeRow(kept.map(({ text, spelling, is }) => (is === 'misnamed' && spelling ? spelling : text))),
    ...rows.map(line),
  ].join('');
}

function groupedBy(rows: readonly PushRow[], nameOf: (row: PushRow) => string | undefined) {
  const groups = new Map<string, PushRow[]>();
  for (const row of rows) {
    const name = nameOf(row);
    if (name === undefined) continue;
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  return groups;
}
