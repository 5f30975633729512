// The column that customers and transactions share to the letter.
import type { Column } from '../types.ts';

export const psCustomerKey: Column = {
  key: 'ps_customer_key',
  kind: 'identifier',
  need: 'group',
  aliases: ['partnerstack_customer_key', 'partnerstack_key'],
  example: 'cus_9f2b7d',
  note: "PartnerStack's own key of an existing customer. Never beside a customer_key.",
};
