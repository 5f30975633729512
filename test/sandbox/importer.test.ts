// partnerstack.md 3.0, 1 and 2: the Data Import API, and what the importer makes of each row.
import { expect, test } from 'vitest';
import { open, openProgram } from './open.ts';

type Opened = Awaited<ReturnType<typeof open>>;

/** What became of each row, or why the import stopped. */
async function outcome({ sandbox, import: send }: Opened, type: string, ...lines: string[]) {
  await send(type, `${lines.join('\r\n')}\r\n`);
  await sandbox.idle();
  const report = sandbox.imports().at(-1);
  return report?.stopped ?? report?.rows.map(({ became, reason }) => reason ?? became);
}

const CUSTOMER = 'customer_key,ps_customer_key,email,partner_key,partnership_key,name,created_at';
const REWARD =
  'partner_email,partner_key,target_type,target_key,amount_in_cents,amount_in_dollars,reward_description,reward_currency,is_external,status';

test('3.0: answers at once with status and message, and imports afterwards', async () => {
  const { sandbox, import: send } = await open();
  const rows = Array.from({ length: 400 }, (_, at) => `A,B,p${at}@partner.example`);
  const answer = await send('partners', ['partner_first,partner_last,partner_email', ...rows].join('\r\n'));
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({ status: 200, message: 'partners.csv was received' });
  expect(sandbox.state().partnerships.length).toBeLessThan(400);
  await sandbox.idle();
  expect(sandbox.state().partnerships).toHaveLength(400);
});

test.each(['partners', 'customers', 'transactions', 'rewards', 'deals'])('3.0: takes %s', async (type) => {
  const { import: send } = await open();
  expect((await send(type, 'x\r\n')).status).toBe(200);
});

test.each(['leads', 'partnerships', ''])('3.0: has no import of "%s"', async (type) => {
  const { import: send } = await open();
  expect((await send(type, 'x\r\n')).status).toBe(404);
});

test('3.0 auth: the production pair only, by Basic', async () => {
  const { testing, sandbox } = await open();
  expect((await testing.import('partners', 'x')).status).toBe(401);
  const headers = { authorization: `Bearer ${sandbox.keys.production.secretKey}` };
  expect((await fetch(`${sandbox.url}/v1/import/partners`, { method: 'POST', headers })).status).toBe(401);
});

test('3.0 body: multipart with one part named file, of type text/csv', async () => {
  const { import: send, request } = await open();
  expect((await send('partners', 'x', 'csv')).status).toBe(400);
  expect((await send('partners', 'x', 'file', 'application/json')).status).toBe(400);
  expect((await request('POST', '/v1/import/partners', { file: 'x' })).status).toBe(400);
  expect((await request('GET', '/v1/import/partners')).status).toBe(404);
});

test.each([
  ['partners', 'partner_first,partner_last', 'Missing header: partner_email'],
  ['partners', 'Partner_first,partner_last,partner_email', 'Unknown header: Partner_first'],
  ['partners', 'partner_first,partner_last,partner_email,partner_email', 'Header given twice: partner_email'],
  ['customers', 'email', 'Missing header: customer_key or ps_customer_key'],
  ['transactions', 'customer_key,amount', 'Unknown header: amount'],
  ['transactions', 'customer_key', 'Missing header: amount_in_cents or amount_in_dollars'],
  ['deals', 'amount,close_date,partner_key,stage', 'Unknown header: stage'],
])('2 header check: wrong headers of %s stop the import: %s', async (type, header, reason) => {
  const opened = await openProgram();
  const before = opened.sandbox.state();
  expect(await outcome(opened, type, header, 'a,b,c,d')).toBe(reason);
  expect(opened.sandbox.state()).toEqual(before);
});

test('1.1 partners: blank cells stand for what the article says', async () => {
  const opened = await open();
  const header = 'partner_first,partner_last,partner_email,partner_key,partner_group,partner_joined_date';
  await outcome(opened, 'partners', header, 'Ada,Byron,ada@partner.example,,,');
  const [made] = opened.sandbox.state().partnerships;
  expect(made).toMatchObject({ group_key: 'grp_7c1d', partner_key: expect.stringMatching(/^adabyron/) });
  expect(Math.abs(Number(made?.joined_at) - Date.now())).toBeLessThan(60_000);
});

