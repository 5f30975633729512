// "500.00 USD" of a transaction as the API has it.
import { fromCents } from '../money.ts';
import { type Fields, textOf } from '../requests/answer.ts';

/** Blank: it has no amount. */
export function recordedMoney({ amount, currency }: Fields): string {
  return textOf(amount) && `${fromCents(textOf(amount), 2)} ${textOf(currency)}`;
}
