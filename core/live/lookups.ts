// What rows need to become API calls, from the answers that were read.
import { type Fields, textOf } from '../requests/answer.ts';
import type { Lookups } from '../requests/context.ts';
import type { LiveView } from '../rule.ts';
import type { TypeName } from '../types.ts';
import { groupsOf } from './groups.ts';
import { parentAnswer } from './parents.ts';

const CUSTOMER = {
  type: 'customers',
  by: ['customer_key', 'ps_customer_key'],
  column: 'target_key',
} as const;

export function lookupsOf(live: LiveView, type: TypeName): Lookups {
  const own = type === 'leads' || type === 'deals' ? live.list(type) : undefined;
  return {
    groups: groupsOf(live),
    ownFields: own && ownFieldsOf(own.items),
    partnerKey(partnership) {
      const record = live.find('partners', 'partnership_key', partnership)?.record;
      return record && textOf(record.partner_key);
    },
    partnerBehind(target, key) {
      const customer = customerBehind(live, target, key);
      if (!customer) return customer;
      const partnership = textOf(customer.partnership_key);
      if (partnership === '') return 'partnership_key' in customer ? null : undefined;
      const partner = live.find('partners', 'partnership_key', partnership)?.record;
      return partner && { partner_key: textOf(partner.partner_key), email: textOf(partner.email) };
    },
  };
}

function customerBehind(live: LiveView, target: string, key: string): Fields | null | undefined {
  if (target !== 'transaction') return parentAnswer(live, CUSTOMER, key)?.record;
  const transaction = live.find('transactions', 'key', key)?.record;
  const { external_key, key: own } = (transaction?.customer ?? {}) as Fields;
  const [by, text] = external_key ? ['customer_key', external_key] : ['ps_customer_key', own];
  return transaction && (text ? live.find('customers', by as string, textOf(text))?.record : undefined);
}

/** By what a header may say: the API's name or the one people see. A name of two fields says neither. */
function ownFieldsOf(fields: readonly Fields[]): Map<string, string> {
  const names = new Map<string, string>();
  const twice = [''];
  for (const field of fields) {
    const own = textOf(field.api_name);
    for (const name of [own, textOf(field.name)]) {
      if ((names.get(name) ?? own) !== own) twice.push(name);
      names.set(name, own);
    }
  }
  for (const name of twice) names.delete(name);
  return names;
}