test('1.1 partners: the same email updates, and may change the key', async () => {
  const opened = await openProgram();
  const header = 'partner_first,partner_last,partner_email,partner_key,partner_joined_date';
  const row = 'Ada,Byron,ada@partner.example,ada-byron,2026-01-15 14:30';
  expect(await outcome(opened, 'partners', header, row)).toEqual(['imported']);
  expect(opened.sandbox.state().partnerships).toMatchObject([
    {
      key: 'part_ada',
      partner_key: 'ada-byron',
      first_name: 'Ada',
      joined_at: Date.UTC(2026, 0, 15, 14, 30),
    },
  ]);
});

test('1.1 partners: skips a taken key, an unknown group, a date in another form, a blank name', async () => {
  const opened = await openProgram();
  const header = 'partner_first,partner_last,partner_email,partner_key,partner_group,partner_joined_date';
  const outcomes = await outcome(
    opened,
    'partners',
    header,
    'A,B,a@partner.example,ada,,',
    'A,B,b@partner.example,b,Nobodies,',
    'A,B,c@partner.example,c,,15/01/2026',
    ',B,d@partner.example,d,,',
    'A,B,e@partner.example,e,,',
    'A,New,e@partner.example,e,,',
  );
  expect(outcomes).toEqual([
    "partner_key 'ada' is taken",
    "partner_group 'Nobodies' not found",
    "partner_joined_date '15/01/2026' is not YYYY-MM-DD",
    'partner_first is required',
    'imported',
    'imported',
  ]);
});

test('1.2 customers: exactly one customer key, at most one partner, parents that exist', async () => {
  const opened = await openProgram();
  const outcomes = await outcome(
    opened,
    'customers',
    CUSTOMER,
    'a2,,a2@customer.example,ada,,,',
    'a3,,a3@customer.example,,part_ada,,2026-01-20',
    'a4,,a4@customer.example,,,,',
    'a5,cust_1,a5@customer.example,,,,',
    ',,a6@customer.example,,,,',
    'a7,,a7@customer.example,ada,part_ada,,',
    'a8,,a8@customer.example,nobody,,,',
    'a9,,a9@customer.example,,part_none,,',
    ',cust_none,b1@customer.example,,,,',
    'b2,,,,,,',
  );
  const oneKey = 'Exactly one of customer_key, ps_customer_key is required';
  expect(outcomes).toEqual([
    'imported',
    'imported',
    'imported',
    oneKey,
    oneKey,
    'partner_key and partnership_key are both given',
    "partner_key 'nobody' not found",
    "partnership_key 'part_none' not found",
    "ps_customer_key 'cust_none' not found",
    'email is required',
  ]);
  expect(opened.sandbox.state().customers.slice(1)).toMatchObject([
    { customer_key: 'a2', partnership_key: 'part_ada' },
    { customer_key: 'a3', partnership_key: 'part_ada', created_at: Date.UTC(2026, 0, 20) },
    { customer_key: 'a4', partnership_key: null },
  ]);
});

test('1.2 customers: an email that belongs to a customer fails; ps_customer_key updates', async () => {
  const opened = await openProgram();
  const outcomes = await outcome(
    opened,
    'customers',
    CUSTOMER,
    'a2,,billing@customer.example,,,,',
    ',cust_1,billing@customer.example,,,New name,',
  );
  expect(outcomes).toEqual(["email 'billing@customer.example' belongs to a customer already", 'imported']);
  expect(opened.sandbox.state().customers).toMatchObject([{ customer_key: 'acct_1', name: 'New name' }]);
});

test('1.3 transactions: customers that exist, exactly one amount, blank is USD and now', async () => {
  const opened = await openProgram();
  const outcomes = await outcome(
    opened,
    'transactions',
    'customer_key,ps_customer_key,amount_in_cents,amount_in_dollars,key,created_at,product_key,currency',
    'acct_1,,1250,,inv_0002,2026-02-03,pro,EUR',
    ',cust_1,,12.5,,,,',
    'acct_1,,1250,12.50,,,,',
    'acct_1,,,,,,,',
    'acct_1,,12.50,,,,,',
    'nobody,,1,,,,,',
    ',,1,,,,,',
    'acct_1,,1,,,,,euros',
  );
  const oneAmount = 'Exactly one of amount_in_cents, amount_in_dollars is required';
  expect(outcomes).toEqual([
    'imported',
    'imported',
    oneAmount,
    oneAmount,
    "amount_in_cents '12.50' is not a whole number",
    "customer_key 'nobody' not found",
    'Exactly one of customer_key, ps_customer_key is required',
    "currency 'euros' is not a 3-letter code",
  ]);
  expect(opened.sandbox.state().transactions.slice(1)).toMatchObject([
    { key: 'inv_0002', amount: 1250, currency: 'EUR', product_key: 'pro', created_at: Date.UTC(2026, 1, 3) },
    {
      key: expect.stringMatching(/^tran_/),
      amount: 1250,
      currency: 'USD',
      product_key: null,
      customer: 'cust_1',
    },
  ]);
});

