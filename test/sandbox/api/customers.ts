// Customers (3.3).
import { badRequest } from '../refused.ts';
import { shownFields } from './custom-fields.ts';
import { createCustomer, updateCustomer } from './fields.ts';
import { lookUp, partnerByKey } from './find.ts';
import { insertOnce } from './repeated.ts';
import { equals, type Resource } from './resource.ts';

export const customers: Resource = {
  table: 'customers',
  title: 'Customer',
  pathKeys: ['customer_key'],
  createFields: createCustomer,
  create({ partner_key, ...values }, scope) {
    const partner = partnerByKey(partner_key, scope);
    const taken = lookUp('customers', 'email', values.email ?? null, scope);
    if (taken && (values.customer_key === null || taken.customer_key !== values.customer_key))
      throw badRequest(`Customer with email '${values.email}' already exists`);
    const made = { ...values, partnership_key: partner.key, source_type: 'api' };
    return insertOnce(this, 'customer_key', made, scope);
  },
  updateFields: updateCustomer,
  change(values, record, scope) {
    for (const column of ['email', 'customer_key']) {
      const taken = values[column] ? lookUp('customers', column, values[column], scope) : undefined;
      if (taken && taken.key !== record.key)
        throw badRequest(`Customer with ${column} '${values[column]}' already exists`);
    }
    return values.meta
      ? { ...values, meta: { ...(record.meta as object), ...(values.meta as object) } }
      : values;
  },
  archives: true,
  filters: {
    partner_key: {
      where:
        'partnership_key = (select key from partnerships p where p.partner_key = ? and p.environment = ?)',
      values: ([text = ''], { environment }) => [text, environment],
    },
    partnership_key: equals('partnership_key'),
    customer_key: {
      where: 'customer_key in (select value from json_each(?))',
      values: (texts) => [texts],
    },
    group: {
      where:
        'partnership_key in (select key from partnerships p where p.group_key = ? and p.environment = ?)',
      values: ([text = ''], { world, environment }) => [
        world.program.groups.find(({ key, slug }) => key === text || slug === text)?.key ?? text,
        environment,
      ],
    },
  },
  show(record, scope) {
    const partner = lookUp('partnerships', 'key', record.partnership_key ?? null, scope);
    return {
      key: record.key,
      customer_key: record.customer_key ?? null,
      email: record.email ?? null,
      name: record.name ?? null,
      partner_key: partner?.partner_key ?? null,
      partnership_key: record.partnership_key ?? null,
      provider_key: record.provider_key ?? null,
      source_key: null,
      source_type: record.source_type ?? null,
      ...shownFields(record),
      test: record.environment === 'test',
      created_at: record.created_at,
      updated_at: record.updated_at,
    };
  },
};
