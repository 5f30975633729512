// An email address that an earlier row has already, case ignored.
import { readEmail } from '../kinds/email.ts';
import { atCell } from '../place.ts';
import type { Rule } from '../rule.ts';
import { createSeen } from '../seen.ts';

const FIRST_ROW = 0;
/** First row that makes a new customer: one without a ps_customer_key. */
const FIRST_NEW = 1;

export const duplicateEmail: Rule = {
  id: 'duplicate-email',
  scope: 'table',
  level: 'error',
  title: 'The same email twice',
  types: ['partners', 'customers'],
  start({ program }, report) {
    const customers = program.type.name === 'customers';
    const seen = createSeen(2);
    return {
      row(row) {
        const cell = row.get(customers ? 'email' : 'partner_email');
        // An odd domain is an error but on customers, whose emails may be anonymised.
        if (!cell?.readable || (!customers && readEmail(cell.text) !== 'fine')) return;
        const entry = seen.entry([cell.text.toLowerCase()]);
        const isNew = !row.get('ps_customer_key')?.text;
        const first = seen.get(entry, FIRST_ROW);
        const firstNew = seen.get(entry, FIRST_NEW);
        if (first === 0) seen.set(entry, FIRST_ROW, row.row);
        if (firstNew === 0 && isNew) seen.set(entry, FIRST_NEW, row.row);
        if (first === 0) return;
        const clash = isNew && firstNew !== 0;
        const levels = { new: 'error', existing: 'info', partner: 'warning' } as const;
        report({
          ...atCell(row, cell),
          level: levels[customers ? (clash ? 'new' : 'existing') : 'partner'],
          about: { first: clash ? firstNew : first, type: program.type.name, clash },
        });
      },
    };
  },
};
