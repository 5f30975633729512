// Where the API has the records that rows name, by which filters it finds them (partnerstack.md 3.2-3.4, 3.8), and what
// of them is kept. What has no filter is found by reading the whole list.
import { importTypes } from '../import-types/index.ts';
import { asFields, type Fields } from '../requests/answer.ts';
import { topFields } from '../requests/differences.ts';
import type { Listed, SetUp } from '../rule.ts';

interface ApiRecord {
  /** Columns that name a record, and the field of an answer that holds the same. */
  readonly by: { readonly [column: string]: string };
  /** By column: the query parameter, and how many values it takes. */
  readonly filters: { readonly [column: string]: readonly [parameter: string, values: number] };
}

export const apiRecords: { readonly [type in Listed]: ApiRecord } = {
  partners: {
    by: { partner_email: 'email', partner_key: 'partner_key', partnership_key: 'key' },
    filters: { partner_email: ['email', 1], partnership_key: ['partnership_key', 1] },
  },
  customers: {
    by: { customer_key: 'customer_key', ps_customer_key: 'key', email: 'email' },
    filters: { customer_key: ['customer_key[]', 40] },
  },
  transactions: { by: { key: 'key' }, filters: {} },
};

export const setUpPaths: { readonly [list in SetUp]: string } = {
  groups: '/api/v2/groups',
  leads: '/api/v2/leads/form-templates',
  deals: '/api/v2/deals/form-templates',
};

/** What rows are compared with, and no more: thousands of them are kept. */
export function recordOf(type: Listed, item: Fields): Fields {
  const reads = importTypes[type].columns.flatMap(topFields);
  const kept = new Set([...reads, ...Object.values(apiRecords[type].by)]);
  return only([...kept], item);
}

/** Of form templates their fields. */
export function entriesOf(list: SetUp, items: readonly Fields[]): Fields[] {
  if (list === 'groups') return items.map((item) => only(['key', 'name', 'slug'], item));
  const fields = items.flatMap((item) => (Array.isArray(item.fields) ? item.fields : []));
  return fields.map((field) => only(['api_name', 'name'], asFields(field) ?? {}));
}

function only(names: readonly string[], item: Fields): Fields {
  return Object.fromEntries(names.filter((name) => name in item).map((name) => [name, item[name]]));
}
