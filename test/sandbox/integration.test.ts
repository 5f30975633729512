// Requests built by the core, sent to the stand-in: it ends with exactly the records of the clean files.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importRequest, type RequestContext, requestRows, type TypeName } from '../../core/index.ts';
import { createReader } from '../../core/reader.ts';
import { clientOf } from './client.ts';
import type { Sandbox } from './index.ts';
import { open } from './open.ts';

const TODAY = '2026-11-23';

const textOf = (type: TypeName) =>
  readFileSync(new URL(`../fixtures/types/${type}.csv`, import.meta.url), 'utf8').replace(/\r?\n/g, '\r\n');

/** The rows of a clean file, header first. @param blank columns to blank out */
function rowsOf(type: TypeName, blank: readonly string[] = []): string[][] {
  const reader = createReader({ delimiter: ',' });
  const [header, ...rows] = [...reader.push(textOf(type)), ...reader.end()].map(({ cells }) => cells);
  const blanked = rows.map((cells) =>
    cells.map((text, at) => (blank.includes(header?.[at] ?? '') ? '' : text)),
  );
  return [[...(header ?? [])], ...blanked];
}

/** A program with what the files name and none of them makes: records with PartnerStack's own keys. */
async function program(): Promise<Sandbox> {
  const { sandbox } = await open();
  sandbox.seed('partnerships', { key: 'part_7Jq2hYd8', partner_key: 'north', email: 'n@partner.example' });
  sandbox.seed('partnerships', { key: 'part_9Xw4sBn1', partner_key: 'hana', email: 'h@partner.example' });
  const solana = { key: 'cust_3kPz81Lm', customer_key: 'acct_48203', email: 'old@solana-foods.es' };
  sandbox.seed('customers', { ...solana, partnership_key: 'part_7Jq2hYd8' });
  return sandbox;
}

/** The same with these files imported. */
async function imported(...types: TypeName[]): Promise<Sandbox> {
  const sandbox = await program();
  for (const type of types) await sendImport(sandbox, type);
  await sandbox.idle();
  return sandbox;
}

async function sendImport(sandbox: Sandbox, type: TypeName) {
  const made = importRequest(type, textOf(type));
  if (!made) throw new Error(`No import of ${type}`);
  const { name, fileName, type: mime, text } = made.part;
  const form = new FormData();
  form.append(name, new File([text], fileName, { type: mime }));
  const headers = { authorization: clientOf(sandbox).authorization };
  return (await fetch(`${sandbox.url}${made.path}`, { method: made.method, headers, body: form })).status;
}

/** What became of each row: the status of its call, or the columns for which there was none. */
async function push(sandbox: Sandbox, type: TypeName, context: RequestContext = {}, blank: string[] = []) {
  const { request } = clientOf(sandbox);
  const outcomes: (string | number)[] = [];
  for (const { becomes } of requestRows(rowsOf(type, blank), { type, today: TODAY }, () => context).rows) {
    if ('errors' in becomes) outcomes.push('errors');
    else if ('leftOut' in becomes) outcomes.push(becomes.leftOut.map(({ column }) => column).join(' '));
    else outcomes.push((await request(becomes.method, becomes.path, becomes.body)).status);
  }
  return outcomes;
}

/** What the API says of the program, as a host would look it up. */
async function lookedUp(sandbox: Sandbox): Promise<RequestContext> {
  const { get } = clientOf(sandbox);
  const items = async (path: string) => (await get(`${path}?limit=250`)).body.data.items;
  const groups = (await get('groups')).body.data.items;
  const partners = await items('partnerships');
  const customers = await items('customers');
  const transactions = await items('transactions');
  return {
    lookups: {
      groups,
      partnerKey: (key) => partners.find((one: Keyed) => one.key === key)?.partner_key ?? null,
      partnerBehind(type, key) {
        const customer =
          type === 'transaction'
            ? transactions.find((one: Keyed) => one.key === key)?.customer.external_key
            : key;
        const found = customers.find((one: Keyed) => one.customer_key === customer);
        return partners.find((one: Keyed) => one.key === found?.partnership_key) ?? null;
      },
    },
  };
}

interface Keyed {
  readonly [field: string]: string;
}

