// Several filled of columns that are used one at a time, or of two spellings of one column.
import { eachGroup } from '../groups.ts';
import { acrossColumns } from '../place.ts';
import { spellingsOf } from '../profile.ts';
import type { Rule } from '../rule.ts';

export const atMostOne: Rule = {
  id: 'at-most-one',
  scope: 'row',
  level: 'error',
  title: 'At most one of several columns',
  start(table, report) {
    const twice = table.program.columns.filter(({ key }) => table.of(key).length > 1);
    const kinds = ['at-most-one', 'at-least-one'] as const;
    const isWrong = (filled: number) => filled > 1;
    const groups = eachGroup(table, kinds, isWrong, (row, { columns, takes }, filled) => {
      const level = takes === 'at-most-one' ? 'error' : 'warning';
      report({ ...acrossColumns(row, table, columns), level, about: { columns, filled } });
    });
    if (twice.length === 0) return groups;
    return {
      row(row) {
        groups?.row?.(row);
        for (const column of twice) {
          const filled = row.cells.filter((cell) => cell.column === column && cell.text !== '');
          if (filled.length < 2) continue;
          const columns = spellingsOf(column);
          report({
            row: row.row,
            column: columns.join(' | '),
            cells: filled.map(({ position }) => position),
            value: filled.map(({ raw }) => raw).join(' | '),
            level: 'warning',
            about: { columns, filled: columns },
          });
        }
      },
    };
  },
};
