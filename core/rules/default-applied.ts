// Blank cells that the importer fills in.
import { columnsOf } from '../place.ts';
import { isOff } from '../profile.ts';
import type { Rule, TableView } from '../rule.ts';

/** Columns whose blanks have a rule of their own. */
const OWN_RULE: { readonly [column: string]: string } = { partner_group: 'missing-group' };
const OWN_RULE_OF_TRANSACTIONS = 'missing-key';

export const defaultApplied: Rule = {
  id: 'default-applied',
  scope: 'table',
  level: 'info',
  title: 'What the importer fills in',
  start(table, report) {
    const watched = watchedColumns(table);
    const counts = watched.map(() => 0);
    return {
      row(row) {
        watched.forEach(({ keys }, at) => {
          const cells = keys.map((key) => (table.of(key).length ? row.get(key) : null));
          if (cells.every((cell) => cell === null || cell?.text === '')) counts[at] = (counts[at] ?? 0) + 1;
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
  for (const { key, blank, kind } of program.columns) {
    const rule =
      program.type.name === 'transactions' && key === 'key' ? OWN_RULE_OF_TRANSACTIONS : OWN_RULE[key];
    if (blank === undefined || (rule && !isOff(program, rule))) continue;
    if (!pair.includes(key))
      watched.push({ keys: [key], fills: kind === 'currency' ? program.currency : blank });
    else if (key === pair[0] && pair.some((one) => table.of(one).length))
      watched.push({ keys: pair, fills: blank });
  }
  return watched;
}
