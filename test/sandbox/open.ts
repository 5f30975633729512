// Opens stand-ins for tests and closes them after the test that did.
import { onTestFinished } from 'vitest';
import { clientOf } from './client.ts';
import { createSandboxThread } from './in-thread.ts';
import { createSandbox, type SandboxOptions } from './index.ts';

export async function open(options: SandboxOptions = {}) {
  const sandbox = await createSandbox(options);
  onTestFinished(() => sandbox.close());
  return { sandbox, ...clientOf(sandbox), testing: clientOf(sandbox, 'test') };
}

/** The same in a thread of its own, for an add-on that blocks this one. */
export async function openThread(options: SandboxOptions = {}) {
  const sandbox = await createSandboxThread(options);
  onTestFinished(() => sandbox.close());
  return { sandbox, ...clientOf(sandbox), testing: clientOf(sandbox, 'test') };
}

/** As open, with a partner, a customer and a transaction. */
export async function openProgram(options: SandboxOptions = {}) {
  const one = await open(options);
  const ada = one.sandbox.seed('partnerships', {
    key: 'part_ada',
    partner_key: 'ada',
    email: 'ada@partner.example',
    group_key: 'grp_7c1d',
  });
  const customer = one.sandbox.seed('customers', {
    key: 'cust_1',
    customer_key: 'acct_1',
    email: 'billing@customer.example',
    partnership_key: ada.key,
  });
  one.sandbox.seed('transactions', {
    key: 'inv_0001',
    customer: customer.key,
    amount: 500,
    currency: 'USD',
  });
  return one;
}
