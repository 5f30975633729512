// An amount of zero.
import { atCell, eachCell } from '../place.ts';
import type { Rule } from '../rule.ts';

export const zeroAmount: Rule = {
  id: 'zero-amount',
  scope: 'row',
  level: 'warning',
  title: 'Amounts of zero',
  start(table, report) {
    return eachCell(table, ['cents', 'dollars'], (row, cell) => {
      if (cell.cents === '0') report(atCell(row, cell));
    });
  },
};
