// Lists: filters, order and paging as 3.1 has them.
import { badRequest } from '../refused.ts';
import type { StoredRecord, Value } from '../store.ts';
import type { Resource, Scope } from './resource.ts';

const USUAL_LIMIT = 10;
const MOST = 250;

const PERIODS: { readonly [parameter: string]: string } = {
  min_created: 'created_at >= ?',
  max_created: 'created_at <= ?',
  min_updated: 'updated_at >= ?',
  max_updated: 'updated_at <= ?',
};

/** @throws Refused */
export function list(resource: Resource, query: URLSearchParams, scope: Scope) {
  const limit = limitOf(query);
  const where = ['visible_at <= ?'];
  const values: Value[] = [scope.world.now()];
  if (!resource.archives || query.get('include_archived') !== 'true') where.push('archived = 0');
  for (const [parameter, condition] of Object.entries(PERIODS)) {
    const text = query.get(parameter);
    if (text === null) continue;
    if (!/^\d+$/.test(text)) throw badRequest(`'${text}' is not of type 'integer'`);
    where.push(condition);
    values.push(Number(text));
  }
  for (const [parameter, filter] of Object.entries(resource.filters)) {
    const texts = [...query.getAll(parameter), ...query.getAll(`${parameter}[]`)];
    if (texts.length === 0) continue;
    where.push(`(${filter.where})`);
    values.push(...filter.values(texts, scope));
  }

  const order = orderOf(query);
  const { cursor, backwards } = cursorOf(resource, query, scope);
  const descends = order.descends !== backwards;
  if (cursor) {
    where.push(`(${order.column}, seq) ${descends ? '<' : '>'} (?, ?)`);
    values.push(cursor[order.column] ?? null, cursor.seq ?? null);
  }
  const direction = descends ? 'desc' : 'asc';
  const rest = `and ${where.join(' and ')} order by ${order.column} ${direction}, seq ${direction} limit ?`;
  const found = scope.world.store.select(resource.table, scope.environment, rest, [...values, limit + 1]);
  const page = found.slice(0, limit);
  if (backwards) page.reverse();
  return { items: page.map((record) => resource.show(record, scope)), has_more: found.length > limit };
}

/** Lists that are set up, not recorded: in their own order, without filters. @throws Refused */
export function page(items: readonly { readonly [field: string]: Value }[], query: URLSearchParams) {
  const limit = limitOf(query);
  const { key, backwards } = cursorKey(query);
  const at = items.findIndex((item) => item.key === key);
  if (key !== null && at < 0) throw badRequest(`'${key}' not found`);
  const rest = backwards ? items.slice(0, at) : items.slice(at + 1);
  return { items: backwards ? rest.slice(-limit) : rest.slice(0, limit), has_more: rest.length > limit };
}

/** @throws Refused */
function limitOf(query: URLSearchParams): number {
  const text = query.get('limit');
  if (text === null) return USUAL_LIMIT;
  const limit = Number(text);
  if (!/^\d+$/.test(text) || limit < 1 || limit > MOST)
    throw badRequest(`limit '${text}' is not between 1 and ${MOST}`);
  return limit;
}

/** Newest first where nothing is asked for. @throws Refused */
function orderOf(query: URLSearchParams): { column: string; descends: boolean } {
  const text = query.get('order_by') ?? '-created_at';
  const column = text.replace(/^-/, '');
  if (column !== 'created_at' && column !== 'updated_at')
    throw badRequest(`order_by '${text}' is not one of ['created_at', 'updated_at']`);
  return { column, descends: text.startsWith('-') };
}

/** @throws Refused */
function cursorOf({ table, title }: Resource, query: URLSearchParams, { world, environment }: Scope) {
  const { key, backwards } = cursorKey(query);
  if (key === null) return { cursor: undefined, backwards };
  const [cursor] = world.store.select(table, environment, 'and key = ? limit 1', [key]);
  if (!cursor) throw badRequest(`${title} '${key}' not found`);
  return { cursor: cursor as StoredRecord, backwards };
}

/** @throws Refused */
function cursorKey(query: URLSearchParams): { key: string | null; backwards: boolean } {
  const after = query.get('starting_after');
  const before = query.get('ending_before');
  if (after !== null && before !== null)
    throw badRequest('starting_after and ending_before are mutually exclusive');
  return { key: after ?? before, backwards: before !== null };
}
