// Several filled of columns that are used one at a time, or of two spellings of one column.
import { filledOf } from '../groups.ts';
import { acrossColumns } from '../place.ts';
import { spellingsOf } from '../profile.ts';
import type { Rule } from '../rule.ts';

export const atMostOne: Rule = {
  id: 'at-most-one',
  scope: 'row',
  level: 'error',
  title: 'At most one of several columns',
  start(table, report) {
    const groups = table.program.type.groups.filter(({ takes }) => takes !== 'exactly-one');
    const twice = table.program.columns.filter(({ key }) => table.of(key).length > 1);
    return {
      row(row) {
        for (const { columns, takes } of groups) {
          const filled = filledOf(columns, row, table);
          if (!filled || filled.length < 2) continue;
          const level = takes === 'at-most-one' ? 'error' : 'warning';
          report({ ...acrossColumns(row, table, columns), level, about: { columns, filled } });
        }
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
