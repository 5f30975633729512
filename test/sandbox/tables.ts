// The tables of the database: a program's records in both of its environments.

export type Environment = 'production' | 'test';
export type ColumnKind = 'text' | 'integer' | 'boolean' | 'json';

export interface Table {
  /** Of the keys PartnerStack makes. */
  readonly prefix: string;
  readonly columns: { readonly [name: string]: ColumnKind };
  /** Columns records are found by. */
  readonly indexed: readonly string[];
}

export type TableName = 'partnerships' | 'customers' | 'transactions' | 'rewards' | 'leads' | 'deals';

export const tables: { readonly [name in TableName]: Table } = {
  partnerships: {
    prefix: 'part',
    columns: {
      partner_key: 'text',
      email: 'text',
      first_name: 'text',
      last_name: 'text',
      group_key: 'text',
      joined_at: 'integer',
      manager_email: 'text',
      manager_name: 'text',
      tier_key: 'text',
      tags: 'json',
      fields: 'json',
      approved_status: 'text',
      claimed: 'boolean',
    },
    indexed: ['partner_key', 'email'],
  },
  customers: {
    prefix: 'cust',
    columns: {
      customer_key: 'text',
      email: 'text',
      name: 'text',
      partnership_key: 'text',
      member_key: 'text',
      provider_key: 'text',
      meta: 'json',
      source_type: 'text',
    },
    indexed: ['customer_key', 'email'],
  },
  transactions: {
    prefix: 'tran',
    columns: {
      customer: 'text',
      amount: 'integer',
      currency: 'text',
      product_key: 'text',
      category_key: 'text',
      subscription_key: 'text',
      metadata: 'json',
    },
    indexed: ['customer'],
  },
  rewards: {
    prefix: 'rwrd',
    columns: {
      partnership_key: 'text',
      target_type: 'text',
      target_key: 'text',
      amount: 'integer',
      currency: 'text',
      description: 'text',
      reward_status: 'text',
      is_external: 'boolean',
    },
    indexed: ['target_key'],
  },
  leads: {
    prefix: 'lead',
    columns: {
      external_key: 'text',
      partnership_key: 'text',
      status: 'text',
      amount: 'integer',
      approved: 'boolean',
      group_key: 'text',
      mold_key: 'text',
      meta: 'json',
      fields: 'json',
      field_data: 'json',
    },
    indexed: ['external_key'],
  },
  deals: {
    prefix: 'deal',
    columns: {
      external_key: 'text',
      partnership_key: 'text',
      group_key: 'text',
      account_name: 'text',
      amount: 'integer',
      close_date: 'text',
      contact_first_name: 'text',
      contact_last_name: 'text',
      stage: 'text',
      source: 'text',
      lost_reason: 'text',
      mold_key: 'text',
      customer_key: 'text',
      meta: 'json',
      fields: 'json',
      field_data: 'json',
    },
    indexed: ['external_key'],
  },
};

/** What every record has besides its own columns. Times are epoch milliseconds. */
export const ownedByAll: { readonly [name: string]: ColumnKind } = {
  key: 'text',
  environment: 'text',
  archived: 'boolean',
  created_at: 'integer',
  updated_at: 'integer',
  visible_at: 'integer',
};
