// The five amount rules differ only in the verdict they speak of.
import { type AmountVerdict, amountFix } from './kinds/amount.ts';
import { atCell, everyOddCell } from './place.ts';
import type { Rule } from './rule.ts';

export function amountRule(id: Exclude<AmountVerdict, 'plain'>, title: string): Rule {
  return {
    id,
    scope: 'row',
    level: 'error',
    title,
    start(_table, report) {
      return everyOddCell((row, cell) => {
        const { amount, column, verdict } = cell;
        if (verdict !== id || !amount || !column) return;
        report({
          ...atCell(row, cell),
          about: { kind: column.kind, currency: row.currency },
          fix: () => amountFix(amount, column.kind, verdict, row.currency),
        });
      });
    },
  };
}
