// A customer's email that is another customer's in the program.
import { otherOwner } from '../live/email-owner.ts';
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
        const taken = otherOwner(row, live);
        if (!taken) return;
        // Who may pass PartnerStack's own key with which email is not public.
        const level = row.get('ps_customer_key')?.text ? 'warning' : 'error';
        report({ ...atCell(row, taken.email), level, about: { owner: taken.owner } });
      },
    };
  },
};
