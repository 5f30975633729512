// What a repeated key does: unknown, and so a switch (3.1 "what a duplicate key returns").
import { badRequest } from '../refused.ts';
import type { StoredRecord, Values } from '../store.ts';
import type { Resource, Scope } from './resource.ts';

/** Makes a record, or does with the one that has its key already as the switch says. @throws Refused */
export function insertOnce(
  { table, title }: Pick<Resource, 'table' | 'title'>,
  keyColumn: string,
  values: Values,
  { world, environment }: Scope,
): StoredRecord {
  const key = values[keyColumn];
  const existing =
    key === undefined || key === null ? undefined : world.store.find(table, environment, keyColumn, key);
  if (!existing) return world.store.insert(table, environment, values);
  const { duplicateKey } = world.switches;
  if (duplicateKey === 'refused') throw badRequest(`${title} with ${keyColumn} '${key}' already exists`);
  return duplicateKey === 'ignored' ? existing : world.store.update(table, existing, values);
}
