// Transactions (3.4): no single read, no update.
import { badRequest } from '../refused.ts';
import type { StoredRecord, Values } from '../store.ts';
import { createTransaction } from './fields.ts';
import { lookUp } from './find.ts';
import { insertOnce } from './repeated.ts';
import type { Resource, Scope } from './resource.ts';

/** The body's ways to name the customer, and the column that each of them means. */
const CUSTOMER = {
  customer_key: 'key',
  customer_external_key: 'customer_key',
  customer_email: 'email',
} as const;

const MOST_METADATA = 25;

export const transactions: Resource = {
  table: 'transactions',
  title: 'Transaction',
  pathKeys: ['key'],
  createFields: createTransaction,
  create(body, scope) {
    const { customer_key: _1, customer_external_key: _2, customer_email: _3, test: _4, ...values } = body;
    checkMetadata(values.metadata);
    const customer = customerOf(body, scope);
    const kept = scope.world.switches.createdAt === 'kept' ? values.created_at : undefined;
    return insertOnce(this, 'key', { ...values, created_at: kept, customer: customer.key }, scope);
  },
  archives: true,
  filters: {},
  show(record, scope) {
    const customer = lookUp('customers', 'key', record.customer ?? null, scope);
    return {
      key: record.key,
      amount: record.amount ?? null,
      amount_usd: record.currency === 'USD' ? (record.amount ?? null) : null,
      currency: record.currency ?? null,
      approved: true,
      archived: record.archived,
      category_key: record.category_key ?? null,
      product_key: record.product_key ?? null,
      subscription_key: record.subscription_key ?? null,
      customer: {
        key: record.customer ?? null,
        email: customer?.email ?? null,
        external_key: customer?.customer_key ?? null,
      },
      company: null,
      metadata: record.metadata ?? null,
      extension: null,
      test: record.environment === 'test',
      created_at: record.created_at,
      updated_at: record.updated_at,
    };
  },
};

/** @throws Refused */
function customerOf(body: Values, scope: Scope): StoredRecord {
  const ways = Object.entries(CUSTOMER).filter(([name]) => body[name] !== undefined);
  const [way] = ways;
  if (!way || ways.length > 1)
    throw badRequest(`exactly one of ${Object.keys(CUSTOMER).join(', ')} is required`);
  const [name, column] = way;
  const customer = lookUp('customers', column, body[name] ?? null, scope);
  if (!customer) throw badRequest(`Customer '${body[name]}' not found`);
  return customer;
}

/** @throws Refused */
function checkMetadata(metadata: Values[string]) {
  const entries = Object.entries(metadata ?? {});
  if (entries.length > MOST_METADATA) throw badRequest('metadata has too many properties');
  for (const [name, value] of entries) {
    if (name.length > 30) throw badRequest(`'${name}' is too long`);
    if (String(value).length > 100) throw badRequest(`'${value}' is too long`);
  }
}