const PARTNERS = [
  { first_name: 'Maya', last_name: 'Okafor', email: 'maya@okaforconsulting.com', partner_key: 'maya-okafor' },
  { first_name: 'José', last_name: 'Núñez', email: 'jose.nunez@nunezdigital.es', partner_key: 'jose-nunez' },
  { first_name: 'Priya', last_name: 'Raman', email: 'priya@ramangrowth.in', partner_key: 'priya-raman' },
  { first_name: 'Liam', last_name: "O'Connor", email: 'liam@oconnorandsons.ie', partner_key: 'liam-oconnor' },
  {
    first_name: 'Chloé',
    last_name: 'Dubois',
    email: 'chloe@dubois-conseil.fr',
    partner_key: expect.stringMatching(/./),
  },
  { first_name: 'Kenji', last_name: 'Sato, Jr.', email: 'kenji@satoworks.jp', partner_key: 'kenji-sato' },
];
const GROUPS = ['grp_7c1d', 'grp_7c1d', 'grp_e042', 'grp_e042', 'grp_7c1d', 'grp_e042'];
const partners = PARTNERS.map((one, at) => ({ ...one, group_key: GROUPS[at] }));

const transaction = (key: string, amount: number, product_key: string | null, created: number) => ({
  key,
  amount,
  product_key,
  currency: 'USD',
  created_at: created,
});
const november = (day: number, hours = 0, minutes = 0) => Date.UTC(2026, 10, day, hours, minutes);
const transactions = [
  transaction('inv_2026_0411', 50_000, 'pro_annual', november(2)),
  transaction('inv_2026_0412', 12_900, 'pro_monthly', november(3)),
  transaction('inv_2026_0413', 9_900, 'starter_monthly', november(5, 9, 20)),
  transaction('inv_2026_0414', 249_900, 'enterprise_annual', november(10)),
  transaction('inv_2026_0415', 12_900, null, november(17)),
  transaction('inv_2026_0416', 4_900, 'starter_monthly', november(19)),
  transaction('inv_2026_0417', 15_000, 'seats', november(20)),
];

const deals = [
  { amount: 1_250_000, close_date: '2026-12-18', stage: 'Working' },
  { amount: 480_000, close_date: '2026-11-30', stage: 'Negotiating' },
  { amount: 99_000, close_date: '2026-11-12', stage: 'Closed won' },
  { amount: 2_200_000, close_date: '2027-01-29', stage: 'Working' },
  { amount: 315_000, close_date: '2026-12-04', stage: 'Negotiating' },
];

