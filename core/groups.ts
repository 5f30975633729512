// Groups of columns, row by row.
import type { RowView, Run, TableView } from './rule.ts';
import type { ColumnGroup } from './types.ts';

/** Visits each group of some kinds where it is filled wrongly, with its filled columns; not where it is absent or a cell of it unread. */
export function eachGroup(
  { program, of }: TableView,
  kinds: readonly ColumnGroup['takes'][],
  isWrong: (filled: number) => boolean,
  visit: (row: RowView, group: ColumnGroup, filled: readonly string[]) => void,
): Run {
  const groups = program.type.groups
    .filter(({ takes }) => kinds.includes(takes))
    .map((group) => ({ group, present: group.columns.filter((key) => of(key).length > 0) }))
    .filter(({ present }) => present.length > 0);
  return {
    row(row) {
      for (const { group, present } of groups) {
        let filled = 0;
        let unread = false;
        for (const key of present) {
          const cell = row.get(key);
          if (!cell) unread = true;
          else if (cell.text !== '') filled += 1;
        }
        if (!unread && isWrong(filled))
          visit(
            row,
            group,
            present.filter((key) => row.get(key)?.text !== ''),
          );
      }
    },
  };
}
