// Longer than the API takes.
import { atCell, everyOddCell } from '../place.ts';
import type { Rule } from '../rule.ts';
import { lengthOf } from '../text.ts';

export const tooLong: Rule = {
  id: 'too-long',
  scope: 'row',
  level: 'warning',
  title: 'Too long',
  start(_table, report) {
    return everyOddCell((row, cell) => {
      const limit = cell.column?.limit;
      if (limit === undefined || cell.text.length <= limit) return;
      const length = lengthOf(cell.text);
      if (length > limit) report({ ...atCell(row, cell), about: { length, limit } });
    });
  },
};
