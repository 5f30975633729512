// An amount below zero.
import { atCell, eachCell } from '../place.ts';
import type { Rule } from '../rule.ts';

export const negativeAmount: Rule = {
  id: 'negative-amount',
  scope: 'row',
  level: 'warning',
  title: 'Amounts below zero',
  start(table, report) {
    return eachCell(table, ['cents', 'dollars'], (row, cell) => {
      if (cell.cents?.startsWith('-')) report(atCell(row, cell));
    });
  },
};
