// Deals (3.7).
import { badRequest } from '../refused.ts';
import type { Value } from '../store.ts';
import { shownFields } from './custom-fields.ts';
import { createDeal, updateDeal } from './fields.ts';
import { groupByKey, lookUp, partnerByKey } from './find.ts';
import { insertOnce } from './repeated.ts';
import { equals, type Resource, type Scope } from './resource.ts';

export const deals: Resource = {
  table: 'deals',
  title: 'Deal',
  pathKeys: ['key', 'external_key'],
  createFields: createDeal,
  create({ partner_key, group_key, source = 'partner', ...values }, scope) {
    checkStage(values.stage, scope);
    const needed = source === 'partner' ? 'partner_key' : 'group_key';
    if ({ partner_key, group_key }[needed] === undefined)
      throw badRequest(`'${needed}' is a required property`);
    const partner = partner_key === undefined ? undefined : partnerByKey(partner_key, scope);
    const group = group_key === undefined ? partner?.group_key : groupByKey(group_key, scope).key;
    const made = { ...values, source, partnership_key: partner?.key ?? null, group_key: group ?? null };
    return insertOnce(this, 'external_key', made, scope);
  },
  updateFields: updateDeal,
  change(values, record, scope) {
    checkStage(values.stage, scope);
    return values.meta
      ? { ...values, meta: { ...(record.meta as object), ...(values.meta as object) } }
      : values;
  },
  archives: true,
  filters: { stage: equals('stage'), group_key: equals('group_key') },
  show(record, scope) {
    const partner = lookUp('partnerships', 'key', record.partnership_key ?? null, scope);
    return {
      key: record.key,
      external_key: record.external_key ?? null,
      partner_key: partner?.partner_key ?? null,
      group_key: record.group_key ?? null,
      account_name: record.account_name ?? null,
      amount: record.amount ?? null,
      close_date: record.close_date ?? null,
      contact_first_name: record.contact_first_name ?? null,
      contact_last_name: record.contact_last_name ?? null,
      stage: record.stage ?? null,
      source: record.source ?? null,
      lost_reason: record.lost_reason ?? null,
      mold_key: record.mold_key ?? null,
      customer_key: record.customer_key ?? null,
      ...shownFields(record),
      archived: record.archived,
      created_at: record.created_at,
      updated_at: record.updated_at,
    };
  },
};

/** @throws Refused */
function checkStage(stage: Value | undefined, { world }: Scope) {
  const { deals: stages } = world.program.stages;
  if (stage !== undefined && !stages.includes(String(stage)))
    throw badRequest(`'${stage}' is not one of ['${stages.join("', '")}']`);
}
