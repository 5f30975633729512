// Records that other records name.
import { badRequest } from '../refused.ts';
import type { StoredRecord, Value } from '../store.ts';
import type { TableName } from '../tables.ts';
import type { Scope } from './resource.ts';

export function lookUp(table: TableName, column: string, value: Value, { world, environment }: Scope) {
  return world.store.find(table, environment, column, value);
}

/** @throws Refused */
export function partnerByKey(partnerKey: Value | undefined, scope: Scope): StoredRecord {
  const partner = lookUp('partnerships', 'partner_key', partnerKey ?? null, scope);
  if (!partner) throw badRequest(`Partner '${partnerKey}' not found`);
  return partner;
}

/** @throws Refused */
export function groupByKey(key: Value | undefined, { world }: Scope) {
  const group = world.program.groups.find((one) => one.key === key);
  if (!group) throw badRequest(`Group '${key}' not found`);
  return group;
}

export function defaultGroup({ world }: Scope): string {
  return world.program.groups.find((group) => group.default)?.key ?? '';
}

/** A reward's target. Which key of a customer is meant is unknown: either. */
export function targetOf(type: string, key: string, scope: Scope): StoredRecord | undefined {
  if (type === 'transaction') return lookUp('transactions', 'key', key, scope);
  return lookUp('customers', 'key', key, scope) ?? lookUp('customers', 'customer_key', key, scope);
}

/** The partnership a reward for this target goes to. */
export function partnershipBehind(target: StoredRecord, scope: Scope): Value {
  if ('partnership_key' in target) return target.partnership_key ?? null;
  return lookUp('customers', 'key', target.customer ?? null, scope)?.partnership_key ?? null;
}