describe('row by row', () => {
  test('partners: left out for their joined date; without it all land in their groups', async () => {
    const sandbox = await program();
    const context = await lookedUp(sandbox);
    expect(await push(sandbox, 'partners', context)).toEqual(Array(6).fill('partner_joined_date'));
    expect(sandbox.state().partnerships).toHaveLength(2);
    expect(await push(sandbox, 'partners', context, ['partner_joined_date'])).toEqual(Array(6).fill(200));
    const made = sandbox.state().partnerships.slice(2);
    expect(made).toMatchObject(partners);
    expect(made).toHaveLength(6);
  });

  test('customers: left out for their date, their own key or no partner; the others land', async () => {
    const sandbox = await imported('partners');
    const context = await lookedUp(sandbox);
    expect(await push(sandbox, 'customers', context, ['created_at'])).toEqual([
      200,
      200,
      'ps_customer_key',
      'partner_key | partnership_key',
      200,
      200,
    ]);
    const keyOf = (partner_key: string) =>
      sandbox.state().partnerships.find((one) => one.partner_key === partner_key)?.key;
    const made = sandbox.state().customers.slice(1);
    expect(made).toMatchObject([
      {
        customer_key: 'acct_48201',
        email: 'billing@brightwater.io',
        name: 'Brightwater Ltd',
        provider_key: 'cus_NffrFeUfNV2Hib',
        partnership_key: keyOf('maya-okafor'),
      },
      { customer_key: 'acct_48202', name: 'Northlane', partnership_key: 'part_7Jq2hYd8' },
      { customer_key: 'acct_48205', name: null, partnership_key: keyOf('liam-oconnor') },
      { customer_key: 'acct_48206', name: 'Hanami K.K.', partnership_key: 'part_9Xw4sBn1' },
    ]);
    expect(made).toHaveLength(4);
  });

  test('transactions: all land, dated, on the right customers, with their currency said', async () => {
    const sandbox = await imported('partners', 'customers');
    expect(await push(sandbox, 'transactions')).toEqual(Array(7).fill('created_at'));
    expect(await push(sandbox, 'transactions', { keepsCreatedAt: true })).toEqual(Array(7).fill(200));
    const state = sandbox.state();
    const customerOf = (key: string) => state.customers.find((one) => one.customer_key === key)?.key;
    const customers = [48201, 48202, 48203, 48204, 48205, 48206, 48201].map((key) =>
      customerOf(`acct_${key}`),
    );
    expect(state.transactions).toMatchObject(
      transactions.map((one, at) => ({ ...one, customer: customers[at] })),
    );
    expect(state.transactions).toHaveLength(7);
  });

  test('rewards: only those that the call by itself makes right are sent', async () => {
    const sandbox = await imported('partners', 'customers', 'transactions');
    expect(await push(sandbox, 'rewards', await lookedUp(sandbox))).toEqual([
      200,
      'status',
      'status target_type target_key',
      200,
      'partner_key is_external status',
      'partner_email status',
    ]);
    const { rewards, partnerships, customers } = sandbox.state();
    const partner = (key: string) => partnerships.find((one) => one.partner_key === key)?.key;
    const pending = { currency: 'USD', reward_status: 'pending', is_external: false };
    expect(rewards).toMatchObject([
      {
        ...pending,
        amount: 10_000,
        description: '20% of invoice 0411',
        target_type: 'transaction',
        target_key: 'inv_2026_0411',
        partnership_key: partner('maya-okafor'),
      },
      {
        ...pending,
        amount: 2500,
        description: 'Referral bonus for Kitemaker',
        target_type: 'customer',
        target_key: customers.find((one) => one.customer_key === 'acct_48205')?.key,
        partnership_key: partner('liam-oconnor'),
      },
    ]);
    expect(rewards).toHaveLength(2);
  });

  test('leads: all land, with their names, company and notes in the form', async () => {
    const sandbox = await imported('partners');
    expect(await push(sandbox, 'leads')).toEqual(Array(6).fill(200));
    const lead = (email: string, status: string, meta: object) => ({
      external_key: email,
      status,
      meta: { email, ...meta },
    });
    expect(sandbox.state().leads).toMatchObject([
      lead('ingrid@fjordlogistics.no', 'open', {
        first_name: 'Ingrid',
        last_name: 'Halvorsen',
        company: 'Fjord Logistics',
        notes: 'Asked for a demo in December',
      }),
      lead('tomas@herreraymas.mx', 'open', { last_name: 'Herrera', company: 'Herrera y Más' }),
      lead('nadia@oasisretail.ma', 'closed', { company: 'Oasis Retail, SARL' }),
      lead('ben@ashworthmills.co.uk', 'closed won', { first_name: 'Ben' }),
      lead('yuki@tanakafoods.jp', 'closed lost', {
        notes: 'Chose another tool,\r\nmay return next year',
      }),
      lead('olga@petrovadesign.bg', 'dead', { company: 'Petrova Design' }),
    ]);
  });

  test('deals: all land, their status as the stage', async () => {
    const sandbox = await imported('partners');
    expect(await push(sandbox, 'deals')).toEqual(Array(5).fill(200));
    expect(sandbox.state().deals).toMatchObject(deals);
  });
});

test('as imports: every record of every file lands, dates and statuses too', async () => {
  const sandbox = await program();
  for (const type of ['partners', 'customers', 'transactions', 'rewards', 'deals'] as const)
    expect(await sendImport(sandbox, type)).toBe(200);
  await sandbox.idle();
  expect(sandbox.imports().flatMap(({ rows }) => rows.filter(({ became }) => became === 'skipped'))).toEqual(
    [],
  );
  const state = sandbox.state();
  expect(state.partnerships.slice(2)).toMatchObject(
    partners.map((one, at) => ({
      ...one,
      joined_at: november([2, 3, 4, 9, 16, 20][at] ?? 0, at === 2 ? 14 : 0, at === 2 ? 30 : 0),
    })),
  );
  expect(state.customers).toMatchObject([
    { customer_key: 'acct_48203', email: 'finance@solana-foods.es', name: 'Solana Foods, S.L.' },
    { customer_key: 'acct_48201', created_at: november(2) },
    { customer_key: 'acct_48202', created_at: november(3) },
    { customer_key: 'acct_48204', created_at: november(10), partnership_key: null },
    { customer_key: 'acct_48205', created_at: november(17), provider_key: null },
    { customer_key: 'acct_48206', created_at: november(19) },
  ]);
  expect(state.transactions).toMatchObject(transactions);
  expect(
    state.rewards.map(({ amount, reward_status, is_external }) => [amount, reward_status, is_external]),
  ).toEqual([
    [10_000, 'pending', false],
    [5000, 'approved', false],
    [25_000, 'hold', false],
    [2500, 'pending', false],
    [980, 'paid', true],
    [2580, 'declined', false],
  ]);
  expect(state.deals).toMatchObject(deals);
});
