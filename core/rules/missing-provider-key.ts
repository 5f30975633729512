// Payments come by webhook: a customer needs customer_key and provider_key, or recurring payments do not track.
import { acrossColumns, columnsOf } from '../place.ts';
import type { Rule } from '../rule.ts';

const COLUMNS = ['customer_key', 'provider_key'];

export const missingProviderKey: Rule = {
  id: 'missing-provider-key',
  scope: 'table',
  level: 'warning',
  title: 'Customers the payment webhook cannot find',
  types: ['customers'],
  start(table, report) {
    if (!table.program.webhookPayments) return;
    if (table.of('provider_key').length === 0) {
      report({ ...columnsOf(table, ['provider_key']), about: { missing: ['provider_key'] } });
      return;
    }
    return {
      row(row) {
        if (row.get('provider_key') === undefined) return;
        const missing = COLUMNS.filter((key) => !row.get(key)?.text);
        if (missing.length) report({ ...acrossColumns(row, table, missing), about: { missing } });
      },
    };
  },
};
