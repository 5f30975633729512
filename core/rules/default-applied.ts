// Blank cells that the importer fills in.
import { columnsOf } from '../place.ts';
import { isOff } from '../profile.ts';
import type { Rule, TableView } from '../rule.ts';

export const defaultApplied: Rule = {
  id: 'default-applied',
  scope: 'table',
  level: 'info',
  title: 'What the importer fills in',
  start(table, report) {
    const watched = watchedColumns(table);
    const present = watched.map(({ keys }) => keys.filter((key) => table.of(key).length > 0));
    const counts = watched.map(() => 0);
    return {
      row(row) {
        present.forEach((keys, at) => {
          if (keys.every((key) => row.get(key)?.text === '')) counts[at] = (counts[at] ?? 0) + 1;
        });
      },
      end() {
        watched.forEach(({ keys, fills }, at) => {
          const count = counts[at] ?? 0;
          if (count)
            report({
              ...columnsOf(table, keys),
              about: { count, fills, absent: keys.every((key) => table.of(key).length === 0) },
            });
        });
      },
    };
  },
};

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
