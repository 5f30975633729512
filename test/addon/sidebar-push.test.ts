// The sidebar's Push tab over the real Code.js and the stand-in for PartnerStack: choice, offer, what has to be
// confirmed, a small push, the hand-off, receipts and rollback lists.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openPushPage } from './push-page.ts';
import {
  LEADS_HEADER,
  leads,
  openPush,
  type Pushing,
  pushAll,
  receiptLines,
  seedCustomers,
  states,
} from './pushing.ts';
import { cellAt } from './runtime/index.ts';
import { Sidebar } from './sidebar-page.ts';
import { goodRows, HEADER } from './workbook.ts';

const sidebar = new Sidebar();
const downloads = mkdtempSync(join(tmpdir(), 'preflight-push-'));
afterAll(() => rmSync(downloads, { recursive: true }));

const leadSheet = (count: number) => ({ rows: [LEADS_HEADER, ...leads(count)] });

/** Transactions without dates. */
const payments = (count: number, currency = 'USD', cents = '12345') => ({
  rows: [
    ['customer_key', 'amount_in_cents', 'key', 'currency'],
    ...Array.from({ length: count }, (_, at) => [`acct_${at}`, cents, `inv-${1000 + at}`, currency]),
  ],
  formats: { 2: '@' },
});

const old = (count: number) => ({
  rows: [HEADER, ...goodRows(count).map((row) => row.with(3, '2020-02-03'))],
  formats: { 2: '@', 4: '@' },
});

const made = async ({ sandbox }: Pushing) => (await sandbox.state()).leads.length;

/** Of a file in the downloads, once it is there. */
async function bytesOf(name: string): Promise<Buffer> {
  const path = join(downloads, name);
  await expect.poll(() => existsSync(path)).toBe(true);
  return readFileSync(path);
}

test('a small push: choice, offer, pilot, the rest', async () => {
  const pushing = await openPush({ sheet: leadSheet(10) });
  const push = await openPushPage(sidebar, pushing);
  expect(await push.text()).toContain('nothing is sent before you say so');
  await push.choose();
  await sidebar.shot('push-choice');
  await push.press('Look at the push');
  await push.says('10 rows would go');
  expect(await push.focused()).toBe('10 rows would go');
  await sidebar.shot('push-offer');
  expect(await pushing.sandbox.log()).toEqual([]);
  await push.press('Push the first 3 of 10 rows to production');
  await push.comesTo('The first 3 rows are through');
  await push.says('Row 4');
  expect(await push.focused()).toBe('The first 3 rows are through');
  await sidebar.shot('push-pilot');
  expect(await made(pushing)).toBe(3);
  await push.press('Continue with the other 7 rows');
  await push.comesTo('Done: all 10 rows are there');
  expect(await made(pushing)).toBe(10);
  expect(await push.focused()).toBe('Done: all 10 rows are there');
  await sidebar.shot('push-done');
  expect(states(pushing)).toEqual(Array(10).fill('created'));
  await push.press('Back to the choice');
  await push.press('Look at the push');
  await push.says('No row is left to push');
});

describe('the choice', () => {
  test('starts with what is usual for the sheet, and says why a way is closed', async () => {
    const push = await openPushPage(sidebar, await openPush({ sheet: leadSheet(3) }));
    await push.choose();
    const picked = () => sidebar.page.$eval('.card.picked', (card) => card.textContent ?? '');
    expect(await picked()).toContain('Row by row');
    expect(await push.text()).toContain('PartnerStack has no import of leads through its API.');
    expect(await push.text()).toContain('treat them as on');
    await push.pick('Hand-off');
    expect(await picked()).toContain('You decide in the dashboard');
    expect(await push.text()).toContain('A hand-off needs no keys.');
    expect(await push.buttons()).toContain('Make the file');
    expect(await sidebar.width()).toBeLessThanOrEqual(300);
  });

  test('of transactions offers an import, and with test keys row by row', async () => {
    const push = await openPushPage(sidebar, await openPush({ sheet: payments(3) }));
    await push.choose();
    expect(await push.text()).toContain('PartnerStack does not say whether triggers fire');
    await push.pick('Test');
    expect(await push.text()).toContain('Imports take production keys only.');
    expect(await push.text()).toContain('created_at, until a push has shown that this account keeps it.');
    await sidebar.shot('push-choice-test');
    await push.press('Look at the push');
    await push.says('3 rows would go');
    expect(await push.text()).toContain('Test records, which make no rewards.');
    expect(await push.buttons()).toContain('Push 3 rows with test keys');
    await sidebar.shot('push-offer-test');
  });

  test('recommends a hand-off where rows are from the past', async () => {
    const push = await openPushPage(sidebar, await openPush({ sheet: old(3) }));
    await push.choose();
    expect(await push.text()).toContain('Some rows are dated more than 30 days ago.');
    expect(await push.buttons()).toContain('Make the file');
    await sidebar.shot('push-choice-old');
  });

  test('of the selected rows alone', async () => {
    const pushing = await openPush({ sheet: leadSheet(5) });
    const push = await openPushPage(sidebar, pushing);
    await push.choose();
    pushing.spreadsheet.selection = { row: 3, column: 1, rows: 2, columns: 2 };
    await push.pick('Rows selected in the sheet');
    await push.press('Look at the push');
    await push.says('2 rows would go');
  });

  test('needs a sheet whose type is clear', async () => {
    const pushing = await openPush({ sheet: { rows: [['remember the milk'], ['x']] } });
    const push = await openPushPage(sidebar, pushing);
    await push.press('This tab');
    await push.says('The import type of “Sheet1” is not clear.');
  });
});

