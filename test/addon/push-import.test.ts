// Pushing as an import: the file goes out once, and its rows are read back until each is found.
import { describe, expect, test } from 'vitest';
import {
  ask,
  drive,
  goOn,
  IMPORT,
  messages,
  offerOf,
  openPush,
  type Pushing,
  pushAll,
  receiptLines,
  seedCustomers,
  start,
  step,
} from './pushing.ts';
import { goodRows, HEADER } from './workbook.ts';

const transactions = (count: number) => ({
  rows: [HEADER, ...goodRows(count)],
  formats: { 1: '@', 2: '@', 3: '@', 4: '@' },
});

async function openTransactions(count: number, options = {}): Promise<Pushing> {
  const pushing = await openPush({ sheet: transactions(count), ...options });
  await seedCustomers(pushing, count);
  return pushing;
}

test('three rows go first, the rest as one file; all are found again, with their dates', async () => {
  const pushing = await openTransactions(8);
  expect(offerOf(pushing, IMPORT)).toMatchObject({
    go: 8,
    pilot: true,
    asks: { triggers: true, old: 8 },
  });
  expect(await pushAll(pushing, IMPORT)).toMatchObject({ phase: 'done', counts: { landed: 8 } });
  expect((await pushing.sandbox.imports()).map(({ rows }) => rows.length)).toEqual([3, 5]);
  const made = (await pushing.sandbox.state()).transactions;
  expect(made).toHaveLength(8);
  expect(made.every(({ created_at }) => created_at === Date.UTC(2026, 1, 3))).toBe(true);
  expect(messages(pushing)[0]).toBe('In PartnerStack as the row says: inv-2026-000000.');
  expect(receiptLines(pushing).pop()?.slice(9, 12)).toEqual(['finished', '', '8 landed']);
});

test('the confirmation of triggers is asked once per type and account', async () => {
  const pushing = await openTransactions(2);
  await pushAll(pushing, IMPORT);
  expect(offerOf(pushing, { ...IMPORT, again: true }).asks).toEqual({ old: 2, again: 2 });
});

test('rows that the importer leaves out are never found, and stay open without being sent again', async () => {
  const pushing = await openPush({ sheet: transactions(4) });
  await seedCustomers(pushing, 2);
  const progress = await pushAll(pushing, IMPORT);
  expect(progress).toMatchObject({ phase: 'open', counts: { landed: 2, sent: 2 } });
  expect(progress.open.map(({ row }) => row)).toEqual([4, 5]);
  expect(messages(pushing)[2]).toContain('Not found in PartnerStack yet');
  expect(await pushing.sandbox.imports()).toHaveLength(2);
  // The user may wait for longer: the customers come into being meanwhile, the rows do not.
  ask(pushing, 'lookLongerForSidebar', pushing.sheet.id);
  expect(await drive(pushing)).toMatchObject({ phase: 'open', counts: { landed: 2, sent: 2 } });
});

test('records that can be read late are found in the end', async () => {
  const pushing = await openTransactions(3, { sandbox: { switches: { landsLate: 4 * 60_000 } } });
  start(pushing, IMPORT);
  step(pushing);
  await pushing.sandbox.idle();
  expect(step(pushing)).toMatchObject({ phase: 'reading', counts: { sent: 3 } });
  expect(await drive(pushing)).toMatchObject({ phase: 'done', counts: { landed: 3 } });
});

test('a record with other values differs, and the row says in what', async () => {
  const pushing = await openTransactions(2);
  await pushing.sandbox.seed('transactions', {
    key: 'inv-2026-000001',
    customer: 'cust_1',
    amount: 999,
    currency: 'USD',
  });
  expect(await pushAll(pushing, IMPORT)).toMatchObject({ phase: 'done', counts: { landed: 1, differs: 1 } });
  expect(messages(pushing)[1]).toContain('amount_in_cents is "999", not "12346"');
});

describe('an account without imports', () => {
  test.each([404, 405, 410] as const)('%i: nothing is taken, the rows stay in the queue', async (imports) => {
    const pushing = await openTransactions(2, { sandbox: { switches: { imports } } });
    start(pushing, IMPORT);
    expect(step(pushing)).toMatchObject({
      phase: 'halted',
      job: { halted: 'no-imports' },
      counts: { queued: 2 },
    });
  });
});

test('a broken connection leaves the outcome to be read back, and the file is not sent twice', async () => {
  const pushing = await openTransactions(3);
  start(pushing, IMPORT);
  await pushing.sandbox.fail(null, 'drop-after-commit');
  expect(await drive(pushing)).toMatchObject({ phase: 'done', counts: { landed: 3 } });
  expect(await pushing.sandbox.imports()).toHaveLength(1);
});

test('columns of ours are not sent, and every value goes byte for byte', async () => {
  const rows = [
    ['partner_first', 'partner_last', 'partner_email'],
    ['=Ada', ' O"Hara, Jr.', 'ada2@partner.example'],
  ];
  const pushing = await openPush({ sheet: { rows, formats: { 1: '@', 2: '@' } } });
  start(pushing, IMPORT);
  step(pushing);
  await pushing.sandbox.idle();
  expect((await pushing.sandbox.imports())[0]).toMatchObject({ rows: [{ became: 'imported' }] });
  const made = (await pushing.sandbox.state()).partnerships.find(
    ({ email }) => email === 'ada2@partner.example',
  );
  expect(made).toMatchObject({ first_name: '=Ada' });
  expect(String(made?.last_name).trim()).toBe('O"Hara, Jr.');
});

test('leads have no import, and test keys have none: said before anything is sent', async () => {
  const pushing = await openTransactions(1);
  expect(() => offerOf(pushing, { ...IMPORT, environment: 'test' })).toThrow('production keys only');
  const lead = await openPush({
    sheet: {
      rows: [
        ['first_name', 'last_name', 'email', 'company', 'partner_key', 'status'],
        ['A', 'B', 'a@b.example', 'C', 'ada', 'open'],
      ],
    },
  });
  expect(() => offerOf(lead, IMPORT)).toThrow('no import of leads');
});

test('while the pilot is not read back, going on is the user’s choice', async () => {
  const pushing = await openTransactions(5, { sandbox: { switches: { landsLate: 60_000 } } });
  start(pushing, IMPORT);
  step(pushing);
  expect(step(pushing)).toMatchObject({ phase: 'pilot-reading', counts: { sent: 3, queued: 2 } });
  goOn(pushing);
  expect(await drive(pushing)).toMatchObject({ phase: 'done', counts: { landed: 5 } });
});
