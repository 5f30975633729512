// The change a row makes of the record there is.
import type { ColumnOrder } from '../dates.ts';
import type { Update } from '../requests/context.ts';
import type { RowView } from '../rule.ts';
import type { TypeName } from '../types.ts';
import { compareRecord } from './compare-record.ts';
import type { LiveView } from './live-view.ts';

/** The columns of which the first filled one names the record, and the one by which paths do. */
const NAMED = {
  partners: [['partner_email'], 'partnership_key'],
  customers: [['ps_customer_key', 'customer_key'], 'customer_key'],
} as const;

/** Undefined: the record is not known to be there, or no path leads to it. */
export function updateOf(
  row: RowView,
  type: TypeName,
  live: LiveView,
  orders: { readonly [column: string]: ColumnOrder },
): Update | undefined {
  if (type !== 'partners' && type !== 'customers') return undefined;
  const [columns, path] = NAMED[type];
  const cell = columns.map((column) => row.get(column)).find((one) => one?.readable);
  const record = cell && live.find(type, cell.column?.key ?? '', cell.text)?.record;
  const key = record?.[path];
  if (!record || !key) return undefined;
  return { key, changes: compareRecord(row, record, live, orders).changes.map(({ column }) => column) };
}
