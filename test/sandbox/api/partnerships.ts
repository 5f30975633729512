// Partnerships (3.2).
import { badRequest } from '../refused.ts';
import type { StoredRecord } from '../store.ts';
import { shownFields } from './custom-fields.ts';
import { createPartnership, updatePartnership } from './fields.ts';
import { defaultGroup, groupByKey, lookUp } from './find.ts';
import { insertOnce } from './repeated.ts';
import { equals, type Resource, type Scope } from './resource.ts';

export const partnerships: Resource = {
  table: 'partnerships',
  title: 'Partnership',
  pathKeys: ['key'],
  createFields: createPartnership,
  create({ group_key, meta, field_data, ...values }, scope) {
    const taken = lookUp('partnerships', 'email', values.email ?? null, scope);
    if (taken && (!values.partner_key || taken.partner_key !== values.partner_key))
      throw badRequest(`Partnership with email '${values.email}' already exists`);
    const group = group_key === undefined ? defaultGroup(scope) : groupByKey(group_key, scope).key;
    const made = {
      ...values,
      partner_key: values.partner_key ?? madeKey(values),
      fields: values.fields ?? deprecated({ ...(field_data as object), ...(meta as object) }),
      group_key: group,
      claimed: false,
      approved_status: 'approved',
      joined_at: scope.world.now(),
    };
    return insertOnce(this, 'partner_key', made, scope);
  },
  updateFields: updatePartnership,
  change(values, _, scope) {
    if (values.group_key !== undefined) groupByKey(values.group_key, scope);
    return values;
  },
  archives: true,
  filters: {
    email: equals('email'),
    approved_status: equals('approved_status'),
    partnership_key: equals('key'),
    group: {
      where: 'group_key = ?',
      values: ([text = ''], { world }) => [
        world.program.groups.find(({ key, slug }) => key === text || slug === text)?.key ?? text,
      ],
    },
  },
  show: (record, scope) => ({
    key: record.key,
    partner_key: record.partner_key ?? null,
    email: record.email ?? null,
    first_name: record.first_name ?? null,
    last_name: record.last_name ?? null,
    group: shownGroup(record, scope),
    joined_at: record.joined_at ?? null,
    manager: record.manager_email ? { email: record.manager_email, name: record.manager_name ?? null } : null,
    tags: record.tags ?? [],
    team: null,
    stats: { CUSTOMER_COUNT: customersOf(record, scope) },
    ...shownFields(record),
    address: null,
    approved_status: record.approved_status ?? null,
    claimed: record.claimed ?? false,
    archived: record.archived,
    created_at: record.created_at,
    updated_at: record.updated_at,
  }),
};

/** Built from the name, which PK says; S and L say random. */
export function madeKey(values: { readonly [name: string]: unknown }): string {
  const name = `${values.first_name ?? ''}${values.last_name ?? ''}`.toLowerCase().replace(/[^a-z0-9]/g, '');
  return `${name}${Math.abs(hash(String(values.email)))}`;
}

function hash(text: string): number {
  return [...text].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, 7) % 10_000;
}

function deprecated(fields: object) {
  return Object.entries(fields).map(([api_name, value]) => ({ api_name, value }));
}

function shownGroup({ group_key }: StoredRecord, { world }: Scope) {
  const group = world.program.groups.find(({ key }) => key === group_key);
  return group ? { ...group, archived: false } : null;
}

function customersOf({ key }: StoredRecord, { world, environment }: Scope): number {
  return world.store.select('customers', environment, 'and archived = 0 and partnership_key = ?', [key])
    .length;
}
