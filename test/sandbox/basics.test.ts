// partnerstack.md 3.1: authorisation, envelopes, errors, paging, time.
import { expect, test } from 'vitest';
import { basic } from './client.ts';
import { open, openProgram } from './open.ts';

test('3.1 auth: Basic with public and secret key', async () => {
  const { sandbox, get } = await open();
  expect((await get('groups')).status).toBe(200);
  expect(sandbox.keys.production.publicKey).toMatch(/^pk_/);
  expect(sandbox.keys.test.publicKey).toMatch(/^pk_/);
});

test.each([
  ['Bearer', (token: string) => `Bearer ${token}`],
  ['none', () => ''],
  ['swapped keys', () => basic({ publicKey: 'nobody', secretKey: 'nothing' })],
])('3.1 status codes: 401 with a message for %s', async (_, header) => {
  const { sandbox, request } = await open();
  const { status, body } = await request('GET', '/api/v2/groups', undefined, {
    authorization: header(sandbox.keys.production.secretKey),
  });
  expect(status).toBe(401);
  expect(body).toEqual({ message: expect.stringContaining('Unauthorized'), status: 401 });
});

test('3.1 auth: the public key of one pair and the secret key of the other open nothing', async () => {
  const { sandbox, request } = await open();
  const { production, test: trial } = sandbox.keys;
  const authorization = basic({ publicKey: production.publicKey, secretKey: trial.secretKey });
  expect((await request('GET', '/api/v2/groups', undefined, { authorization })).status).toBe(401);
});

test('3.1 test mode: neither pair sees what the other has made', async () => {
  const { get, post, testing } = await openProgram();
  const customer = { customer_key: 'trial_1', email: 't@customer.example', partner_key: 'gstest' };
  expect((await testing.post('customers', customer)).body.data).toMatchObject({ test: true });
  expect((await get('customers/trial_1')).status).toBe(404);
  expect((await get('customers/acct_1')).body.data.test).toBe(false);
  expect((await testing.get('customers/acct_1')).status).toBe(404);
  expect((await testing.get('partnerships')).body.data.items).toHaveLength(1);
  const amount = { amount: 1, currency: 'USD' };
  expect((await post('transactions', { ...amount, customer_external_key: 'trial_1' })).status).toBe(400);
  expect((await testing.post('transactions', { ...amount, customer_external_key: 'acct_1' })).status).toBe(
    400,
  );
});

test('3.1 test mode: the partner gstest is in every program, and only there', async () => {
  const { sandbox, post } = await open();
  expect(sandbox.state('test').partnerships).toMatchObject([{ partner_key: 'gstest' }]);
  const customer = { customer_key: 'c', email: 'c@customer.example', partner_key: 'gstest' };
  expect((await post('customers', customer)).status).toBe(400);
});

test('3.1 success envelope: data, message, status', async () => {
  const { post } = await open();
  const { status, headers, body } = await post('partnerships', { email: 'a@partner.example' });
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('application/json');
  expect(body).toEqual({ data: expect.anything(), message: expect.any(String), status: 200 });
});

test('3.1 list envelope: items and has_more', async () => {
  const { get } = await openProgram();
  const { body } = await get('customers');
  expect(body.data).toEqual({
    items: [expect.objectContaining({ customer_key: 'acct_1' })],
    has_more: false,
  });
});

test('3.1 error envelope: message and status alone, 400 where a property is missing', async () => {
  const { post } = await open();
  const { status, body } = await post('partnerships', { first_name: 'Ada' });
  expect(status).toBe(400);
  expect(body).toEqual({ message: "'email' is a required property", status: 400 });
});

test('3.1 status codes: 400 for a body that is no JSON, 404 for what is not there', async () => {
  const { get, request, archive } = await open();
  expect((await request('POST', '/api/v2/customers', undefined)).status).toBe(400);
  expect((await get('customers/nobody')).body).toEqual({ message: 'Customer not found', status: 404 });
  expect((await get('nothing')).status).toBe(404);
  expect((await get('customers/%E0%A4%A')).status).toBe(400);
  expect((await archive('rewards/x')).status).toBe(404);
});

