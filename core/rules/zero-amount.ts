// An amount of zero.
import { atCell, everyOddCell } from '../place.ts';
import type { Rule } from '../rule.ts';

export const zeroAmount: Rule = {
  id: 'zero-amount',
  scope: 'row',
  level: 'warning',
  title: 'Amounts of zero',
  start(_table, report) {
    return everyOddCell((row, cell) => {
      if (cell.cents === '0') report(atCell(row, cell));
    });
  },
};
