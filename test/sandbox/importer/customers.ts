// Customer rows (1.2): create, or update the customer PartnerStack's own key names.
import { lookUp } from '../api/find.ts';
import { insertOnce } from '../api/repeated.ts';
import type { Scope } from '../api/resource.ts';
import { badRequest } from '../refused.ts';
import { dateOf, exactlyOne, required } from './cells.ts';
import type { CsvRow } from './import-table.ts';
import { parentOf } from './parents.ts';

export function importCustomer(row: CsvRow, scope: Scope): void {
  const { store, switches } = scope.world;
  const own = exactlyOne(row, ['customer_key', 'ps_customer_key']) === 'customer_key';
  const existing = own ? undefined : parentOf(row, 'ps_customer_key', scope);
  const email =
    existing && switches.psCustomerKeyWithoutEmail ? row.email || undefined : required(row, 'email');
  if (email !== undefined) {
    const taken = lookUp('customers', 'email', email, scope);
    if (taken && taken.key !== existing?.key)
      throw badRequest(`email '${email}' belongs to a customer already`);
  }
  if (row.partner_key && row.partnership_key)
    throw badRequest('partner_key and partnership_key are both given');
  const partner = parentOf(row, 'partner_key', scope) ?? parentOf(row, 'partnership_key', scope);
  const given = {
    email,
    name: row.name || undefined,
    provider_key: row.provider_key || undefined,
    created_at: dateOf(row, 'created_at'),
    partnership_key: partner?.key,
  };
  if (existing) store.update('customers', existing, given);
  else {
    const made = { ...given, customer_key: row.customer_key, source_type: 'import' };
    insertOnce({ table: 'customers', title: 'Customer' }, 'customer_key', made, scope);
  }
}
