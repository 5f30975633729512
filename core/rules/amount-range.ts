// Beyond what the API takes (reference R-T).
import { atCell, eachCell } from '../place.ts';
import type { Rule } from '../rule.ts';

/** Cents, either way. */
const LARGEST = 50_000_000_000;

export const amountRange: Rule = {
  id: 'amount-range',
  scope: 'row',
  level: 'warning',
  title: 'Amounts beyond the range',
  start(table, report) {
    return eachCell(table, ['cents', 'dollars'], (row, cell) => {
      if (cell.cents !== undefined && Math.abs(Number(cell.cents)) > LARGEST) report(atCell(row, cell));
    });
  },
};
