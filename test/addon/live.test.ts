// Plans beside PartnerStack: the built add-on asks the stand-in over HTTP, and the plan is held against what an import
// of the same rows does.
import { expect, test } from 'vitest';
import { writeRow } from '../../core/index.ts';
import { clientOf } from '../sandbox/client.ts';
import { ask, openPlan, type Planning, planLive, storedAnswers, verdictsOf } from './planning.ts';
import { offerOf, openPush, pushAll, states } from './pushing.ts';
import { createAddon, peekCell, type SheetOptions } from './runtime/index.ts';
import { CODE_FILE, callsOf, shown } from './workbook.ts';

/** Keys and dates stay text. */
const AS_TEXT = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [at + 1, '@']));
const tab = (name: string, ...rows: string[][]): SheetOptions => ({ name, rows, formats: AS_TEXT });

const partnersTab = (group: string) =>
  tab(
    'Partners',
    ['partner_first', 'partner_last', 'partner_email', 'partner_key', 'partner_group', 'partner_joined_date'],
    ['Ada', 'Byron', 'ada@partner.example', 'ada', '', '2026-01-15'],
    ['Bob', 'Byron', 'bob@partner.example', 'bobby', '', '2026-01-15'],
    ['Eve', 'Noether', 'eve@partner.example', 'eve', group, '2026-11-02'],
    ['Zoe', 'Noether', 'zoe@partner.example', 'zoe', 'Nobody knows', '2026-11-02'],
    ['Ada', 'Byron', 'ada@partner.example', 'cyd', '', '2026-01-15'],
    ['Max', 'Noether', 'no address', 'max', '', '2026-11-02'],
  );
const CUSTOMERS = tab(
  'Customers',
  ['customer_key', 'ps_customer_key', 'email', 'partner_key', 'name', 'created_at'],
  ['acct_8', '', 'new@x.example', 'ada', 'New', '2026-11-02'],
  ['acct_9', '', 'ops@looms.example', 'ada', 'Taken', '2026-11-02'],
  ['acct_7', '', 'seven@x.example', 'nobody', 'No partner', '2026-11-02'],
  ['', 'cust_2', 'ops@looms.example', 'ada', 'Looms Ltd', '2026-02-01'],
  ['', 'cust_9', 'nine@x.example', 'ada', 'Nobody', '2026-11-02'],
);
const TRANSACTIONS = tab(
  'Transactions',
  ['customer_key', 'amount_in_cents', 'key', 'created_at', 'currency'],
  ['acct_1', '700', 'inv-0002', '2026-11-05', 'USD'],
  ['acct_1', '50000', 'inv-0001', '2026-11-05', 'USD'],
  ['acct_nobody', '700', 'inv-0003', '2026-11-05', 'USD'],
);

/** Row numbers of a tab by what an import of them has done. */
async function imported({ sandbox, spreadsheet }: Planning, type: string, index: number) {
  const sheet = spreadsheet.sheets[index];
  if (!sheet) throw new Error('no tab');
  const rows = shown({ sheet, spreadsheet } as Planning);
  const before = await sandbox.state();
  await clientOf(sandbox).import(type, rows.map(writeRow).join(''));
  await sandbox.idle();
  const report = (await sandbox.imports()).find((one) => one.type === type);
  return { report, before, after: await sandbox.state() };
}

test.each([
  ['name', 'Agencies'],
  ['slug', 'agency-partners'],
  ['key', 'grp_e042'],
] as const)('the plan is what an import does, with groups by %s', async (groupBy, group) => {
  const planning = await openPlan([partnersTab(group), CUSTOMERS, TRANSACTIONS], { switches: { groupBy } });
  const plan = await planLive(planning);
  expect(plan.trouble).toBe('');
  expect(verdictsOf(plan)).toEqual({
    Partners: ['2 unchanged', '3 update', '4 create', '5 fails', '6 fails', '7 fails'],
    Customers: ['2 create', '3 fails', '4 fails', '5 update', '6 fails'],
    Transactions: ['2 create', '3 skipped', '4 fails'],
  });

  const partners = await imported(planning, 'partners', 0);
  expect(partners.report?.rows.filter(({ became }) => became === 'skipped').map(({ row }) => row)).toEqual(
    // Whether an address is one is not the stand-in's matter.
    [5, 6],
  );
  expect(partners.after.partnerships.find(({ key }) => key === 'part_bob')).toMatchObject({
    partner_key: 'bobby',
  });
  const customers = await imported(planning, 'customers', 1);
  expect(customers.report?.rows.filter(({ became }) => became === 'skipped').map(({ row }) => row)).toEqual([
    3, 4, 6,
  ]);
  expect(customers.after.customers.find(({ key }) => key === 'cust_2')).toMatchObject({ name: 'Looms Ltd' });
  const transactions = await imported(planning, 'transactions', 2);
  expect(
    transactions.report?.rows.filter(({ became }) => became === 'skipped').map(({ row }) => row),
  ).toEqual([3, 4]);

  // Read anew, the plan knows what is there now.
  const after = await planLive(planning, 'production', { minutes: 0 });
  expect(verdictsOf(after).Partners?.slice(0, 3)).toEqual(['2 unchanged', '3 unchanged', '4 unchanged']);
  expect(verdictsOf(after).Transactions?.[0]).toBe('2 skipped');
});

