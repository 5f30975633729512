// Partner rows (1.1): create, or update the partner with this email, whose key may change.
import { defaultGroup, lookUp } from '../api/find.ts';
import { madeKey } from '../api/partnerships.ts';
import type { Scope } from '../api/resource.ts';
import { badRequest } from '../refused.ts';
import { dateOf, required } from './cells.ts';
import type { CsvRow } from './import-table.ts';

export function importPartner(row: CsvRow, scope: Scope): void {
  const { store } = scope.world;
  const email = required(row, 'partner_email');
  const names = { first_name: required(row, 'partner_first'), last_name: required(row, 'partner_last') };
  const existing = lookUp('partnerships', 'email', email, scope);
  const partnerKey = row.partner_key || undefined;
  const owner =
    partnerKey === undefined ? undefined : lookUp('partnerships', 'partner_key', partnerKey, scope);
  if (owner && owner.key !== existing?.key) throw badRequest(`partner_key '${partnerKey}' is taken`);
  const given = {
    ...names,
    email,
    partner_key: partnerKey,
    group_key: groupOf(row, scope),
    joined_at: dateOf(row, 'partner_joined_date'),
  };
  if (existing) {
    store.update('partnerships', existing, given);
    return;
  }
  store.insert('partnerships', scope.environment, {
    ...given,
    partner_key: partnerKey ?? madeKey(given),
    group_key: given.group_key ?? defaultGroup(scope),
    joined_at: given.joined_at ?? scope.world.now(),
    approved_status: 'approved',
    claimed: false,
  });
}

/** Name, slug or key: unknown, and so a switch. */
function groupOf(row: CsvRow, { world }: Scope): string | undefined {
  const text = row.partner_group ?? '';
  if (text === '') return undefined;
  const group = world.program.groups.find((one) => one[world.switches.groupBy] === text);
  if (!group) throw badRequest(`partner_group '${text}' not found`);
  return group.key;
}
