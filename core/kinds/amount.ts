// Amount cells: which of the amount rules speaks, and the cents that can be counted on.
import { type AmountRead, decimals, rounded, shifted, startsAboveZero } from '../money.ts';
import { oneFix } from '../one-fix.ts';
import type { Fix, Kind } from '../types.ts';

export type AmountVerdict =
  | 'plain'
  | 'invalid-amount'
  | 'currency-mismatch'
  | 'amount-format'
  | 'amount-not-whole'
  | 'amount-precision';

/** The row's currency as amounts see it: undefined where it cannot be read or the type has none. */
export type RowCurrency = string | undefined;

/** The first rule that applies, in the order of rules.md. */
export function verdictOf(read: AmountRead, kind: Kind, currency: RowCurrency): AmountVerdict {
  if (read.as === 'none' || read.as === 'exponent') return 'invalid-amount';
  if (read.as === 'dressed') {
    const clash = read.currencies && currency !== undefined && !read.currencies.includes(currency);
    return clash ? 'currency-mismatch' : 'amount-format';
  }
  const places = decimals(read.number);
  if (kind === 'cents') return places ? 'amount-not-whole' : 'plain';
  return places > 2 ? 'amount-precision' : 'plain';
}

/** The fix of `amount-format`, `amount-not-whole` or `amount-precision`; undefined for the other verdicts. */
export function amountFix(
  read: AmountRead,
  kind: Kind,
  verdict: AmountVerdict,
  currency: RowCurrency,
): Fix | undefined {
  if (read.as !== 'plain' && read.as !== 'dressed') return undefined;
  if (verdict === 'amount-not-whole') return centsOrDollars(read.number);
  if (verdict === 'amount-precision') return oneFix('suggested', 'set', rounded(read.number, 2));
  if (verdict !== 'amount-format' || read.as !== 'dressed') return undefined;
  return kind === 'cents' ? centsFix(read) : dollarsFix(read, currency);
}

type Dressed = Extract<AmountRead, { as: 'dressed' }>;

function centsFix(read: Dressed): Fix {
  const whole = decimals(read.number) === 0;
  if (read.currencies || !whole) return centsOrDollars(read.number);
  return oneFix(read.guessed ? 'suggested' : 'safe', 'set', read.number);
}

function dollarsFix(read: Dressed, currency: RowCurrency): Fix {
  const places = decimals(read.number);
  const agrees = !read.currencies || currency !== undefined;
  const certain = agrees && !read.guessed && places <= 2;
  const number = places > 2 ? rounded(read.number, 2) : read.number;
  return oneFix(certain ? 'safe' : 'suggested', 'set', number);
}

/** A number with a point or a currency sign in a cents column: dollars after all, or cents. */
function centsOrDollars(number: string): Fix {
  const inDollars = shifted(number, 2);
  const inCents = shifted(number, 0);
  return {
    kind: 'suggested',
    do: 'set',
    choices: [
      { name: 'dollars', label: `${inDollars} (it was in dollars)`, value: inDollars },
      { name: 'cents', label: `${inCents} (it was in cents)`, value: inCents },
    ],
  };
}

/** Integer cents of an amount that is plain or has a safe `amount-format` fix; undefined for all others. */
export function centsOf(
  read: AmountRead,
  kind: Kind,
  verdict: AmountVerdict,
  currency: RowCurrency,
): string | undefined {
  if (read.as !== 'plain' && read.as !== 'dressed') return undefined;
  // Already as `shifted` would write it.
  if (verdict === 'plain' && kind === 'cents' && startsAboveZero(read.number)) return read.number;
  const usable = verdict === 'plain' || amountFix(read, kind, verdict, currency)?.kind === 'safe';
  if (!usable || (verdict !== 'plain' && verdict !== 'amount-format')) return undefined;
  return shifted(read.number, kind === 'cents' ? 0 : 2);
}