test('1.3 transactions: a repeated key is not recorded twice; without a key everything is', async () => {
  const opened = await openProgram();
  const header = 'customer_key,amount_in_cents,key';
  await outcome(opened, 'transactions', header, 'acct_1,1,inv_0001', 'acct_1,1,', 'acct_1,1,');
  expect(opened.sandbox.state().transactions.map(({ amount }) => amount)).toEqual([500, 1, 1]);
});

test('1.4 rewards: a partner, a target in pairs, a description; blank is pending and USD', async () => {
  const opened = await openProgram();
  const outcomes = await outcome(
    opened,
    'rewards',
    REWARD,
    ',ada,,,750,,Bonus,,,',
    'ada@partner.example,,transaction,inv_0001,,7.50,Bonus,EUR,true,paid',
    ',,,,750,,Bonus,,,',
    ',bob,,,750,,Bonus,,,',
    ',ada,customer,,750,,Bonus,,,',
    ',ada,,acct_1,750,,Bonus,,,',
    ',ada,customer,nobody,750,,Bonus,,,',
    ',ada,,,750,,,,,',
    ',ada,,,750,,Bonus,,yes,',
    ',ada,,,750,,Bonus,,,scheduled',
  );
  expect(outcomes).toEqual([
    'imported',
    'imported',
    'One of partner_email, partner_key is required',
    "partner_key 'bob' not found",
    'target_type and target_key go together',
    'target_type and target_key go together',
    "target_key 'nobody' not found",
    'reward_description is required',
    "is_external 'yes' is not one of true, false",
    "status 'scheduled' is not one of pending, declined, hold, approved, paid",
  ]);
  expect(opened.sandbox.state().rewards).toMatchObject([
    { amount: 750, currency: 'USD', reward_status: 'pending', is_external: false, target_type: null },
    { amount: 750, currency: 'EUR', reward_status: 'paid', is_external: true, target_key: 'inv_0001' },
  ]);
});

test('1.6 deals: cents, a day, a partner that exists, a stage of the program, form fields', async () => {
  const opened = await openProgram();
  const outcomes = await outcome(
    opened,
    'deals',
    'amount,close_date,partner_key,status,region',
    '120000,2026-12-15,ada,Working,EMEA',
    '1200.50,2026-12-15,ada,Working,',
    '120000,Dec 15,ada,Working,',
    '120000,2026-12-15,bob,Working,',
    '120000,2026-12-15,ada,Dreaming,',
  );
  expect(outcomes).toEqual([
    'imported',
    "amount '1200.50' is not a whole number",
    "close_date 'Dec 15' is not YYYY-MM-DD",
    "partner_key 'bob' not found",
    "status 'Dreaming' is not one of Working, Negotiating, Closed won, Closed lost",
  ]);
  expect(opened.sandbox.state().deals).toMatchObject([
    {
      amount: 120_000,
      close_date: '2026-12-15',
      stage: 'Working',
      fields: [{ api_name: 'region', value: 'EMEA' }],
    },
  ]);
});

test('2 order of work: a file waits for the one before it, so parents sent first are there', async () => {
  const { sandbox, import: send } = await open();
  await send(
    'partners',
    'partner_first,partner_last,partner_email,partner_key\r\nA,B,a@partner.example,a\r\n',
  );
  await send('customers', 'customer_key,email,partner_key\r\nc,c@customer.example,a\r\n');
  await send('transactions', 'customer_key,amount_in_cents\r\nc,5\r\n');
  await sandbox.idle();
  expect(sandbox.state().transactions).toMatchObject([{ amount: 5 }]);
});

test('2 order of work: a child sent before its parent is skipped', async () => {
  const opened = await open();
  expect(await outcome(opened, 'transactions', 'customer_key,amount_in_cents', 'c,5')).toEqual([
    "customer_key 'c' not found",
  ]);
});

test('2 file type: quotes, commas and line breaks in cells are read as RFC 4180 has them', async () => {
  const opened = await open();
  await outcome(
    opened,
    'partners',
    'partner_first,partner_last,partner_email',
    '"Ann ""A""","Sato, Jr.\r\nII",a@x.example',
  );
  expect(opened.sandbox.state().partnerships).toMatchObject([
    { first_name: 'Ann "A"', last_name: 'Sato, Jr.\r\nII' },
  ]);
});
