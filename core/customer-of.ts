// Whose transaction a row is.
import { cellIn } from './place.ts';
import type { Cell, RowView, TableView } from './rule.ts';

/** Reads the cell that names a row's customer, by either key; undefined where none is there that can be read. */
export function customerOf(table: TableView): (row: RowView) => Cell | undefined {
  const yours = cellIn(table, 'customer_key');
  const theirs = cellIn(table, 'ps_customer_key');
  return (row) => {
    const first = yours(row);
    const one = first?.text ? first : theirs(row);
    return one?.readable ? one : undefined;
  };
}
