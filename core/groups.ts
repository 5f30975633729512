// Groups of columns in one row.
import type { RowView, TableView } from './rule.ts';

/** The filled columns of a group; undefined where the whole group is absent or one of it is unread. */
export function filledOf(columns: readonly string[], row: RowView, table: TableView): string[] | undefined {
  const present = columns.filter((key) => table.of(key).length > 0);
  const cells = present.map((key) => row.get(key));
  if (present.length === 0 || cells.includes(undefined)) return undefined;
  return present.filter((_, at) => cells[at]?.text !== '');
}
