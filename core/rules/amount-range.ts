// Beyond what the API takes (reference R-T).
import { atCell, everyOddCell } from '../place.ts';
import type { Rule } from '../rule.ts';

/** Cents, either way. */
const LARGEST = 50_000_000_000;

export const amountRange: Rule = {
  id: 'amount-range',
  scope: 'row',
  level: 'warning',
  title: 'Amounts beyond the range',
  start(_table, report) {
    return everyOddCell((row, cell) => {
      if (cell.cents !== undefined && Math.abs(Number(cell.cents)) > LARGEST) report(atCell(row, cell));
    });
  },
};
