// Some rows in cents, others in dollars.
import { columnsOf } from '../place.ts';
import type { Rule } from '../rule.ts';

const COLUMNS = ['amount_in_cents', 'amount_in_dollars'];

export const mixedAmountColumns: Rule = {
  id: 'mixed-amount-columns',
  scope: 'table',
  level: 'warning',
  title: 'Cents and dollars in one file',
  types: ['transactions', 'rewards'],
  start(table, report) {
    if (COLUMNS.some((key) => table.of(key).length === 0)) return;
    const counts = [0, 0];
    return {
      row(row) {
        if (row.cents === undefined) return;
        const at = COLUMNS.findIndex((key) => row.get(key)?.cents !== undefined);
        counts[at] = (counts[at] ?? 0) + 1;
      },
      end() {
        const [cents = 0, dollars = 0] = counts;
        if (cents && dollars) report({ ...columnsOf(table, COLUMNS), about: { cents, dollars } });
      },
    };
  },
};
