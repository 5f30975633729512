// None filled of a group of columns that needs one.
import { eachGroup } from '../groups.ts';
import { acrossColumns } from '../place.ts';
import type { Rule } from '../rule.ts';

export const atLeastOne: Rule = {
  id: 'at-least-one',
  scope: 'row',
  level: 'error',
  title: 'At least one of several columns',
  start(table, report) {
    return eachGroup(table, ['at-least-one'], (row, { columns }, filled) => {
      if (filled.length === 0) report({ ...acrossColumns(row, table, columns), about: { columns } });
    });
  },
};
