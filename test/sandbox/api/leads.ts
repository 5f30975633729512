// Leads (3.6).
import { badRequest } from '../refused.ts';
import type { Value, Values } from '../store.ts';
import { shownFields } from './custom-fields.ts';
import { createLead, updateLead } from './fields.ts';
import { lookUp, partnerByKey } from './find.ts';
import { insertOnce } from './repeated.ts';
import { equals, type Resource, type Scope } from './resource.ts';

const STATUSES = ['open', 'closed', 'dead', 'closed won', 'closed lost'];

export const leads: Resource = {
  table: 'leads',
  title: 'Lead',
  pathKeys: ['key', 'external_key'],
  createFields: createLead,
  create({ partner_key, ...values }, scope) {
    checkStatus(values.status, scope);
    checkNames(values);
    const partner = partnerByKey(partner_key, scope);
    return insertOnce(this, 'external_key', { ...values, partnership_key: partner.key }, scope);
  },
  updateFields: updateLead,
  change({ stage_data: _, ...values }, record, scope) {
    if (values.status !== undefined) checkStatus(values.status, scope);
    return values.meta
      ? { ...values, meta: { ...(record.meta as object), ...(values.meta as object) } }
      : values;
  },
  archives: true,
  filters: { status: equals('status'), group_key: equals('group_key') },
  show(record, scope) {
    const partner = lookUp('partnerships', 'key', record.partnership_key ?? null, scope);
    return {
      key: record.key,
      external_key: record.external_key ?? null,
      partner_key: partner?.partner_key ?? null,
      partnership_key: record.partnership_key ?? null,
      status: record.status ?? null,
      amount: record.amount ?? null,
      approved: record.approved ?? null,
      group_key: record.group_key ?? null,
      mold_key: record.mold_key ?? null,
      ...shownFields(record),
      archived: record.archived,
      created_at: record.created_at,
      updated_at: record.updated_at,
    };
  },
};

/** @throws Refused */
function checkStatus(status: Value | undefined, { world }: Scope) {
  const allowed = [...STATUSES, ...world.switches.leadStatuses];
  if (!allowed.includes(String(status)))
    throw badRequest(`'${status}' is not one of ['${allowed.join("', '")}']`);
}

/** First and last name are needed; meta is the older way to give them, fields the newer. @throws Refused */
function checkNames(values: Values) {
  const given = shownFields({ ...values } as Parameters<typeof shownFields>[0]).field_data as Values;
  for (const name of ['first_name', 'last_name'])
    if (!given[name]) throw badRequest(`'${name}' is a required property`);
}
