// What rows need to become API calls, from the answers that were read.
import type { Group, Lookups } from '../requests/context.ts';
import type { TypeName } from '../types.ts';
import type { LiveRecord, LiveView } from './live-view.ts';
import { parentAnswer } from './parents.ts';

export function lookupsOf(live: LiveView, type: TypeName): Lookups {
  const own = type === 'leads' || type === 'deals' ? live.list(type) : undefined;
  return {
    groups: groupsOf(live),
    ownFields: own && ownFieldsOf(own),
    partnerKey(partnership) {
      const record = live.find('partners', 'partnership_key', partnership)?.record;
      return record ? record.partner_key : record;
    },
    partnerBehind(target, key) {
      const customer = customerBehind(live, target, key);
      if (!customer?.partnership_key) return customer?.partnership_key === '' ? null : customer && undefined;
      const partner = live.find('partners', 'partnership_key', customer.partnership_key)?.record;
      return partner && { partner_key: partner.partner_key ?? '', email: partner.partner_email ?? '' };
    },
  };
}

export function groupsOf(live: LiveView): Group[] | undefined {
  return live.list('groups')?.map(({ key = '', name = '', slug = '' }) => ({ key, name, slug }));
}

function customerBehind(live: LiveView, target: string, key: string): LiveRecord | null | undefined {
  if (target !== 'transaction')
    return parentAnswer(live, { type: 'customers', by: ['customer_key', 'ps_customer_key'], column: '' }, key)
      ?.record;
  const transaction = live.find('transactions', 'key', key)?.record;
  if (!transaction) return transaction;
  const by = transaction.customer_key ? 'customer_key' : 'ps_customer_key';
  return transaction[by] ? live.find('customers', by, transaction[by])?.record : undefined;
}

/** By what a header may say: the API's name or the one people see. A name of two fields says neither. */
function ownFieldsOf(fields: readonly LiveRecord[]): Map<string, string> {
  const names = new Map<string, string>();
  const twice = new Set<string>();
  for (const { api_name = '', name = '' } of fields)
    for (const one of [api_name, name]) {
      if ((names.get(one) ?? api_name) !== api_name) twice.add(one);
      names.set(one, api_name);
    }
  for (const one of [...twice, '']) names.delete(one);
  return names;
}
