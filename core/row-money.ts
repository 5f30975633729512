// The money of a row: whose, how much, in which currency.
import type { RowView } from './rule.ts';

export interface RowMoney {
  /** The customer's key, told apart by whose key it is; '' where none can be read. */
  readonly customer: string;
  /** Integer cents. */
  readonly cents: string;
  readonly currency: string;
}

/** Undefined where there is no one amount or no currency that can be read. */
export function rowMoney(row: RowView): RowMoney | undefined {
  const cents = rowCents(row);
  if (cents === undefined || row.currency === undefined) return undefined;
  const yours = row.get('customer_key');
  const theirs = row.get('ps_customer_key');
  const one = (yours?.text !== '' && yours) || (theirs?.text !== '' && theirs) || undefined;
  const customer = one?.readable ? `${one === yours ? 'customer' : 'ps'} ${one.text}` : '';
  return { customer, cents, currency: row.currency };
}

/** Integer cents where exactly one amount cell is filled and can be read. */
export function rowCents(row: RowView): string | undefined {
  let cents: string | undefined;
  let filled = 0;
  for (const cell of row.cells) {
    const kind = cell.column?.kind;
    if ((kind !== 'cents' && kind !== 'dollars') || cell.text === '') continue;
    filled += 1;
    cents = cell.cents;
  }
  return filled === 1 ? cents : undefined;
}
