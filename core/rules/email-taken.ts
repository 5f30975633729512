// A customer's email that is another customer's in the program.
import { atCell } from '../place.ts';
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
        const { customer_key = '', ps_customer_key = '' } = owner;
        const isNamed = row.get('ps_customer_key')?.text;
        // Who may pass PartnerStack's own key with which email is not public.
        if (
          isNamed
            ? isNamed === ps_customer_key
            : customer_key && row.get('customer_key')?.text === customer_key
        )
          return;
        report({
          ...atCell(row, email),
          level: isNamed ? 'warning' : 'error',
          about: { owner: customer_key || ps_customer_key },
        });
      },
    };
  },
};
