// None filled of a group of columns that needs one.
import { filledOf } from '../groups.ts';
import { acrossColumns } from '../place.ts';
import type { Rule } from '../rule.ts';

export const atLeastOne: Rule = {
  id: 'at-least-one',
  scope: 'row',
  level: 'error',
  title: 'At least one of several columns',
  start(table, report) {
    const groups = table.program.type.groups.filter(({ takes }) => takes === 'at-least-one');
    return {
      row(row) {
        for (const { columns } of groups) {
          if (filledOf(columns, row, table)?.length === 0) {
            report({ ...acrossColumns(row, table, columns), about: { columns } });
          }
        }
      },
    };
  },
};
