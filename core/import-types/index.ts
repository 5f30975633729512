// The six import types in the order they are imported: parents first.
import type { ImportType, TypeName } from '../types.ts';
import { customers } from './customers.ts';
import { deals } from './deals.ts';
import { leads } from './leads.ts';
import { partners } from './partners.ts';
import { rewards } from './rewards.ts';
import { transactions } from './transactions.ts';

export const importTypes: { readonly [name in TypeName]: ImportType } = {
  partners,
  customers,
  transactions,
  rewards,
  leads,
  deals,
};

export const typeNames = Object.keys(importTypes) as readonly TypeName[];
