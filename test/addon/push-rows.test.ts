// Pushing row by row: the built add-on, over real HTTP, to the stand-in for PartnerStack.
import { describe, expect, test } from 'vitest';
import {
  advance,
  ask,
  column,
  decide,
  drive,
  goOn,
  LEADS_HEADER,
  leadSheet,
  leads,
  messages,
  offerOf,
  openPush,
  pushAll,
  ROWS,
  receiptLines,
  seedCustomers,
  start,
  stateOf,
  states,
  step,
  stop,
} from './pushing.ts';
import { cellAt } from './runtime/index.ts';
import { goodRows, HEADER } from './workbook.ts';

describe('the offer', () => {
  test('says what would go, its money, and what is asked, and sends nothing', async () => {
    const pushing = await openPush({
      sheet: {
        rows: [
          HEADER.filter((one) => one !== 'created_at'),
          ...goodRows(3).map(([a, b, c, , e]) => [a, b, c, e] as string[]),
        ],
        formats: { 1: '@', 2: '@', 3: '@', 4: '@' },
      },
    });
    const offer = offerOf(pushing);
    expect(offer).toMatchObject({
      type: 'transactions',
      go: 3,
      amounts: [{ currency: 'USD', rows: 3, cents: '37038' }],
      stay: { errors: 0, 'not-carried': 0, before: 0 },
      asks: {},
      pilot: false,
    });
    expect((await pushing.sandbox.log()).filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  test('lists rows with errors and rows the API cannot carry, each with its reason', async () => {
    const rows = [
      HEADER,
      ...goodRows(2),
      ['acct_9', 'abc', 'inv-9999', '', 'USD'],
      ['acct_8', '500', 'inv-9998', '', 'USD'],
    ];
    const offer = offerOf(await openPush({ sheet: { rows, formats: { 4: '@' } } }));
    expect(offer).toMatchObject({ go: 1, stay: { errors: 1, 'not-carried': 2, before: 0 } });
    expect(offer.stays.map(({ row, why }) => [row, why])).toEqual([
      [2, 'not-carried'],
      [3, 'not-carried'],
      [4, 'errors'],
    ]);
    expect(offer.stays[0]?.message).toContain('created_at');
  });
});

test('leads are created, each row says so, and the receipt adds up', async () => {
  const pushing = await openPush({ sheet: leadSheet(3) });
  const progress = await pushAll(pushing);
  expect(progress).toMatchObject({ phase: 'done', counts: { created: 3 } });
  const { leads: made } = await pushing.sandbox.state();
  expect(made.map(({ external_key }) => external_key)).toEqual(
    [0, 1, 2].map((at) => `lead${at}@company.example`),
  );
  expect(states(pushing)).toEqual(['created', 'created', 'created']);
  expect(messages(pushing)).toEqual(made.map(({ key }) => `Created: ${key}.`));
  expect(
    column(pushing, 'Preflight id').every((mark) => /^[0-9a-z]+-[0-9a-f]{8}-[0-9a-f]{16}$/.test(mark)),
  ).toBe(true);
  const lines = receiptLines(pushing);
  expect(lines.map((cells) => [cells[7], cells[9]])).toEqual([
    ['3', 'began'],
    ...['2', '3', '4'].map((row) => [row, 'sending']),
    ...['2', '3', '4'].map((row) => [row, 'created']),
    ['3', 'finished'],
  ]);
  expect(lines[7]?.[11]).toBe('3 created');
  expect(stateOf(pushing)).toEqual({ ok: true });
});

test('the first push of a type goes with three rows first, and the others wait for a click', async () => {
  const pushing = await openPush({ sheet: leadSheet(10) });
  start(pushing);
  const progress = step(pushing);
  expect(progress.counts).toEqual({ created: 3, queued: 7 });
  expect(progress.phase).toBe('pilot');
  expect((await pushing.sandbox.state()).leads).toHaveLength(3);
  step(pushing);
  expect((await pushing.sandbox.state()).leads).toHaveLength(3);
  goOn(pushing);
  expect(await drive(pushing)).toMatchObject({ phase: 'done', counts: { created: 10 } });
  expect((await pushing.sandbox.state()).leads).toHaveLength(10);
});

test('the same rows are recognised, and go once more only when asked for', async () => {
  const pushing = await openPush({ sheet: leadSheet(3) });
  await pushAll(pushing);
  const offer = offerOf(pushing);
  expect(offer).toMatchObject({ go: 0, stay: { before: 3 } });
  expect(offer.stays[0]?.message).toMatch(/The same row was pushed on .* \(tab “Sheet1”, row 2: created\)/);
  expect(offerOf(pushing, { ...ROWS, again: true })).toMatchObject({ go: 3, asks: { again: 3 } });
});

test('large pushes to production ask for rows and totals, and a wrong number sends nothing', async () => {
  const header = ['customer_key', 'amount_in_cents', 'key', 'currency'];
  const rows = Array.from({ length: 4 }, (_, at) => [`acct_${at}`, '5000000', `inv-0${at}`, 'EUR']);
  const pushing = await openPush({ sheet: { rows: [header, ...rows], formats: { 2: '@' } } });
  expect(offerOf(pushing, { ...ROWS, environment: 'test' }).asks).toEqual({});
  const offer = offerOf(pushing);
  expect(offer.asks).toEqual({ typed: true });
  const begin = (given: object) => ask(pushing, 'startPushForSidebar', ROWS, offer.seen, given);
  expect(() => begin({})).toThrow('Type in the number of rows: 4.');
  expect(() => begin({ rows: '4', totals: { EUR: '20000' } })).toThrow(
    'Type in the total of EUR: 200000.00.',
  );
  expect(() => begin({ rows: '4', totals: { EUR: '200,000.00' } })).not.toThrow();
});

test('refused rows fail with the words of the API, and only they are pushed anew', async () => {
  const rows = leads(4);
  (rows[1] as string[])[4] = 'nobody';
  const pushing = await openPush({ sheet: { rows: [LEADS_HEADER, ...rows] } });
  expect(await pushAll(pushing)).toMatchObject({ counts: { created: 3, failed: 1 } });
  expect(states(pushing)).toEqual(['created', 'failed', 'created', 'created']);
  expect(messages(pushing)[1]).toContain("PartnerStack says: Partner 'nobody' not found (400)");
  await pushing.sandbox.seed('partnerships', { partner_key: 'nobody', email: 'n@partner.example' });
  expect(offerOf(pushing, { ...ROWS, rows: 'failed' }).go).toBe(1);
  expect(await pushAll(pushing, { ...ROWS, rows: 'failed' })).toMatchObject({ counts: { created: 1 } });
  expect((await pushing.sandbox.state()).leads).toHaveLength(4);
});

test('an outcome nobody knows is read back before anything is sent again', async () => {
  const pushing = await openPush({ sheet: leadSheet(3) });
  start(pushing);
  await pushing.sandbox.fail(null, '500-after-commit', 'drop-before-commit', null);
  const progress = await drive(pushing);
  expect(progress.phase).toBe('open');
  expect(progress.open.every(({ keyed }) => keyed)).toBe(true);
  // A broken connection leaves all of the batch open; two of the three had arrived.
  expect(states(pushing)).toEqual(['created', 'unknown', 'created']);
  expect((await pushing.sandbox.state()).leads).toHaveLength(2);
  decide(pushing, 'again');
  expect(await drive(pushing)).toMatchObject({ phase: 'done', counts: { created: 3 } });
  expect((await pushing.sandbox.state()).leads).toHaveLength(3);
});

test('too many requests: the row waits and is sent again', async () => {
  const pushing = await openPush({ sheet: leadSheet(3) });
  start(pushing);
  await pushing.sandbox.fail(null, '429-retry-after', null, null);
  expect(step(pushing)).toMatchObject({ phase: 'sending', waitMs: 1000, counts: { queued: 1, created: 2 } });
  expect(await drive(pushing)).toMatchObject({ phase: 'done', counts: { created: 3 } });
});

test('three failed batches in a row stop the push, and going on is a click', async () => {
  const pushing = await openPush({ sheet: leadSheet(70) });
  start(pushing);
  step(pushing);
  goOn(pushing);
  await pushing.sandbox.faults({ rate: 1, kinds: ['500'], writesOnly: true });
  expect(step(pushing)).toMatchObject({
    phase: 'halted',
    job: { halted: 'failures' },
    counts: { created: 3, unknown: 60, queued: 7 },
  });
  await pushing.sandbox.faults();
  goOn(pushing);
  expect(await drive(pushing)).toMatchObject({ phase: 'open', counts: { created: 10, unknown: 60 } });
});

test('stopped, the rest stays unsent and says so', async () => {
  const pushing = await openPush({ sheet: leadSheet(5) });
  start(pushing);
  step(pushing);
  stop(pushing);
  expect(states(pushing).sort()).toEqual(['created', 'created', 'created', 'skipped', 'skipped']);
  expect((await pushing.sandbox.state()).leads).toHaveLength(3);
  expect(receiptLines(pushing).pop()?.slice(9)).toEqual(['stopped', '', '3 created, 2 skipped', '']);
  expect(offerOf(pushing).go).toBe(2);
});

test('an open row that was edited is not read back, and can be decided at once', async () => {
  const pushing = await openPush({ sheet: leadSheet(3) });
  start(pushing);
  await pushing.sandbox.fail(null, '500', null, null);
  step(pushing);
  const row = states(pushing).indexOf('unknown') + 2;
  cellAt(pushing.sheet, row, 1).value = 'Somebody else';
  const { phase, open } = step(pushing);
  expect([phase, open.map(({ edited }) => edited)]).toEqual(['open', [true]]);
  expect(decide(pushing, 'there', open[0]?.mark)).toMatchObject({
    phase: 'done',
    counts: { created: 2, landed: 1 },
  });
});

test('a stop that came to nothing holds the push back for two minutes only', async () => {
  const pushing = await openPush({ sheet: leadSheet(3) });
  start(pushing);
  pushing.spreadsheet.lockHolder = 'another person';
  expect(() => stop(pushing)).toThrow('Another window or person is pushing');
  delete pushing.spreadsheet.lockHolder;
  expect(step(pushing)).toMatchObject({ phase: 'sending', counts: { queued: 3 } });
  await advance(pushing, 120_000);
  expect(await drive(pushing)).toMatchObject({ phase: 'done', counts: { created: 3 } });
});

test('transactions land on the right customer', async () => {
  const header = ['customer_key', 'amount_in_cents', 'key', 'currency'];
  const rows = goodRows(2).map(([a, b, c, , e]) => [a, b, c, e] as string[]);
  const pushing = await openPush({ sheet: { rows: [header, ...rows], formats: { 2: '@' } } });
  await seedCustomers(pushing, 2);
  expect(await pushAll(pushing)).toMatchObject({ phase: 'done', counts: { created: 2 } });
  expect((await pushing.sandbox.state()).transactions).toMatchObject([
    { key: 'inv-2026-000000', customer: 'cust_0', amount: 12_345 },
    { key: 'inv-2026-000001', customer: 'cust_1', amount: 12_346 },
  ]);
});
