// The bodies of partnerstack.md 3.2-3.7, field by field: what is needed, its type and its limits.

export interface Field {
  readonly type: 'string' | 'integer' | 'boolean' | 'object' | 'array';
  readonly required?: boolean;
  readonly nullable?: boolean;
  /** Of a text its length, of a number its value. */
  readonly min?: number;
  readonly max?: number;
  readonly format?: 'email' | 'date' | 'currency';
  readonly oneOf?: readonly string[];
}

export interface Fields {
  readonly [name: string]: Field;
}

const text: Field = { type: 'string' };
const nullableText: Field = { type: 'string', nullable: true };
const key: Field = { type: 'string', max: 255 };
const object: Field = { type: 'object', nullable: true };
const fieldList: Field = { type: 'array' };
const int32: Field = { type: 'integer', nullable: true, min: -(2 ** 31), max: 2 ** 31 - 1 };
const nullableFlag: Field = { type: 'boolean', nullable: true };

export const createPartnership: Fields = {
  email: { type: 'string', required: true, max: 255, format: 'email' },
  first_name: { type: 'string', max: 50 },
  last_name: { type: 'string', max: 50 },
  group_key: key,
  partner_key: key,
  manager_email: nullableText,
  manager_name: nullableText,
  tags: { type: 'array', nullable: true },
  fields: fieldList,
  field_data: object,
  meta: object,
};

export const updatePartnership: Fields = {
  fields: fieldList,
  group_key: key,
  manager_email: nullableText,
  tier_key: text,
};

export const createCustomer: Fields = {
  customer_key: { type: 'string', required: true, nullable: true },
  email: { type: 'string', required: true, min: 4, max: 255, format: 'email' },
  partner_key: { type: 'string', required: true },
  member_key: text,
  name: { type: 'string', max: 100 },
  provider_key: nullableText,
  meta: object,
};

export const updateCustomer: Fields = {
  customer_key: nullableText,
  email: { type: 'string', min: 4, max: 255, format: 'email' },
  member_key: text,
  name: { type: 'string', max: 100 },
  provider_key: nullableText,
  meta: object,
};

const customer: Field = { type: 'string', min: 1, max: 255 };

export const createTransaction: Fields = {
  customer_key: customer,
  customer_external_key: customer,
  customer_email: customer,
  amount: { type: 'integer', required: true, min: -50_000_000_000, max: 50_000_000_000 },
  currency: { type: 'string', required: true, min: 3, max: 3, format: 'currency' },
  key: { type: 'string', min: 4, max: 255 },
  product_key: nullableText,
  category_key: nullableText,
  metadata: object,
  test: { type: 'boolean' },
  created_at: { type: 'integer' },
  subscription_key: nullableText,
};

export const createReward: Fields = {
  amount: { type: 'integer', required: true },
  description: { type: 'string', required: true },
  target: { type: 'object', required: true },
  currency: { type: 'string', min: 3, max: 3, format: 'currency' },
};

export const rewardTarget: Fields = {
  type: { type: 'string', required: true, oneOf: ['customer', 'transaction'] },
  key: { type: 'string', required: true },
};

const leadFields: Fields = {
  status: text,
  meta: object,
  fields: fieldList,
  amount: int32,
  approved: nullableFlag,
  group_key: nullableText,
  mold_key: nullableText,
  field_data: object,
};

export const createLead: Fields = {
  ...leadFields,
  external_key: { type: 'string', required: true },
  partner_key: { type: 'string', required: true, max: 255 },
  status: { type: 'string', required: true },
  meta: { type: 'object', required: true, nullable: true },
};

export const updateLead: Fields = { ...leadFields, external_key: text, stage_data: object };

const dealFields: Fields = {
  account_name: nullableText,
  amount: int32,
  close_date: { type: 'string', nullable: true, format: 'date' },
  contact_first_name: nullableText,
  contact_last_name: nullableText,
  stage: key,
  external_key: nullableText,
  lost_reason: nullableText,
  mold_key: nullableText,
  fields: fieldList,
  field_data: object,
  meta: { type: 'object' },
};

export const createDeal: Fields = {
  ...dealFields,
  partner_key: key,
  group_key: key,
  source: { type: 'string', oneOf: ['partner', 'vendor'] },
};

export const updateDeal: Fields = { ...dealFields, customer_key: nullableText };