describe('the offer', () => {
  const mixed = () => ({
    rows: [
      HEADER,
      ...Array.from({ length: 120 }, (_, at) => [`acct_${at}`, 'many', `inv-${at + 1000}`, '', 'USD']),
      ['acct_8', '500', 'inv-9998', '2026-02-03', 'USD'],
      ['acct_9', '700', 'inv-9999', '', 'EUR'],
    ],
    formats: { 2: '@', 4: '@' },
  });

  test('lists what stays and why, and a click goes to the row', async () => {
    const pushing = await openPush({ sheet: mixed() });
    const push = await openPushPage(sidebar, pushing);
    await push.choose();
    await push.pick('Row by row');
    await push.press('Look at the push');
    await push.says('1 row would go');
    expect(await push.text()).toContain('121 rows would stay');
    expect(await push.text()).toContain(
      'An import or a hand-off carries the columns that row by row cannot.',
    );
    await push.press('Rows with an error');
    await push.says('50 of 100 shown');
    await push.says('100 of 120 are listed here.');
    await sidebar.shot('push-stays');
    await push.press('Row 3');
    await expect.poll(() => pushing.spreadsheet.selection).toMatchObject({ row: 3, column: 1 });
  });

  test('tries the dates of transactions where it is told to', async () => {
    const pushing = await openPush({ sheet: old(4) });
    await seedCustomers(pushing, 4);
    const push = await openPushPage(sidebar, pushing);
    await push.choose();
    await push.pick('Row by row');
    await push.press('Look at the push');
    await push.says('No row is left to push');
    await push.pick('Try the dates');
    await push.says('4 rows would go');
    await push.says('4 rows are dated more than 30 days ago.');
    await sidebar.shot('push-offer-old');
    expect(await push.text()).toContain('Confirm that the rows from the past are to be pushed.');
    await push.pick('Push the 4 rows from the past too');
    await push.press('Push the first 3 of 4 rows');
    await push.comesTo('The first 3 rows are through');
    await push.press('Continue');
    await push.comesTo('Done: all 4 rows are there');
    const { transactions } = await pushing.sandbox.state();
    expect(transactions.map(({ created_at }) => new Date(Number(created_at)).getUTCFullYear())).toEqual([
      2020, 2020, 2020, 2020,
    ]);
  });

  test('shows what each partner gets', async () => {
    const rows = [
      ['partner_key', 'amount_in_cents', 'reward_description', 'reward_currency'],
      ['ada', '5000', 'Bonus', 'USD'],
      ['bea', '700', 'Bonus', 'EUR'],
      ['ada', '2500', 'Bonus', 'USD'],
    ];
    const push = await openPushPage(sidebar, await openPush({ sheet: { rows, formats: { 2: '@' } } }));
    await push.choose();
    await push.press('Look at the push');
    await push.press('Per partner');
    await push.says('ada275.00 USD');
    await push.says('bea17.00 EUR');
    await sidebar.shot('push-offer-rewards');
  });

  test('of a sheet that was edited since is refused, and can be looked at again', async () => {
    const pushing = await openPush({ sheet: leadSheet(3) });
    const push = await openPushPage(sidebar, pushing);
    await push.choose();
    await push.press('Look at the push');
    await push.says('3 rows would go');
    cellAt(pushing.sheet, 2, 4).value = 'Other';
    await push.press('Push 3 rows');
    await push.says('The rows have changed since you looked at them, so nothing was sent.');
    await push.press('Back to the choice');
    await push.press('Look at the push');
    await push.press('Push 3 rows');
    await push.comesTo('Done: all 3 rows are there');
  });

  test('of rows pushed before asks for their number', async () => {
    const pushing = await openPush({ sheet: leadSheet(3) });
    await pushAll(pushing);
    const push = await openPushPage(sidebar, pushing);
    await push.choose();
    await push.press('Look at the push');
    await push.says('No row is left to push');
    await push.press('Pushed before');
    await push.says('The same row was pushed on');
    await push.pick('Push rows once more');
    await push.says('3 rows would go');
    await push.press('Push 3 rows');
    await push.says('Type in how many rows go once more: 3.');
    expect((await pushing.sandbox.state()).leads).toHaveLength(3);
    await push.type('How many rows go once more', '3');
    await sidebar.shot('push-again');
    await push.press('Push 3 rows');
    await push.comesTo('3 failed');
  });
});

