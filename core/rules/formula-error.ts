// A cell that shows a formula's error.
import { atCell, everyOddCell } from '../place.ts';
import type { Rule } from '../rule.ts';

export const formulaError: Rule = {
  id: 'formula-error',
  scope: 'row',
  level: 'error',
  title: 'Formula errors',
  start(_table, report) {
    return everyOddCell((row, cell) => {
      if (cell.spoilt === 'formula-error') report(atCell(row, cell));
    });
  },
};
