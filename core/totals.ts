// Adds up the money of a table, per currency.
import { createSum, type Sum } from './money.ts';
import { rowCents } from './row-money.ts';
import type { RowView } from './rule.ts';
import type { Total } from './types.ts';

export interface Totals {
  add(row: RowView, hasError: boolean): void;
  /** Sorted by currency. */
  list(): Total[];
}

export function createTotals(): Totals {
  const byCurrency = new Map<string, { rows: number; sum: Sum; readyRows: number; readySum: Sum }>();
  return {
    add(row, hasError) {
      const cents = rowCents(row);
      if (cents === undefined || row.currency === undefined) return;
      let total = byCurrency.get(row.currency);
      if (!total) {
        total = { rows: 0, sum: createSum(), readyRows: 0, readySum: createSum() };
        byCurrency.set(row.currency, total);
      }
      total.rows += 1;
      total.sum.add(cents);
      if (hasError) return;
      total.readyRows += 1;
      total.readySum.add(cents);
    },
    list: () =>
      [...byCurrency]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([currency, { rows, sum, readyRows, readySum }]) => ({
          currency,
          rows,
          cents: sum.total(),
          ready: { rows: readyRows, cents: readySum.total() },
        })),
  };
}
