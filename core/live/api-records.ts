// Where the API has the records that rows name, by which filters it finds them, and under which names it tells of them
// (partnerstack.md 3.2-3.4, 3.8). What has no filter is found by reading the whole list.
import { asFields, type Fields, textOf } from '../requests/answer.ts';
import type { Listed, LiveRecord, SetUp } from './live-view.ts';

interface ApiRecord {
  readonly path: string;
  /** Columns that identify a record. */
  readonly by: readonly string[];
  /** By column: the query parameter, and how many values it takes. */
  readonly filters: { readonly [column: string]: readonly [parameter: string, values: number] };
  /** By column: the field of an answer, or a part and a field of it. */
  readonly fields: { readonly [column: string]: string };
}

export const apiRecords: { readonly [type in Listed]: ApiRecord } = {
  partners: {
    path: '/api/v2/partnerships',
    by: ['partner_email', 'partner_key', 'partnership_key'],
    filters: { partner_email: ['email', 1], partnership_key: ['partnership_key', 1] },
    fields: {
      partnership_key: 'key',
      partner_key: 'partner_key',
      partner_email: 'email',
      partner_first: 'first_name',
      partner_last: 'last_name',
      partner_group: 'group.key',
      partner_joined_date: 'joined_at',
    },
  },
  customers: {
    path: '/api/v2/customers',
    by: ['customer_key', 'ps_customer_key', 'email'],
    filters: { customer_key: ['customer_key[]', 40] },
    fields: {
      ps_customer_key: 'key',
      customer_key: 'customer_key',
      email: 'email',
      name: 'name',
      partner_key: 'partner_key',
      partnership_key: 'partnership_key',
      provider_key: 'provider_key',
      created_at: 'created_at',
    },
  },
  transactions: {
    path: '/api/v2/transactions',
    by: ['key'],
    filters: {},
    fields: {
      key: 'key',
      ps_customer_key: 'customer.key',
      customer_key: 'customer.external_key',
      amount: 'amount',
      currency: 'currency',
    },
  },
};

export const setUps: { readonly [list in SetUp]: readonly [path: string, fields: readonly string[]] } = {
  groups: ['/api/v2/groups', ['key', 'name', 'slug']],
  leads: ['/api/v2/leads/form-templates', ['api_name', 'name']],
  deals: ['/api/v2/deals/form-templates', ['api_name', 'name']],
};

export function recordOf(type: Listed, item: Fields): LiveRecord {
  const record: { [column: string]: string } = {};
  for (const [column, place] of Object.entries(apiRecords[type].fields)) {
    const [part = '', field] = place.split('.');
    const value = field === undefined ? item[part] : (asFields(item[part]) ?? { [field]: item[part] })[field];
    if (value !== undefined) record[column] = textOf(value);
  }
  return record;
}

/** Of a form template its fields are told. */
export function entriesOf(list: SetUp, items: readonly Fields[]): LiveRecord[] {
  const all = items.flatMap((item) =>
    list === 'groups' ? [item] : Array.isArray(item.fields) ? item.fields.map(asFields) : [],
  );
  return all.map((item) =>
    Object.fromEntries(setUps[list][1].map((field) => [field, textOf(item?.[field])])),
  );
}
