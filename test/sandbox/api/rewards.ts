// Rewards (3.5): create and list only. The partner follows from the target.
import { badRequest } from '../refused.ts';
import { createReward, rewardTarget } from './fields.ts';
import { lookUp, partnershipBehind, targetOf } from './find.ts';
import { equals, type Resource } from './resource.ts';
import { validated } from './validate.ts';

export const rewards: Resource = {
  table: 'rewards',
  title: 'Reward',
  pathKeys: [],
  createFields: createReward,
  create({ target, ...values }, scope) {
    const { type, key } = validated(target, rewardTarget);
    const found = targetOf(String(type), String(key), scope);
    if (!found) throw badRequest(`Target ${type} '${key}' not found`);
    const partnership = partnershipBehind(found, scope);
    if (partnership === null) throw badRequest(`Target ${type} '${key}' has no partner`);
    return scope.world.store.insert('rewards', scope.environment, {
      ...values,
      currency: values.currency ?? 'USD',
      target_type: type,
      target_key: found.key,
      partnership_key: partnership,
      reward_status: 'pending',
      is_external: false,
    });
  },
  archives: false,
  filters: {
    status: equals('reward_status'),
    currency: equals('currency'),
    description: equals('description'),
    customer_key: {
      where:
        "target_type = 'customer' and target_key in (select key from customers c where ? in (c.key, c.customer_key) and c.environment = ?)",
      values: ([text = ''], { environment }) => [text, environment],
    },
  },
  show(record, scope) {
    const target = record.target_type ? { key: record.target_key ?? null } : null;
    const partner = lookUp('partnerships', 'key', record.partnership_key ?? null, scope);
    return {
      key: record.key,
      amount: record.amount ?? null,
      currency: record.currency ?? null,
      description: record.description ?? null,
      reward_status: record.reward_status ?? null,
      partnership: partner
        ? { key: partner.key, partner_key: partner.partner_key ?? null, email: partner.email ?? null }
        : null,
      customer: record.target_type === 'customer' ? target : null,
      transaction: record.target_type === 'transaction' ? target : null,
      action: null,
      invoice: null,
      offer: null,
      trigger: null,
      created_at: record.created_at,
      updated_at: record.updated_at,
    };
  },
};
