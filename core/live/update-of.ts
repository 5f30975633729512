// The change a row makes of the record there is.
import { textOf } from '../requests/answer.ts';
import type { RequestContext, Update } from '../requests/context.ts';
import { differences } from '../requests/differences.ts';
import type { LiveView, RowView } from '../rule.ts';
import type { TypeName } from '../types.ts';

/** The columns of which the filled one names the record, and the field by which paths do. */
const NAMED = {
  partners: [['partner_email'], 'key'],
  customers: [['ps_customer_key', 'customer_key'], 'customer_key'],
} as const;

/** Undefined: the record is not known to be there, or no path leads to it. */
export function updateOf(
  row: RowView,
  type: TypeName,
  live: LiveView,
  orders: RequestContext['orders'],
): Update | undefined {
  if (type !== 'partners' && type !== 'customers') return undefined;
  const [columns, path] = NAMED[type];
  const column = columns.find((one) => row.get(one)?.readable);
  const record = column && live.find(type, column, row.get(column)?.text ?? '')?.record;
  const key = textOf(record?.[path]);
  if (!record || !key) return undefined;
  const others = differences(row, record, orders);
  return {
    key,
    changes: others.map(({ column }) => column),
    before: Object.fromEntries(others.map(({ column, record: held }) => [column, held])),
  };
}
