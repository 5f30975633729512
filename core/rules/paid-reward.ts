// Rewards with the status paid never come onto an invoice.
import { readChoice } from '../kinds/choice.ts';
import { onColumn } from '../place.ts';
import type { Rule } from '../rule.ts';

export const paidReward: Rule = {
  id: 'paid-reward',
  scope: 'row',
  level: 'info',
  title: 'Rewards marked as paid',
  types: ['rewards'],
  start(table, report) {
    let count = 0;
    return {
      row(row) {
        if (readChoice(row.get('status')?.text ?? '', ['paid'])) count += 1;
      },
      end() {
        if (count) report({ ...onColumn(table, 'status'), about: { count } });
      },
    };
  },
};
