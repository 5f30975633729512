// What a push asks to be confirmed, and what of it is missing: the sidebar holds its button back by the same words.
import { fromCents } from '../../../core/index.ts';
import type { Offer } from './offer.ts';

/** What the user has confirmed. */
export interface Given {
  readonly triggers?: boolean | null;
  readonly old?: boolean | null;
  /** As typed. */
  readonly rows?: string | null;
  readonly totals?: { readonly [currency: string]: string } | null;
  readonly again?: string | null;
}

/** What is not confirmed, in a sentence. */
export function notGiven(
  { asks, go, amounts }: Pick<Offer, 'asks' | 'go' | 'amounts'>,
  given: Given,
): string | undefined {
  if (asks.triggers && !given.triggers)
    return 'Confirm that triggers and invitations may act on this import.';
  if (asks.old && !given.old) return 'Confirm that the rows from the past are to be pushed.';
  if (asks.again && digitsOf(given.again) !== String(asks.again))
    return `Type in how many rows go once more: ${asks.again}.`;
  if (!asks.typed) return undefined;
  if (digitsOf(given.rows) !== String(go)) return `Type in the number of rows: ${go}.`;
  const wrong = amounts.find(({ currency, cents }) => centsOf(given.totals?.[currency] ?? '') !== cents);
  return (
    wrong && `Type in the total${wrong.currency && ` of ${wrong.currency}`}: ${fromCents(wrong.cents, 2)}.`
  );
}

function digitsOf(typed: string | null | undefined): string {
  return (typed ?? '').replace(/[\s,]/g, '');
}

function centsOf(typed: string): string {
  const [, minus = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(digitsOf(typed)) ?? [];
  const cents = `${whole}${fraction.padEnd(2, '0')}`.replace(/^0+(?=\d)/, '');
  return whole === '' ? '' : minus + cents;
}
