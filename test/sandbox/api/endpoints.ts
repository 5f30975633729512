// The endpoints under /api/v2, by method and path.
import { badRequest, notFound, Refused } from '../refused.ts';
import type { StoredRecord, Value } from '../store.ts';
import { customers } from './customers.ts';
import { deals } from './deals.ts';
import { leads } from './leads.ts';
import { list, page } from './list.ts';
import { partnerships } from './partnerships.ts';
import { groupItems, stageItems, templateItems } from './program-lists.ts';
import type { Resource, Scope } from './resource.ts';
import { rewards } from './rewards.ts';
import { transactions } from './transactions.ts';
import { validated } from './validate.ts';

export interface Call extends Scope {
  readonly method: string;
  /** Behind /api/v2/, decoded. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  readonly body: string;
}

const resources: { readonly [name: string]: Resource } = {
  partnerships,
  customers,
  transactions,
  rewards,
  leads,
  deals,
};

/** The `data` of an answer. @throws Refused */
export function answer(call: Call): Value | object {
  const [name = '', key, ...more] = call.path;
  const set = call.method === 'GET' ? setUp(call) : undefined;
  if (set) return set;
  const resource = Object.hasOwn(resources, name) ? resources[name] : undefined;
  if (!resource || more.length) throw noEndpoint(call);
  return key === undefined ? ofAll(resource, call) : ofOne(resource, key, call);
}

function setUp(call: Call) {
  const [name, second, third] = call.path;
  if (call.path.join('/') === 'groups') return page(groupItems(call), call.query);
  if (call.path.join('/') === 'form-templates') {
    const target = call.query.get('target_type');
    const both = (['leads', 'deals'] as const).filter((one) => target === null || one.startsWith(target));
    return page(
      both.flatMap((one) => templateItems(one, call)),
      call.query,
    );
  }
  if ((name === 'leads' || name === 'deals') && second === 'form-templates' && third === undefined)
    return page(templateItems(name, call), call.query);
  if (name === 'sales-cycles' && second !== undefined && third === 'stages')
    return page(stageItems(second, call), call.query);
  return undefined;
}

function ofAll(resource: Resource, call: Call) {
  if (call.method === 'GET') return list(resource, call.query, call);
  if (call.method !== 'POST') throw noEndpoint(call);
  const body = validated(jsonOf(call.body), resource.createFields);
  return resource.show(resource.create(body, call), call);
}

function ofOne(resource: Resource, key: string, call: Call) {
  const { world } = call;
  const found = () => {
    const record = recordAt(resource, key, call);
    if (!record) throw notFound(resource.title);
    return record;
  };
  const reads = resource.pathKeys.length > 0 && resource.updateFields !== undefined;
  if (call.method === 'GET' && reads) {
    const record = found();
    if (Number(record.visible_at) > world.now()) throw notFound(resource.title);
    return resource.show(record, call);
  }
  if (call.method === 'PATCH' && resource.updateFields && resource.change) {
    const record = found();
    const body = validated(jsonOf(call.body), resource.updateFields);
    return resource.show(
      world.store.update(resource.table, record, resource.change(body, record, call)),
      call,
    );
  }
  if (call.method === 'DELETE' && resource.archives)
    return resource.show(world.store.update(resource.table, found(), { archived: true }), call);
  throw noEndpoint(call);
}

function recordAt({ table, pathKeys }: Resource, key: string, call: Call): StoredRecord | undefined {
  const found = pathKeys.map((column) => call.world.store.find(table, call.environment, column, key));
  return found.find((record) => record !== undefined);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest('The body is not JSON');
  }
}

function noEndpoint({ method, path }: Call): Refused {
  return new Refused(404, `${method} /v2/${path.join('/')} not found`);
}
