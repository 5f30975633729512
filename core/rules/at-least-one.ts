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
    const isWrong = (filled: number) => filled === 0;
    return eachGroup(table, ['at-least-one'], isWrong, (row, { columns }) =>
      report({ ...acrossColumns(row, table, columns), about: { columns } }),
    );
  },
};
