// Groups of columns, row by row.
import type { RowView, Run, TableView } from './rule.ts';
import type { ColumnGroup } from './types.ts';

/** Visits each group of some kinds with its filled columns, but where it is absent or a cell of it unread. */
export function eachGroup(
  { program, of }: TableView,
  kinds: readonly ColumnGroup['takes'][],
  visit: (row: RowView, group: ColumnGroup, filled: readonly string[]) => void,
): Run {
  const groups = program.type.groups
    .filter(({ takes }) => kinds.includes(takes))
    .map((group) => ({ group, present: group.columns.filter((key) => of(key).length > 0) }))
    .filter(({ present }) => present.length > 0);
  return {
    row(row) {
      for (const { group, present } of groups) {
        const cells = present.map((key) => row.get(key));
        if (!cells.includes(undefined))
          visit(
            row,
            group,
            present.filter((_, at) => cells[at]?.text !== ''),
          );
      }
    },
  };
}
