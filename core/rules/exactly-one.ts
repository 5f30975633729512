// None, or several filled, of a group of columns that takes one.
import { eachGroup } from '../groups.ts';
import { acrossColumns } from '../place.ts';
import type { Rule } from '../rule.ts';

export const exactlyOne: Rule = {
  id: 'exactly-one',
  scope: 'row',
  level: 'error',
  title: 'Exactly one of several columns',
  start(table, report) {
    const isWrong = (filled: number) => filled !== 1;
    return eachGroup(table, ['exactly-one'], isWrong, (row, { columns }, filled) =>
      report({ ...acrossColumns(row, table, columns), about: { columns, filled } }),
    );
  },
};