test('answers are kept for each account, asked for again after ten minutes, and gone after six hours', async () => {
  const planning = await openPlan([TRANSACTIONS]);
  const { addon, spreadsheet } = planning;
  const first = await planLive(planning);
  expect(first.paths.length).toBeGreaterThan(1);
  expect((await planLive(planning)).paths).toEqual([]);
  expect(storedAnswers(addon, 'test')).toMatchObject({ entries: [] });
  const test = await planLive(planning, 'test');
  expect(verdictsOf(test).Transactions).toEqual(['2 fails', '3 fails', '4 fails']);
  addon.advance(11 * 60_000);
  expect((await planLive(planning)).paths).toEqual(first.paths);
  addon.advance(6 * 3_600_000);
  expect(storedAnswers(addon)).toMatchObject({ entries: [] });
  // Whoever reads the cache or the document finds no key.
  expect(JSON.stringify([spreadsheet.cache, spreadsheet.properties.document])).not.toMatch(/pk_|sk_/);
});

test('answers in all letters of the world, and more than one value of the cache holds, come back as they were', async () => {
  const rows = Array.from({ length: 900 }, (_, at) => [
    'acct_1',
    '700',
    `Ж😀${'é'.repeat(120)}${at}`,
    '2026-11-05',
    'USD',
  ]);
  const planning = await openPlan([
    tab('T', ['customer_key', 'amount_in_cents', 'key', 'created_at', 'currency'], ...rows),
  ]);
  const { snapshot } = await planLive(planning);
  expect(Object.keys(planning.spreadsheet.cache).length).toBeGreaterThan(3);
  expect(storedAnswers(planning.addon)).toEqual(snapshot);
  // A part that Google has dropped makes all of it not there.
  const [, second = ''] = Object.keys(planning.spreadsheet.cache);
  delete planning.spreadsheet.cache[second];
  expect(() =>
    ask(planning.addon, 'pushOfferForSidebar', { mode: 'rows', environment: 'production', rows: 'all' }),
  ).not.toThrow();
});

test('twenty reads cost as many service calls as one', async () => {
  const planning = await openPlan([TRANSACTIONS]);
  const calls = [1, 20].map((count) => {
    const paths = Array.from(
      { length: count },
      (_, at) => `/api/v2/partnerships?limit=1&email=p${at}%40x.example`,
    );
    ask(planning.addon, 'askForSidebar', 'production', paths);
    return callsOf(planning);
  });
  expect(calls[1]).toBe(calls[0]);
  expect(planning.addon.trips['UrlFetchApp.fetchAll']).toBe(1);
});

test('only reads of the API are carried out', async () => {
  const planning = await openPlan([TRANSACTIONS]);
  const { answers } = ask<{ answers: unknown[] }>(planning.addon, 'askForSidebar', 'production', [
    '/v1/import/partners',
    '@elsewhere.example/',
  ]);
  expect(answers).toEqual([]);
  expect(await planning.sandbox.log()).toEqual([]);
});

test('a rate limit is waited out, as long as PartnerStack says', async () => {
  const planning = await openPlan([TRANSACTIONS]);
  await planning.sandbox.fail('429-retry-after');
  const plan = await planLive(planning);
  expect(plan.waited).toEqual([1]);
  expect(plan.trouble).toBe('');
  expect(verdictsOf(plan).Transactions).toEqual(['2 create', '3 skipped', '4 fails']);
});

test('a server that fails on is asked three times; what was answered stands', async () => {
  const planning = await openPlan([TRANSACTIONS]);
  await planning.sandbox.faults({ rate: 1, kinds: ['503'] });
  await planning.sandbox.fail(null);
  const plan = await planLive(planning);
  expect(plan.waited).toHaveLength(2);
  expect(plan.trouble).toMatch(/^PartnerStack .*503.*again/);
  expect(plan.snapshot.entries.length).toBeGreaterThan(0);
  await planning.sandbox.faults();
  const again = await planLive(planning);
  expect(again.trouble).toBe('');
  expect(again.paths.length).toBeLessThan(3);
});

