// The headers the importer takes (partnerstack.md 1.1-1.6), as "View CSV header" would show them for this
// program. Declared apart from the core's, so that one can contradict the other.
import type { Program } from '../options.ts';
import type { ImportTable } from './import-table.ts';

interface Columns {
  /** One of each must be there. */
  readonly needed: readonly (readonly string[])[];
  readonly optional: readonly string[];
}

export const columns: { readonly [type in ImportTable]: Columns } = {
  partners: {
    needed: [['partner_first'], ['partner_last'], ['partner_email']],
    optional: ['partner_key', 'partner_group', 'partner_joined_date'],
  },
  customers: {
    needed: [['customer_key', 'ps_customer_key'], ['email']],
    optional: ['partner_key', 'partnership_key', 'name', 'created_at', 'provider_key'],
  },
  transactions: {
    needed: [
      ['customer_key', 'ps_customer_key'],
      ['amount_in_cents', 'amount_in_dollars'],
    ],
    optional: ['key', 'created_at', 'product_key', 'currency'],
  },
  rewards: {
    needed: [
      ['partner_email', 'partner_key'],
      ['amount_in_cents', 'amount_in_dollars'],
      ['reward_description', 'body'],
    ],
    optional: ['target_type', 'target_key', 'reward_currency', 'is_external', 'status', 'created_at'],
  },
  deals: {
    needed: [['amount', 'amount_in_cents'], ['close_date'], ['partner_key'], ['status']],
    optional: ['account_name', 'contact_first_name', 'contact_last_name'],
  },
};

/** Why the importer stops before the first row (section 2, "header check"); undefined: it goes on. */
export function wrongHeader(
  type: ImportTable,
  header: readonly string[],
  program: Program,
): string | undefined {
  const { needed, optional } = columns[type];
  const own = type === 'deals' ? program.forms.deals.map(({ api_name }) => api_name) : [];
  const known = [...needed.flat(), ...optional, ...own];
  const unknown = header.find((name) => !known.includes(name));
  if (unknown !== undefined) return `Unknown header: ${unknown}`;
  const missing = needed.find((names) => !names.some((name) => header.includes(name)));
  if (missing) return `Missing header: ${missing.join(' or ')}`;
  const twice = header.find((name, at) => header.indexOf(name) !== at);
  return twice === undefined ? undefined : `Header given twice: ${twice}`;
}
