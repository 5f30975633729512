// A reward larger than the transaction it targets, in the same currency.
import { fromCents } from '../money.ts';
import { atCell } from '../place.ts';
import type { Rule } from '../rule.ts';
import { grouped } from '../text.ts';

export const rewardAboveTransaction: Rule = {
  id: 'reward-above-transaction',
  scope: 'workbook',
  level: 'warning',
  title: 'Rewards above their transaction',
  types: ['rewards'],
  start({ workbook }, report) {
    if (!workbook) return;
    return {
      row(row) {
        const target = workbook.links(row).find(({ reference }) => reference.type === 'transactions');
        const transaction = target && workbook.amountOf(target.cell.text);
        const cents = row.cents;
        const amount = row.cells.find((cell) => cell.cents !== undefined);
        if (!transaction || cents === undefined || !amount || row.currency !== transaction.currency) return;
        if (!isAbove(Number(cents), transaction.cents)) return;
        report({
          ...atCell(row, amount),
          about: {
            target: target.cell.text,
            amount: grouped(fromCents(String(transaction.cents), 2)),
            currency: transaction.currency,
          },
        });
      },
    };
  },
};

/** A refund is below zero, and so is the reward it takes back. */
function isAbove(reward: number, transaction: number): boolean {
  return transaction < 0 ? reward > 0 || reward < transaction : reward > transaction;
}