test('keys that are not taken, none at all and no connection are each said at once, and the plan stands', async () => {
  const planning = await openPlan([TRANSACTIONS]);
  const { spreadsheet } = planning;
  spreadsheet.properties.user.keys = JSON.stringify({ production: { publicKey: 'pk_a', secretKey: 'b' } });
  const wrong = await planLive(planning);
  expect(wrong.trouble).toContain('does not take the production keys (401)');
  expect(wrong.waited).toEqual([]);
  expect(verdictsOf(wrong).Transactions).toEqual(['2 unclear', '3 unclear', '4 unclear']);
  await expect(planLive(planning, 'test')).rejects.toThrow('There are no test keys yet');
  const offline = createAddon({ codeFile: CODE_FILE, spreadsheet });
  const cut = await planLive({ addon: offline });
  expect(cut.trouble).toMatch(/could not be reached|connection/i);
});

test('a record that lands late is found by a later check', async () => {
  const planning = await openPlan([CUSTOMERS], { switches: { landsLate: 120_000 } });
  await clientOf(planning.sandbox).post('customers', {
    customer_key: 'acct_8',
    email: 'new@x.example',
    partner_key: 'ada',
    name: 'New',
  });
  expect(verdictsOf(await planLive(planning)).Customers?.[0]).toBe('2 create');
  await planning.sandbox.advance(130_000);
  const later = await planLive(planning, 'production', { minutes: 0 });
  expect(verdictsOf(later).Customers?.[0]).toBe('2 update');
});

test('a push row by row makes updates of what the plan has found within the hour, and ends what was known', async () => {
  const pushing = await openPush({
    sheet: {
      rows: [
        ['partner_first', 'partner_last', 'partner_email', 'partner_group'],
        ['Ada', 'Lovelace', 'eve@partner.example', 'Agencies'],
      ],
    },
  });
  await pushing.sandbox.seed('partnerships', {
    key: 'part_eve',
    partner_key: 'eve',
    email: 'eve@partner.example',
    first_name: 'Ada',
    last_name: 'Lovelace',
    group_key: 'grp_7c1d',
  });
  await planLive(pushing);
  pushing.addon.advance(61 * 60_000);
  expect(offerOf(pushing)).toMatchObject({ go: 0, stay: { 'not-carried': 1 } });
  await planLive(pushing);
  expect(offerOf(pushing).go).toBe(1);
  await pushAll(pushing);
  expect(states(pushing)).toEqual(['updated']);
  const { partnerships } = await pushing.sandbox.state();
  expect(partnerships.find(({ key }) => key === 'part_eve')).toMatchObject({ group_key: 'grp_e042' });
  expect(storedAnswers(pushing.addon)).toMatchObject({ entries: [] });
});

test('rows pushed before are said by the plan', async () => {
  const rows = [
    ['first_name', 'last_name', 'email', 'company', 'partner_key', 'status'],
    ['Grace', 'Hopper', 'g@lead.example', 'Compilers', 'ada', 'open'],
  ];
  const pushing = await openPush({ sheet: { name: 'Leads', rows } });
  await pushAll(pushing);
  const plan = await planLive(pushing);
  expect(plan.tabs.map(({ name }) => name)).toEqual(['Leads']);
  expect(plan.tabs[0]?.issues).toEqual([
    expect.objectContaining({
      rule: 'already-imported',
      row: 2,
      message: expect.stringContaining('was pushed on 20'),
    }),
  ]);
});

test('rows for missing parents are added as plain text below the others, and the first is selected', async () => {
  const planning = await openPlan([
    partnersTab('Agencies'),
    { name: 'Full', rows: [['partner_key'], ['x']], maxRows: 2 },
  ]);
  const { addon, spreadsheet } = planning;
  const add = (given: object) => ask<{ selected: string }>(addon, 'addRowsForSidebar', given);
  const [partners, full] = spreadsheet.sheets;
  if (!partners || !full) throw new Error('no tab');
  const calls = [1, 200].map((count) => {
    const rows = Array.from({ length: count }, (_, at) => ({ 4: at === 0 ? '=1+1' : `00${at}` }));
    expect(add({ sheetId: partners.id, headerRow: 1, header: { 4: 'partner_key' }, rows }).selected).toMatch(
      /^A/,
    );
    return callsOf(planning);
  });
  expect(calls[1]).toBe(calls[0]);
  expect(peekCell(partners, 8, 4)).toMatchObject({ value: '=1+1', format: '@' });
  expect(peekCell(partners, 10, 4)).toMatchObject({ value: '001', format: '@' });
  add({ sheetId: full.id, headerRow: 1, header: { 1: 'partner_key' }, rows: [{ 1: 'y' }] });
  expect([full.maxRows, peekCell(full, 3, 1).value]).toEqual([3, 'y']);
  const other = { sheetId: full.id, headerRow: 1, header: { 1: 'partner_email' }, rows: [{ 1: 'z' }] };
  expect(() => add(other)).toThrow('header of that tab was changed');
  full.protections.push({});
  expect(() => add({ ...other, header: { 1: 'partner_key' } })).toThrow('protected');
});