test('3.1 time unit: epoch milliseconds', async () => {
  const { get } = await openProgram();
  const { created_at } = (await get('customers/acct_1')).body.data;
  expect(Math.abs(created_at - Date.now())).toBeLessThan(60_000);
});

async function openThirty() {
  const one = await open();
  for (let at = 0; at < 30; at += 1)
    one.sandbox.seed('partnerships', {
      key: `part_${at}`,
      partner_key: `p${at}`,
      email: `p${at}@partner.example`,
      created_at: 1_000_000 + at,
      updated_at: 9_000_000 - at,
      group_key: at % 2 ? 'grp_e042' : 'grp_7c1d',
    });
  const keys = async (query: string) => {
    const { body } = await one.get(`partnerships?${query}`);
    return {
      keys: body.data.items.map(({ partner_key: key }: { partner_key: string }) => key),
      more: body.data.has_more,
    };
  };
  return { ...one, keys };
}

const named = (...numbers: number[]) => numbers.map((at) => `p${at}`);

test('3.1 paging: 10 where no limit is given, up to 250', async () => {
  const { keys } = await openThirty();
  expect(await keys('')).toEqual({ keys: named(29, 28, 27, 26, 25, 24, 23, 22, 21, 20), more: true });
  expect((await keys('limit=250')).keys).toHaveLength(30);
  expect(await keys('limit=30')).toMatchObject({ more: false });
  expect(await keys('limit=29')).toMatchObject({ more: true });
});

test.each(['0', '251', '-1', 'ten', '1.5'])('3.1 paging: a limit of %s is refused', async (limit) => {
  const { get } = await open();
  expect((await get(`partnerships?limit=${limit}`)).status).toBe(400);
});

test('3.1 paging: starting_after and ending_before leave their own item out', async () => {
  const { keys } = await openThirty();
  const next = await keys('limit=3&order_by=created_at&starting_after=part_9');
  expect(next).toEqual({ keys: named(10, 11, 12), more: true });
  expect(await keys('limit=3&order_by=created_at&ending_before=part_9')).toEqual({
    keys: named(6, 7, 8),
    more: true,
  });
  expect(await keys('limit=3&order_by=created_at&ending_before=part_2')).toEqual({
    keys: named(0, 1),
    more: false,
  });
  expect(await keys('limit=3&starting_after=part_1')).toEqual({ keys: named(0), more: false });
});

test('3.1 paging: starting_after and ending_before exclude each other, and an unknown key is refused', async () => {
  const { get } = await openThirty();
  expect((await get('partnerships?starting_after=part_1&ending_before=part_2')).status).toBe(400);
  expect((await get('partnerships?starting_after=part_99')).status).toBe(400);
});

test('3.1 paging: following the pages gives every record once, also where times are equal', async () => {
  const { sandbox, get } = await open();
  for (let at = 0; at < 25; at += 1) sandbox.seed('deals', { amount: at, created_at: 5 });
  const seen: number[] = [];
  for (let after = ''; ; ) {
    const { items, has_more } = (await get(`deals?limit=4${after}`)).body.data;
    seen.push(...items.map((item: { amount: number }) => item.amount));
    if (!has_more) break;
    after = `&starting_after=${items.at(-1).key}`;
  }
  expect(seen).toEqual(Array.from({ length: 25 }, (_, at) => 24 - at));
});

test('3.1 filters: min_ and max_, created and updated, in epoch milliseconds; order_by', async () => {
  const { keys, get } = await openThirty();
  expect((await keys('min_created=1000027')).keys).toEqual(named(29, 28, 27));
  expect((await keys('max_created=1000001')).keys).toEqual(named(1, 0));
  expect((await keys('min_updated=8999999')).keys).toEqual(named(1, 0));
  expect((await keys('max_updated=8999971&order_by=updated_at')).keys).toEqual(named(29));
  expect((await keys('limit=2&order_by=-updated_at')).keys).toEqual(named(0, 1));
  expect((await get('partnerships?order_by=name')).status).toBe(400);
  expect((await get('partnerships?min_created=2026-01-01')).status).toBe(400);
});
