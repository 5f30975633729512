// None, or several filled, of a group of columns that takes one.
import { filledOf } from '../groups.ts';
import { acrossColumns } from '../place.ts';
import type { Rule } from '../rule.ts';

export const exactlyOne: Rule = {
  id: 'exactly-one',
  scope: 'row',
  level: 'error',
  title: 'Exactly one of several columns',
  start(table, report) {
    const groups = table.program.type.groups.filter(({ takes }) => takes === 'exactly-one');
    return {
      row(row) {
        for (const { columns } of groups) {
          const filled = filledOf(columns, row, table);
          if (!filled || filled.length === 1) continue;
          report({ ...acrossColumns(row, table, columns), about: { columns, filled } });
        }
      },
    };
  },
};
