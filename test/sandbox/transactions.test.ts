// partnerstack.md 3.4 and 3.5: transactions and rewards.
import { expect, test } from 'vitest';
import { openProgram } from './open.ts';

const sale = { customer_external_key: 'acct_1', amount: 1250, currency: 'EUR' };

test("3.4 create: customer_external_key is your key, customer_key PartnerStack's", async () => {
  const { post } = await openProgram();
  const money = { amount: 1250, currency: 'USD' };
  const customer = { key: 'cust_1', email: 'billing@customer.example', external_key: 'acct_1' };
  const made = async (way: object) => (await post('transactions', { ...money, ...way })).body.data?.customer;
  expect(await made({ customer_external_key: 'acct_1' })).toEqual(customer);
  expect(await made({ customer_key: 'cust_1' })).toEqual(customer);
  expect(await made({ customer_email: 'billing@customer.example' })).toEqual(customer);
  expect(await made({ customer_key: 'acct_1' })).toBeUndefined();
  expect(await made({ customer_external_key: 'cust_1' })).toBeUndefined();
});

test('3.4 create: exactly one of the three', async () => {
  const { post, sandbox } = await openProgram();
  const { customer_external_key: _, ...none } = sale;
  expect((await post('transactions', none)).status).toBe(400);
  expect((await post('transactions', { ...sale, customer_key: 'cust_1' })).status).toBe(400);
  expect(sandbox.state().transactions).toHaveLength(1);
});

test('3.4 create: what is said is what is kept', async () => {
  const { post, get } = await openProgram();
  const more = { key: 'inv_0002', product_key: 'pro', category_key: 'saas', metadata: { a: 'b' } };
  const { data } = (await post('transactions', { ...sale, ...more })).body;
  expect(data).toMatchObject({ amount: 1250, currency: 'EUR', ...more, approved: true, test: false });
  expect((await get('transactions?limit=1')).body.data.items).toEqual([data]);
});

test.each([
  ['amount', undefined],
  ['amount', null],
  ['amount', 12.5],
  ['amount', '1250'],
  ['amount', 50_000_000_001],
  ['amount', -50_000_000_001],
  ['currency', undefined],
  ['currency', 'US'],
  ['currency', 'usd'],
  ['currency', 'XQZ'],
  ['key', 'abc'],
  ['key', 'a'.repeat(256)],
  ['customer_external_key', ''],
  ['customer_external_key', 'a'.repeat(256)],
  ['metadata', Object.fromEntries(Array.from({ length: 26 }, (_, at) => [`m${at}`, 'x']))],
  ['metadata', { ['n'.repeat(31)]: 'x' }],
  ['metadata', { n: 'x'.repeat(101) }],
])('3.4 create: refuses %s %s', async (name, value) => {
  const { post, sandbox } = await openProgram();
  expect((await post('transactions', { ...sale, [name]: value })).status).toBe(400);
  expect(sandbox.state().transactions).toHaveLength(1);
});

test.each([0, -50_000_000_000, 50_000_000_000])('3.4 create: takes an amount of %i', async (amount) => {
  const { post } = await openProgram();
  expect((await post('transactions', { ...sale, amount })).body.data.amount).toBe(amount);
});

test('3.4: without a key the same transaction is made twice', async () => {
  const { post, sandbox } = await openProgram();
  await post('transactions', sale);
  await post('transactions', sale);
  expect(sandbox.state().transactions).toHaveLength(3);
});

test('3.4: no update, no single read; archive by key', async () => {
  const { patch, get, archive } = await openProgram();
  expect((await patch('transactions/inv_0001', { amount: 1 })).status).toBe(404);
  expect((await get('transactions/inv_0001')).status).toBe(404);
  expect((await archive('transactions/inv_0001')).body.data.archived).toBe(true);
  expect((await get('transactions')).body.data.items).toEqual([]);
});

const reward = { amount: 750, description: 'Bonus', target: { type: 'customer', key: 'acct_1' } };

test('3.5 create: goes to the partner behind the target, pending, in USD', async () => {
  const { post } = await openProgram();
  expect((await post('rewards', reward)).body.data).toMatchObject({
    amount: 750,
    description: 'Bonus',
    currency: 'USD',
    reward_status: 'pending',
    partnership: { partner_key: 'ada' },
    customer: { key: 'cust_1' },
    transaction: null,
  });
  const target = { type: 'transaction', key: 'inv_0001' };
  expect((await post('rewards', { ...reward, target })).body.data).toMatchObject({
    transaction: { key: 'inv_0001' },
    partnership: { partner_key: 'ada' },
  });
});

test('3.5 create: takes no partner, no status, no is_external', async () => {
  const { post, sandbox } = await openProgram();
  await post('rewards', { ...reward, partner_key: 'bob', status: 'paid', is_external: true });
  expect(sandbox.state().rewards).toMatchObject([
    { partnership_key: 'part_ada', reward_status: 'pending', is_external: false },
  ]);
});

test.each([
  ['amount', undefined],
  ['amount', '750'],
  ['description', undefined],
  ['target', undefined],
  ['target', { type: 'customer' }],
  ['target', { type: 'partner', key: 'ada' }],
  ['target', { type: 'customer', key: 'nobody' }],
  ['currency', 'dollar'],
])('3.5 create: refuses %s %o', async (name, value) => {
  const { post } = await openProgram();
  expect((await post('rewards', { ...reward, [name]: value })).status).toBe(400);
});

test('3.5: the same reward twice is two rewards; there is no update, no archive, no single read', async () => {
  const { post, patch, archive, get } = await openProgram();
  const { key } = (await post('rewards', reward)).body.data;
  await post('rewards', reward);
  expect((await get('rewards')).body.data.items).toHaveLength(2);
  expect((await patch(`rewards/${key}`, { amount: 1 })).status).toBe(404);
  expect((await archive(`rewards/${key}`)).status).toBe(404);
  expect((await get(`rewards/${key}`)).status).toBe(404);
});

test('3.5 list: filters by status, customer and description', async () => {
  const { post, get } = await openProgram();
  await post('rewards', reward);
  const found = async (query: string) => (await get(`rewards?${query}`)).body.data.items.length;
  expect(await found('status=pending')).toBe(1);
  expect(await found('status=paid')).toBe(0);
  expect(await found('customer_key=acct_1')).toBe(1);
  expect(await found('description=Other')).toBe(0);
});
