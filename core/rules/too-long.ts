// Longer than the API takes.
import { atCell, cellsOf } from '../place.ts';
import type { Rule } from '../rule.ts';
import { lengthOf } from '../text.ts';
import type { Column } from '../types.ts';

export const tooLong: Rule = {
  id: 'too-long',
  scope: 'row',
  level: 'warning',
  title: 'Too long',
  start(table, report) {
    const isLimited = ({ limit }: Column) => limit !== undefined;
    return cellsOf(table, isLimited, (row, cell) => {
      const limit = cell.column?.limit;
      if (limit === undefined || cell.text.length <= limit) return;
      const length = lengthOf(cell.text);
      if (length > limit) report({ ...atCell(row, cell), about: { length, limit } });
    });
  },
};
