// Groups of columns, row by row.
import { cellIn } from './place.ts';
import type { RowView, Run, TableView } from './rule.ts';
import type { ColumnGroup } from './types.ts';

/** Visits each group of some kinds where it is filled wrongly, with its filled columns; not where it is absent or a cell of it unread. */
export function eachGroup(
  table: TableView,
  kinds: readonly ColumnGroup['takes'][],
  isWrong: (filled: number) => boolean,
  visit: (row: RowView, group: ColumnGroup, filled: readonly string[]) => void,
): Run | undefined {
  const groups = table.program.type.groups
    .filter(({ takes }) => kinds.includes(takes))
    .map((group) => ({ group, present: group.columns.filter((key) => table.of(key).length > 0) }))
    .filter(({ present }) => present.length > 0)
    .map((one) => ({ ...one, cells: one.present.map((key) => cellIn(table, key)) }));
  if (groups.length === 0) return undefined;
  let fine: number | undefined;
  return {
    row(row) {
      if (row.gaps === fine) return;
      fine = row.gaps;
      for (const { group, present, cells } of groups) {
        let filled = 0;
        let unread = false;
        for (const cellOf of cells) {
          const cell = cellOf(row);
          if (!cell) unread = true;
          else if (cell.text !== '') filled += 1;
        }
        if (unread || !isWrong(filled)) continue;
        fine = undefined;
        visit(
          row,
          group,
          present.filter((key) => row.get(key)?.text !== ''),
        );
      }
    },
  };
}
