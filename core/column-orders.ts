// Which of day and month comes first in a column, as its cells tell together.
import type { ColumnOrder } from './dates.ts';
import type { RowView } from './rule.ts';

export interface ColumnOrders {
  note(row: RowView): void;
  of(column: string): ColumnOrder;
  /** Of the columns that some cell has settled, by key. */
  all(): { [column: string]: ColumnOrder };
}

export function createColumnOrders(): ColumnOrders {
  const orders = new Map<string, ColumnOrder>();
  return {
    /** Cells that allow one order settle it for their column. */
    note({ odd }) {
      if (odd.length === 0) return;
      for (const { column, date } of odd) {
        if (!column || date?.as !== 'one' || date.order === undefined) continue;
        const known = orders.get(column.key);
        orders.set(column.key, known === undefined || known === date.order ? date.order : 'both');
      }
    },
    of: (column) => orders.get(column) ?? 'none',
    all: () => Object.fromEntries(orders),
  };
}
