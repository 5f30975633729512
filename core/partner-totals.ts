// Adds up the rewards of a table, per partner.
import { addIntegers } from './money.ts';
import type { RowView } from './rule.ts';
import { cut } from './text.ts';
import { createTotals } from './totals.ts';
import type { Total } from './types.ts';

const MOST_LISTED = 1000;

/** Blank partner: the row names none. */
export interface PartnerTotal extends Total {
  readonly partner: string;
}

export interface PartnerTotals {
  /** Different partners, also the ones not listed. */
  readonly count: number;
  /** One per partner and currency, the largest amount first; at most 1,000. */
  readonly list: readonly PartnerTotal[];
  /** What all others add up to, per currency. */
  readonly rest: readonly Total[];
}

export function createPartnerTotals() {
  const totals = createTotals(partnerOf);
  return {
    add: totals.add,
    list(): PartnerTotals {
      const all = totals
        .list()
        .map(({ name, total }) => ({ partner: name, ...total }))
        .sort((a, b) => Number(b.cents) - Number(a.cents));
      return {
        count: new Set(all.map(({ partner }) => partner)).size,
        list: all.slice(0, MOST_LISTED),
        rest: perCurrency(all.slice(MOST_LISTED)),
      };
    },
  };
}

/** The key, else the email, in which case does not count. */
function partnerOf(row: RowView): string {
  return cut(row.get('partner_key')?.text || row.get('partner_email')?.text.toLowerCase() || '');
}

function perCurrency(totals: readonly Total[]): Total[] {
  const sums = new Map<string, Total>();
  for (const { currency, rows, cents, ready } of totals) {
    const sum = sums.get(currency);
    sums.set(currency, {
      currency,
      rows: rows + (sum?.rows ?? 0),
      cents: addIntegers(cents, sum?.cents ?? '0'),
      ready: {
        rows: ready.rows + (sum?.ready.rows ?? 0),
        cents: addIntegers(ready.cents, sum?.ready.cents ?? '0'),
      },
    });
  }
  return Array.from(sums.values());
}
