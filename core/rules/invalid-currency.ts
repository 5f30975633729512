// Not a current ISO 4217 code of money.
import { oneFix } from '../one-fix.ts';
import { atCell, everyOddCell } from '../place.ts';
import type { Rule } from '../rule.ts';

export const invalidCurrency: Rule = {
  id: 'invalid-currency',
  scope: 'row',
  level: 'error',
  title: 'Not a currency code',
  start(_table, report) {
    return everyOddCell((row, cell) => {
      if (cell.column?.kind !== 'currency' || cell.spoilt || cell.text === '') return;
      const code = cell.currency;
      if (code === cell.text) return;
      if (code === undefined) report(atCell(row, cell));
      else {
        report({
          ...atCell(row, cell),
          level: 'warning',
          about: { code },
          fix: () => oneFix('safe', 'set', code),
        });
      }
    });
  },
};
