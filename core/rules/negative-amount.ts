// An amount below zero.
import { atCell, everyOddCell } from '../place.ts';
import type { Rule } from '../rule.ts';

export const negativeAmount: Rule = {
  id: 'negative-amount',
  scope: 'row',
  level: 'warning',
  title: 'Amounts below zero',
  start(_table, report) {
    return everyOddCell((row, cell) => {
      if (cell.cents?.startsWith('-')) report(atCell(row, cell));
    });
  },
};
