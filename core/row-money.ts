// The money of a row: whose, how much, in which currency.
import type { RowView } from './rule.ts';

export interface RowMoney {
  /** The customer's key; '' where none can be read. */
  readonly customer: string;
  readonly whose: 'customer_key' | 'ps_customer_key';
  /** Integer cents. */
  readonly cents: string;
  readonly currency: string;
}

/** Undefined where there is no one amount or no currency that can be read. */
export function rowMoney(row: RowView): RowMoney | undefined {
  const { cents, currency } = row;
  if (cents === undefined || currency === undefined) return undefined;
  const yours = row.get('customer_key');
  const theirs = row.get('ps_customer_key');
  const one = (yours?.text !== '' && yours) || (theirs?.text !== '' && theirs) || undefined;
  const customer = one?.readable ? one.text : '';
  return { customer, whose: one === yours ? 'customer_key' : 'ps_customer_key', cents, currency };
}
