// Adds up the money of a table, per currency and name.
import { createSum, type Sum } from './money.ts';
import type { RowView } from './rule.ts';
import type { Total } from './types.ts';

export interface Totals {
  add(row: RowView, hasError: boolean): void;
  /** Sorted by currency and name. */
  list(): { readonly name: string; readonly total: Total }[];
}

/** @param nameOf whose money a row is; absent: all rows are added up together */
export function createTotals(nameOf: (row: RowView) => string = () => ''): Totals {
  const totals = new Map<string, { rows: number; sum: Sum; readyRows: number; readySum: Sum }>();
  return {
    add(row, hasError) {
      const cents = row.cents;
      if (cents === undefined || row.currency === undefined) return;
      const name = nameOf(row);
      // Joined and not nested: a text cut from a file would keep its whole surroundings in memory.
      const key = name ? `${row.currency} ${name}` : row.currency;
      let total = totals.get(key);
      if (!total) {
        total = { rows: 0, sum: createSum(), readyRows: 0, readySum: createSum() };
        totals.set(key, total);
      }
      total.rows += 1;
      total.sum.add(cents);
      if (hasError) return;
      total.readyRows += 1;
      total.readySum.add(cents);
    },
    list: () =>
      Array.from(totals)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, { rows, sum, readyRows, readySum }]) => {
          const [currency = ''] = key.split(' ', 1);
          const ready = { rows: readyRows, cents: readySum.total() };
          return {
            name: key.slice(currency.length + 1),
            total: { currency, rows, cents: sum.total(), ready },
          };
        }),
  };
}
