// Reward rows (1.4). Nothing tells two of them apart: the same row twice pays twice.
import { targetOf } from '../api/find.ts';
import type { Scope } from '../api/resource.ts';
import { badRequest } from '../refused.ts';
import { centsOf, choiceOf, currencyOf, dateOf } from './cells.ts';
import type { CsvRow } from './import-table.ts';
import { parentOf } from './parents.ts';

export function importReward(row: CsvRow, scope: Scope): void {
  const partner = parentOf(row, 'partner_key', scope) ?? parentOf(row, 'partner_email', scope);
  if (!partner) throw badRequest('One of partner_email, partner_key is required');
  const description = row.reward_description || row.body;
  if (!description) throw badRequest('reward_description is required');
  const type = choiceOf(row, 'target_type', ['transaction', 'customer', ''], '');
  const key = row.target_key ?? '';
  if ((type === '') !== (key === '')) throw badRequest('target_type and target_key go together');
  const target = type === '' ? undefined : targetOf(type, key, scope);
  if (type !== '' && !target) throw badRequest(`target_key '${key}' not found`);
  scope.world.store.insert('rewards', scope.environment, {
    partnership_key: partner.key,
    target_type: type || null,
    target_key: target?.key ?? null,
    amount: centsOf(row),
    currency: currencyOf(row, 'reward_currency'),
    description,
    reward_status: choiceOf(row, 'status', ['pending', 'declined', 'hold', 'approved', 'paid'], 'pending'),
    is_external: choiceOf(row, 'is_external', ['true', 'false'], 'false') === 'true',
    created_at: dateOf(row, 'created_at'),
  });
}
