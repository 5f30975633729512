// A customer's email that is another customer's in the program.
import { atCell } from '../place.ts';
import { textOf } from '../requests/answer.ts';
import type { Rule } from '../rule.ts';

export const emailTaken: Rule = {
  id: 'email-taken',
  scope: 'live',
  level: 'error',
  title: 'Emails of other customers in the program',
  types: ['customers'],
  start({ live }, report) {
    if (!live) return;
    return {
      row(row) {
        const email = row.get('email');
        const owner = email?.readable && live.find('customers', 'email', email.text)?.record;
        if (!email || !owner) return;
        const [own, ps] = [textOf(owner.customer_key), textOf(owner.key)];
        const named = row.get('ps_customer_key')?.text;
        if (named ? named === ps : own && row.get('customer_key')?.text === own) return;
        // Who may pass PartnerStack's own key with which email is not public.
        const level = named ? 'warning' : 'error';
        report({ ...atCell(row, email), level, about: { owner: own || ps } });
      },
    };
  },
};
