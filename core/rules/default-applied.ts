// Blank cells that the importer fills in.
import { cellIn, columnsOf } from '../place.ts';
import { isOff } from '../profile.ts';
import type { RowView, Rule, TableView } from '../rule.ts';

export const defaultApplied: Rule = {
  id: 'default-applied',
  scope: 'table',
  level: 'info',
  title: 'What the importer fills in',
  start(table, report) {
    const counted = watchedColumns(table).map((one) => {
      const present = one.keys.filter((key) => table.of(key).length > 0);
      return { ...one, cells: present.map((key) => cellIn(table, key)), count: 0 };
    });
    let last: number | undefined;
    let blank = counted;
    return {
      row(row) {
        if (row.gaps !== last) blank = counted.filter(({ cells }) => areBlank(row, cells));
        last = row.gaps;
        for (const one of blank) one.count += 1;
      },
      end() {
        for (const { keys, fills, count } of counted) {
          if (count)
            report({
              ...columnsOf(table, keys),
              about: { count, fills, absent: keys.every((key) => table.of(key).length === 0) },
            });
        }
      },
    };
  },
};

function areBlank(row: RowView, cells: readonly ReturnType<typeof cellIn>[]): boolean {
  for (const cellOf of cells) if (cellOf(row)?.text !== '') return false;
  return true;
}

function watchedColumns(table: TableView): { keys: readonly string[]; fills: string }[] {
  const { program } = table;
  const pair = program.type.groups.find(({ takes }) => takes === 'at-most-one')?.columns ?? [];
  const watched: { keys: readonly string[]; fills: string }[] = [];
  for (const { key, blank, blankRule, kind } of program.columns) {
    if (blank === undefined || (blankRule && !isOff(program, blankRule))) continue;
    if (!pair.includes(key))
      watched.push({ keys: [key], fills: kind === 'currency' ? program.currency : blank });
    else if (key === pair[0] && pair.some((one) => table.of(one).length))
      watched.push({ keys: pair, fills: blank });
  }
  return watched;
}
