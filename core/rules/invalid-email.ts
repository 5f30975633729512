// A cell that is no email address.
import { readEmail } from '../kinds/email.ts';
import { atCell, everyOddCell } from '../place.ts';
import type { Rule } from '../rule.ts';

export const invalidEmail: Rule = {
  id: 'invalid-email',
  scope: 'row',
  level: 'error',
  title: 'Not an email address',
  start(table, report) {
    const mayBeAnonymous = table.program.type.name === 'customers';
    return everyOddCell((row, cell) => {
      if (cell.column?.kind !== 'email' || cell.spoilt || cell.text === '') return;
      const is = readEmail(cell.text);
      if (is === 'fine') return;
      const odd = mayBeAnonymous && is === 'odd-domain';
      report({ ...atCell(row, cell), level: odd ? 'warning' : 'error', about: { odd } });
    });
  },
};
