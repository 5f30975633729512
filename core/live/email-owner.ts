// The customer of the program that a row's email belongs to, where it is another one than the row speaks of.
import { textOf } from '../requests/answer.ts';
import type { Cell, LiveView, RowView } from '../rule.ts';

export interface EmailOwner {
  readonly email: Cell;
  /** Your key of that customer, else PartnerStack's. */
  readonly owner: string;
}

export function otherOwner(row: RowView, live: LiveView): EmailOwner | undefined {
  const email = row.get('email');
  const record = email?.readable && live.find('customers', 'email', email.text)?.record;
  if (!email || !record) return undefined;
  const [own, ps] = [textOf(record.customer_key), textOf(record.key)];
  const named = row.get('ps_customer_key')?.text;
  const isOwn = named ? named === ps : own !== '' && row.get('customer_key')?.text === own;
  return isOwn ? undefined : { email, owner: own || ps };
}