test('a large push to production wants rows and totals typed in, and the button waits for them', async () => {
  const pushing = await openPush({ sheet: payments(4, 'EUR', '5000000') });
  await seedCustomers(pushing, 4);
  const push = await openPushPage(sidebar, pushing);
  await push.choose();
  await push.press('Look at the push');
  await push.says('4 rows would go');
  const isHeld = () => sidebar.page.$eval('.confirm .primary', (one) => one.getAttribute('aria-disabled'));
  expect(await isHeld()).toBe('true');
  await push.press('Push the first 3 of 4 rows to production');
  expect(await sidebar.page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('checkbox');
  await push.pick('Triggers may fire');
  await push.says('Type in the number of rows: 4.');
  await push.type('How many rows go', '5');
  await push.says('Type in the number of rows: 4.');
  await push.type('How many rows go', '4');
  await push.says('Type in the total of EUR: 200000.00.');
  await push.type('Total in EUR', '20000');
  await push.press('Push the first 3 of 4 rows to production');
  expect(await isHeld()).toBe('true');
  expect(receiptLines(pushing)).toEqual([]);
  await sidebar.shot('push-typed-wrong');
  await push.type('Total in EUR', '200,000.00');
  expect(await isHeld()).toBe('false');
  await sidebar.shot('push-typed');
  await push.press('Push the first 3 of 4 rows to production');
  await push.comesTo('The first 3 rows are through');
  await push.press('Continue with the other row');
  await push.comesTo('Done: all 4 rows are there');
  expect((await pushing.sandbox.state()).transactions).toHaveLength(4);
});

test('only the failed rows are pushed anew', async () => {
  const rows = leads(3);
  (rows[1] as string[])[4] = 'nobody';
  const pushing = await openPush({ sheet: { rows: [LEADS_HEADER, ...rows] } });
  const push = await openPushPage(sidebar, pushing);
  await push.choose();
  await push.press('Look at the push');
  await push.press('Push 3 rows');
  await push.comesTo('1 failed');
  await push.says("PartnerStack says: Partner 'nobody' not found (400)");
  await sidebar.shot('push-failed');
  await pushing.sandbox.seed('partnerships', { partner_key: 'nobody', email: 'n@partner.example' });
  await push.press('Push only the failed row');
  await push.press('Look at the push');
  await push.press('Push 1 row');
  await push.comesTo('Done: all 1 row');
  expect(await made(pushing)).toBe(3);
});

test('a hand-off is downloaded byte for byte, with the steps in the dashboard', async () => {
  const rows = [
    [...HEADER, 'memo'],
    ['acct_1', '50000', 'inv-0001', '2020-02-03', 'USD', ' =1+1'],
    ['acct_2', 'many', 'inv-0002', '2020-02-03', 'USD', ''],
    ['acct_3', '70000', 'inv-0003', '2020-02-04', 'USD', 'é "x", y'],
  ];
  const pushing = await openPush({ sheet: { rows, formats: { 2: '@', 4: '@', 6: '@' } } });
  delete pushing.spreadsheet.properties.user.keys;
  const push = await openPushPage(sidebar, pushing, { downloads });
  await push.choose();
  await push.press('Make the file');
  await push.says('2 rows for the dashboard');
  expect(await push.text()).toContain('1 row with an error is not in the file.');
  expect(await push.text()).toContain('1,200.00');
  expect(await push.text()).toContain('Open Settings > Import > Data Importer.');
  expect(await push.text()).toContain('These rows are from the past: disable them');
  expect(await push.focused()).toBe('2 rows for the dashboard');
  await sidebar.shot('push-hand-off');
  await push.press('Download transactions.csv');
  expect((await bytesOf('transactions.csv')).toString('utf8')).toBe(
    [
      'customer_key,amount_in_cents,key,created_at,currency,memo',
      'acct_1,50000,inv-0001,2020-02-03,USD," =1+1"',
      'acct_3,70000,inv-0003,2020-02-04,USD,"é ""x"", y"',
      '',
    ].join('\r\n'),
  );
  await push.press('Back to the choice');
  await push.press('Make the file');
  await push.says('The same rows were handed off as a file on');
});

describe('receipts', () => {
  test('are listed with how they ended, and downloaded', async () => {
    const pushing = await openPush({ sheet: leadSheet(3) });
    const push = await openPushPage(sidebar, pushing, { downloads });
    await push.press('Receipts');
    await push.says('No push yet.');
    await pushAll(pushing);
    await push.press('Receipts');
    await push.press('Receipts');
    await push.says('1 receipt, times in');
    await push.press('3 rows of leads');
    await push.says('3 created');
    await sidebar.shot('push-receipts');
    await push.press('Download receipt');
    const time = receiptLines(pushing)[0]?.[1] ?? '';
    const name = `receipt-leads-${time.slice(0, 16).replace(' ', '-').replace(':', '')}.csv`;
    const text = (await bytesOf(name)).toString('utf8');
    expect(text).toContain('Mode,row by row\r\nKeys,production\r\n');
    expect(text).toContain('How it ended,finished\r\n');
    expect(text.match(/,created,yes,lead_/g)).toHaveLength(3);
    expect(text).not.toContain(pushing.sandbox.keys.production.secretKey);
  });

  test('have a rollback list, also as a file', async () => {
    const pushing = await openPush({ sheet: leadSheet(3) });
    await pushAll(pushing);
    const push = await openPushPage(sidebar, pushing, { downloads });
    await push.press('Receipts');
    await push.press('3 rows of leads');
    await push.press('Rollback list');
    await push.says('3 leads made');
    await push.says('The API can archive each by its key');
    await sidebar.shot('push-rollback');
    await push.press('Download the rollback list');
    const id = receiptLines(pushing)[0]?.[0];
    const text = (await bytesOf(`rollback-leads-${id}.csv`)).toString('utf8');
    const [{ key } = { key: '' }] = (await pushing.sandbox.state()).leads;
    expect(text).toContain(`archive,2,${key},created,,,DELETE /api/v2/leads/${key},`);
  });

  test('show what was changed from what', async () => {
    const pushing = await openPush({ sheet: leadSheet(3) });
    await pushAll(pushing);
    const line = { time: '', mark: 'm', state: 'updated', record: 'lead_x', message: 'Updated: lead_x.' };
    const push = await openPushPage(sidebar, pushing, {
      before: (name, [id]) =>
        name === 'receiptsForSidebar' && id
          ? {
              value: {
                ok: true,
                lines: [
                  { ...line, row: 2, before: '{"status":"open","notes":""}' },
                  { ...line, row: 3, mark: 'n', state: 'unknown', record: '', message: 'No answer came.' },
                ],
              },
            }
          : undefined,
    });
    await push.press('Receipts');
    await push.press('3 rows of leads');
    await push.press('Rollback list');
    await push.says('1 lead changed');
    expect(await push.text()).toContain('status was open');
    expect(await push.text()).toContain('notes was blank');
    expect(await push.text()).toContain('1 lead to look at');
    await sidebar.shot('push-rollback-changed');
  });

  test('of a push that is under way say that it has not ended', async () => {
    const pushing = await openPush({ sheet: leadSheet(10) });
    const push = await openPushPage(sidebar, pushing);
    await push.choose();
    await push.press('Look at the push');
    await push.press('Push the first 3');
    await push.comesTo('The first 3 rows are through');
    // The list of rows opens below the button and would move what is pressed.
    await push.says('Created and read back');
    await sidebar.page.$$eval('#panel-push summary', (all) =>
      all.find((one) => one.textContent?.includes('Receipts'))?.click(),
    );
    await push.says('not ended');
  });
});
