// The seven answers that partnerstack.md leaves open (its section 5), each on its own.
import { expect, test } from 'vitest';
import { open, openProgram } from './open.ts';

const KEYED = [
  ['partnerships', { email: 'ada@partner.example', partner_key: 'ada', first_name: 'New' }, 'first_name'],
  [
    'customers',
    { customer_key: 'acct_1', email: 'billing@customer.example', partner_key: 'ada', name: 'New' },
    'name',
  ],
  ['transactions', { customer_key: 'cust_1', amount: 999, currency: 'USD', key: 'inv_0001' }, 'amount'],
  [
    'leads',
    { external_key: 'l1', partner_key: 'ada', status: 'dead', meta: { first_name: 'G', last_name: 'H' } },
    'status',
  ],
  ['deals', { external_key: 'd1', partner_key: 'ada', amount: 999 }, 'amount'],
] as const;

const cases = KEYED.map((one) => [one[0], one] as const);

async function repeated(
  duplicateKey: 'refused' | 'ignored' | 'updated',
  [path, body, field]: (typeof KEYED)[number],
) {
  const { sandbox, post } = await openProgram({ switches: { duplicateKey } });
  const partnership_key = 'part_ada';
  sandbox.seed('leads', { external_key: 'l1', status: 'open', partnership_key, meta: {} });
  sandbox.seed('deals', { external_key: 'd1', amount: 1, partnership_key });
  const before = sandbox.state()[path];
  const { status } = await post(path, body);
  const after = sandbox.state()[path];
  expect(after).toHaveLength(before.length);
  return { status, changed: after[0]?.[field] !== before[0]?.[field] };
}

test.each(cases)('5.3 a repeated key of %s: refused', async (_, one) => {
  expect(await repeated('refused', one)).toEqual({
    status: 400,
    changed: false,
  });
});

test.each(cases)('5.3 a repeated key of %s: ignored', async (_, one) => {
  expect(await repeated('ignored', one)).toEqual({
    status: 200,
    changed: false,
  });
});

test.each(cases)('5.3 a repeated key of %s: updated', async (_, one) => {
  expect(await repeated('updated', one)).toEqual({
    status: 200,
    changed: true,
  });
});

test.each([
  ['refused', 500, 'skipped'],
  ['ignored', 500, 'imported'],
  ['updated', 999, 'imported'],
] as const)('5.3 a repeated transaction key in an import: %s', async (duplicateKey, amount, became) => {
  const { sandbox, import: send } = await openProgram({ switches: { duplicateKey } });
  await send('transactions', 'customer_key,amount_in_cents,key\r\nacct_1,999,inv_0001\r\n');
  await sandbox.idle();
  expect(sandbox.imports()[0]?.rows).toMatchObject([{ row: 2, became }]);
  expect(sandbox.state().transactions).toMatchObject([{ amount }]);
});

test.each([
  ['name', 'Agencies'],
  ['slug', 'agency-partners'],
  ['key', 'grp_e042'],
] as const)('5.5 partner_group by %s, and by nothing else', async (groupBy, taken) => {
  const { sandbox, import: send } = await open({ switches: { groupBy } });
  const all = ['Agencies', 'agency-partners', 'grp_e042'];
  const rows = all.map((group, at) => `A,B,p${at}@partner.example,${group}`);
  await send('partners', ['partner_first,partner_last,partner_email,partner_group', ...rows].join('\r\n'));
  await sandbox.idle();
  const imported = sandbox
    .imports()[0]
    ?.rows.flatMap(({ became, row }) => (became === 'imported' ? [all[row - 2]] : []));
  expect(imported).toEqual([taken]);
});

test.each([
  [false, 'skipped'],
  [true, 'imported'],
] as const)('5.10 a ps_customer_key row without email: %s', async (psCustomerKeyWithoutEmail, became) => {
  const { sandbox, import: send } = await openProgram({ switches: { psCustomerKeyWithoutEmail } });
  await send('customers', 'ps_customer_key,email,name\r\ncust_1,,New\r\n');
  await sandbox.idle();
  expect(sandbox.imports()[0]?.rows).toMatchObject([{ became }]);
  expect(sandbox.state().customers).toMatchObject([{ email: 'billing@customer.example' }]);
});

test.each([404, 405, 410] as const)('3.0 an account without imports answers %i', async (imports) => {
  const { sandbox, import: send, get } = await open({ switches: { imports } });
  expect((await send('partners', 'x')).status).toBe(imports);
  expect(sandbox.imports()).toEqual([]);
  expect((await get('groups')).status).toBe(200);
});

test.each([
  ['kept', true],
  ['ignored', false],
] as const)('3.4 created_at of a transaction: %s', async (createdAt, kept) => {
  const { post } = await openProgram({ switches: { createdAt } });
  const body = { customer_key: 'cust_1', amount: 1, currency: 'USD', created_at: 1_700_000_000_000 };
  const { data } = (await post('transactions', body)).body;
  expect(data.created_at === body.created_at).toBe(kept);
});

test("1.5 a program's own lead status", async () => {
  const lead = {
    external_key: 'l1',
    partner_key: 'ada',
    status: 'nurturing',
    meta: { first_name: 'G', last_name: 'H' },
  };
  const usual = await openProgram();
  expect((await usual.post('leads', lead)).status).toBe(400);
  const own = await openProgram({ switches: { leadStatuses: ['nurturing'] } });
  expect((await own.post('leads', lead)).body.data.status).toBe('nurturing');
});

test('3.1 rows that land late: a new record can be read after the time, and not before', async () => {
  const { sandbox, post, get, import: send } = await openProgram({ switches: { landsLate: 240_000 } });
  await post('customers', { customer_key: 'c2', email: 'c2@customer.example', partner_key: 'ada' });
  await send('customers', 'customer_key,email\r\nc3,c3@customer.example\r\n');
  await sandbox.idle();
  const seen = async () => (await get('customers')).body.data.items.length;
  expect(sandbox.state().customers).toHaveLength(3);
  expect([await seen(), (await get('customers/c2')).status]).toEqual([1, 404]);
  sandbox.advance(239_000);
  expect(await seen()).toBe(1);
  sandbox.advance(60_000);
  expect([await seen(), (await get('customers/c2')).status]).toEqual([3, 200]);
});
