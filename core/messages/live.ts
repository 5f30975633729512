// Sentences of the live rules.
import { type Messages, oneOf, quoted } from './sentence.ts';

export const liveMessages: Messages = {
  'unknown-parent': ({ value, about }) =>
    `PartnerStack has no ${about.parent} ${quoted(value)} (archived ones are not counted). Mend the cell${about.existing ? '' : `, or import the ${about.parent} first`}.`,
  'email-taken': ({ value, level, about }) =>
    `${quoted(value)} belongs to the customer ${quoted(String(about.owner))} already. ${level === 'error' ? 'The row would fail: no two customers share an email' : 'The row may fail'}. Mend the email, or name that customer.`,
  'already-imported': ({ value, about }) => {
    if (about.pushed)
      return `the same row was pushed on ${about.pushed} UTC. Pushed again, it may count twice: drop it unless that is meant.`;
    const amount = about.with ? `, with ${about.with}` : '';
    return `PartnerStack has the transaction ${quoted(value)} already${amount}. A key is recorded once: drop the row, or give a payment of its own another key.`;
  },
  'unknown-group': ({ value, about }) =>
    `PartnerStack has no group of the name, slug or key ${quoted(value)}. Write ${oneOf(about.groups as readonly string[])}, or make the group first.`,
};
