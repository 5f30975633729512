// partnerstack.md 3.3: customers.
import { expect, test } from 'vitest';
import { openProgram } from './open.ts';

const customer = { customer_key: 'acct_2', email: 'two@customer.example', partner_key: 'ada' };

test("3.3 create: belongs to the partner, with PartnerStack's own key besides yours", async () => {
  const { post, sandbox } = await openProgram();
  const { data } = (await post('customers', { ...customer, name: 'Two', provider_key: 'cus_2' })).body;
  expect(data).toMatchObject({
    ...customer,
    name: 'Two',
    provider_key: 'cus_2',
    partnership_key: 'part_ada',
  });
  expect(data.key).toMatch(/^cust_/);
  expect(sandbox.state().customers).toHaveLength(2);
});

test.each(['customer_key', 'email', 'partner_key'])('3.3 create: %s is required', async (name) => {
  const { post } = await openProgram();
  const { [name]: _, ...rest } = customer as { [field: string]: string };
  const { status, body } = await post('customers', rest);
  expect([status, body.message]).toEqual([400, `'${name}' is a required property`]);
});

test('3.3 create: customer_key may be null, for more than one customer', async () => {
  const { post } = await openProgram();
  expect((await post('customers', { ...customer, customer_key: null })).status).toBe(200);
  const other = { ...customer, customer_key: null, email: 'three@customer.example' };
  expect((await post('customers', other)).status).toBe(200);
});

test.each([
  ['email', 'a@b'],
  ['email', 'nobody'],
  ['email', `${'a'.repeat(250)}@x.example`],
  ['name', 'a'.repeat(101)],
  ['partner_key', 'nobody'],
  ['customer_key', 7],
])('3.3 create: refuses %s %s', async (name, value) => {
  const { post } = await openProgram();
  expect((await post('customers', { ...customer, [name]: value })).status).toBe(400);
});

test('3.3 create: an email that belongs to a customer is refused', async () => {
  const { post, sandbox } = await openProgram();
  const { status, body } = await post('customers', { ...customer, email: 'billing@customer.example' });
  expect([status, body.message]).toEqual([400, expect.stringContaining('already exists')]);
  expect(sandbox.state().customers).toHaveLength(1);
});

test('3.3 create: stamps now; there is no created_at and no partnership_key', async () => {
  const { post } = await openProgram();
  const { data } = (await post('customers', { ...customer, created_at: 5 })).body;
  expect(data.created_at).toBeGreaterThan(5);
  const { partner_key: _, ...rest } = customer;
  expect((await post('customers', { ...rest, partnership_key: 'part_ada' })).status).toBe(400);
});

test('3.3 meta: written as meta, read back as fields, field_data and mdata', async () => {
  const { post } = await openProgram();
  const { data } = (await post('customers', { ...customer, meta: { website: 'x.example' } })).body;
  expect(data).not.toHaveProperty('meta');
  expect(data).toMatchObject({
    fields: [{ api_name: 'website', value: 'x.example' }],
    field_data: { website: 'x.example' },
    mdata: { website: 'x.example' },
  });
});

test('3.3 read: the path takes your key', async () => {
  const { get } = await openProgram();
  expect((await get('customers/acct_1')).body.data).toMatchObject({ key: 'cust_1', partner_key: 'ada' });
  expect((await get('customers/cust_1')).status).toBe(404);
});

test('3.3 update: names and keys change, the partner does not', async () => {
  const { patch, sandbox } = await openProgram();
  sandbox.seed('partnerships', { partner_key: 'bob', email: 'bob@partner.example' });
  const change = { name: 'New', provider_key: null, customer_key: 'acct_9', partner_key: 'bob' };
  const { data } = (await patch('customers/acct_1', change)).body;
  expect(data).toMatchObject({ name: 'New', customer_key: 'acct_9', partner_key: 'ada' });
  expect(sandbox.state().customers).toHaveLength(1);
});

test("3.3 update: another customer's email or key is refused, its own is not", async () => {
  const { post, patch } = await openProgram();
  await post('customers', customer);
  expect((await patch('customers/acct_2', { email: 'billing@customer.example' })).status).toBe(400);
  expect((await patch('customers/acct_2', { customer_key: 'acct_1' })).status).toBe(400);
  expect((await patch('customers/acct_2', { email: customer.email })).status).toBe(200);
});

test('3.3 list: filters by partner, partnership, keys and group', async () => {
  const { get, post, sandbox } = await openProgram();
  sandbox.seed('partnerships', {
    key: 'part_bob',
    partner_key: 'bob',
    email: 'b@x.example',
    group_key: 'grp_e042',
  });
  await post('customers', { ...customer, partner_key: 'bob' });
  await post('customers', { ...customer, customer_key: 'acct_3', email: 'three@customer.example' });
  const keys = async (query: string) =>
    (await get(`customers?order_by=created_at&${query}`)).body.data.items.map(
      (one: { customer_key: string }) => one.customer_key,
    );
  expect(await keys('partner_key=bob')).toEqual(['acct_2']);
  expect(await keys('partnership_key=part_ada')).toEqual(['acct_1', 'acct_3']);
  expect(await keys('customer_key[]=acct_1&customer_key[]=acct_2&customer_key[]=none')).toEqual([
    'acct_1',
    'acct_2',
  ]);
  expect(await keys('group=grp_e042')).toEqual(['acct_2']);
});

test('3.3 archive: is gone from lists and reads', async () => {
  const { get, archive } = await openProgram();
  expect((await archive('customers/acct_1')).status).toBe(200);
  expect((await get('customers/acct_1')).status).toBe(404);
  expect((await get('customers')).body.data.items).toEqual([]);
});
