// Deal rows (1.6): create only.
import type { Scope } from '../api/resource.ts';
import { badRequest } from '../refused.ts';
import { choiceOf, dateOf, required, wholeCents } from './cells.ts';
import type { CsvRow } from './import-table.ts';
import { parentOf } from './parents.ts';

export function importDeal(row: CsvRow, scope: Scope): void {
  const { program, store } = scope.world;
  const partner = parentOf(row, 'partner_key', scope);
  if (!partner) throw badRequest('partner_key is required');
  const closes = required(row, 'close_date');
  dateOf(row, 'close_date');
  const own = program.forms.deals
    .filter(({ api_name }) => row[api_name])
    .map(({ api_name }) => ({ api_name, value: row[api_name] ?? '' }));
  store.insert('deals', scope.environment, {
    partnership_key: partner.key,
    group_key: partner.group_key,
    amount: wholeCents(row, row.amount ? 'amount' : 'amount_in_cents'),
    close_date: closes.slice(0, 10),
    stage: choiceOf(row, 'status', program.stages.deals, ''),
    source: 'partner',
    account_name: row.account_name || null,
    contact_first_name: row.contact_first_name || null,
    contact_last_name: row.contact_last_name || null,
    fields: own,
  });
}
