// Transaction rows (1.3). Without a key PartnerStack makes its own, so the same row twice is two transactions.
import { insertOnce } from '../api/repeated.ts';
import type { Scope } from '../api/resource.ts';
import { centsOf, currencyOf, dateOf, exactlyOne } from './cells.ts';
import type { CsvRow } from './import-table.ts';
import { parentOf } from './parents.ts';

export function importTransaction(row: CsvRow, scope: Scope): void {
  const customer = parentOf(row, exactlyOne(row, ['customer_key', 'ps_customer_key']), scope);
  const made = {
    key: row.key || undefined,
    customer: customer?.key,
    amount: centsOf(row),
    currency: currencyOf(row, 'currency'),
    product_key: row.product_key || null,
    created_at: dateOf(row, 'created_at'),
  };
  insertOnce({ table: 'transactions', title: 'Transaction' }, 'key', made, scope);
}
