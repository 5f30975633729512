// A cell that cannot be read as a date, or a day or time that does not exist.
import { atCell, everyOddCell } from '../place.ts';
import type { Rule } from '../rule.ts';

export const invalidDate: Rule = {
  id: 'invalid-date',
  scope: 'row',
  level: 'error',
  title: 'Not a date',
  start(_table, report) {
    return everyOddCell((row, cell) => {
      if (cell.date?.as === 'none') report({ ...atCell(row, cell), about: { epoch: cell.date.epoch } });
    });
  },
};
