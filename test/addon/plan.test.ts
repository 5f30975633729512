// The plan of a workbook: every tab read once, in import order, with what waits for what.
import { expect, test } from 'vitest';
import { planWorkbook } from '../../addon/sidebar/plan/plan-workbook.ts';
import type { WorkbookCells } from '../../addon/src/read-workbook.ts';
import { createLive, emptySnapshot } from '../../core/index.ts';
import type { SheetOptions } from './runtime/index.ts';
import { callsOf, frozen, goodRows, HEADER, type Opened, open } from './workbook.ts';

const PARTNERS = [
  ['partner_first', 'partner_last', 'partner_email', 'partner_key', 'partner_group', 'partner_joined_date'],
  ['Ada', 'Lovelace', 'ada@partner.example', 'ada', 'Affiliates', '2026-01-05'],
];
const CUSTOMERS = [
  ['customer_key', 'email', 'name', 'partner_key', 'created_at'],
  ['acct_0', 'ann@customer.example', 'Ann', 'ada', '2026-01-06'],
  ['acct_9', 'bob@customer.example', 'Bob', 'nobody', '2026-01-06'],
];
const TRANSACTIONS = [HEADER, ...goodRows(1)];

/** Not in import order; one tab empty, one of no known type, one a chart. */
const SHEETS: readonly SheetOptions[] = [
  { name: 'Invoices', rows: TRANSACTIONS },
  { name: 'Notes', rows: [['remember the milk']] },
  { name: 'People', rows: CUSTOMERS },
  { name: 'Blank' },
  { name: 'Chart', type: 'OBJECT' },
  { name: 'Partners', rows: PARTNERS },
];

function cellsOf({ addon }: Opened): WorkbookCells {
  const answer = addon.bridge('workbookForSidebar', []) as
    | ({ ok: true } & WorkbookCells)
    | { ok: false; message: string };
  if (!answer.ok) throw new Error(answer.message);
  return answer;
}

/** As the sidebar makes it. */
function plan(opened: Opened) {
  const cells = cellsOf(opened);
  return { tabs: planWorkbook(cells, createLive(emptySnapshot())), empty: cells.empty };
}

test('tabs come in import order, and each names the ones to import first', () => {
  const { tabs, empty } = plan(open({}, { sheets: SHEETS }));
  expect(tabs.map(({ name, type, waitsFor }) => ({ name, type, waitsFor }))).toEqual([
    { name: 'Partners', type: 'partners', waitsFor: [] },
    { name: 'People', type: 'customers', waitsFor: ['Partners'] },
    { name: 'Invoices', type: 'transactions', waitsFor: ['People'] },
    { name: 'Notes', type: null, waitsFor: [] },
  ]);
  expect(empty).toEqual(['Blank']);
});

test('what no tab has must be in the program, and its rows are issues of the workbook rules', () => {
  const { tabs } = plan(open({}, { sheets: SHEETS }));
  const people = tabs[1];
  expect(people?.needsInProgram.map(({ message }) => message)).toEqual([
    expect.stringContaining('must already be in the program'),
  ]);
  expect(people?.rules['missing-parent']).toBe(1);
  expect(people?.issues).toContainEqual(
    expect.objectContaining({ rule: 'missing-parent', row: 3, cells: [4] }),
  );
  expect(people?.issues.map(({ rule }) => rule)).toEqual(['missing-parent']);
});

test('a tab with errors is not ready, and neither is one that waits for it', () => {
  const broken = PARTNERS.map((cells, index) =>
    index ? [...cells.slice(0, 2), 'no address', ...cells.slice(3)] : cells,
  );
  const { tabs } = plan(
    open(
      {},
      {
        sheets: [
          { name: 'P', rows: broken },
          { name: 'C', rows: CUSTOMERS },
        ],
      },
    ),
  );
  expect(tabs.map(({ ready }) => ready)).toEqual([false, false]);
  expect(tabs[0]?.why).toEqual([expect.stringContaining('1 error')]);
  expect(tabs[1]?.why).toEqual([expect.stringContaining('Waits for P')]);
});

test('an undecided tab says why', () => {
  const notes = plan(open({}, { sheets: SHEETS })).tabs.find(({ name }) => name === 'Notes');
  expect(notes?.ready).toBe(false);
  expect(notes?.why).toEqual([expect.stringContaining('cannot be told')]);
});

test('real dates are read as the days they are', () => {
  const rows = TRANSACTIONS.map((cells, index) =>
    index ? [...cells.slice(0, 3), '1/2/2026', 'USD'] : cells,
  );
  const { tabs } = plan(open({}, { sheets: [{ rows }], locale: 'en_GB' }));
  expect(tabs[0]?.why).toEqual([expect.stringContaining('1 error')]);
});

test('the calls are the same few per tab, whatever its size; no tab is changed', () => {
  const calls = [1, 5000].map((count) => {
    const opened = open(
      {},
      {
        sheets: [
          { name: 'A', rows: [HEADER, ...goodRows(count)] },
          { name: 'B', rows: PARTNERS },
        ],
      },
    );
    const before = opened.spreadsheet.sheets.map(frozen);
    plan(opened);
    expect(opened.spreadsheet.sheets.map(frozen)).toEqual(before);
    expect(opened.addon.trips['Range.getDisplayValues']).toBe(2);
    return callsOf(opened);
  });
  expect(calls[0]).toBe(calls[1]);
  const wide = open(
    {},
    {
      sheets: Array.from({ length: 20 }, () => ({ rows: PARTNERS })).map((one, at) => ({
        ...one,
        name: `P${at}`,
      })),
    },
  );
  plan(wide);
  expect(callsOf(wide) / 20).toBeLessThan(10);
});

test('a workbook without rows gives an empty plan', () => {
  expect(plan(open())).toMatchObject({ tabs: [], empty: ['Sheet1'] });
});

test('what the sidebar gets is plain JSON, without the receipts and without a key', () => {
  const opened = open({}, { sheets: [...SHEETS, { name: 'Preflight receipts', rows: [['Push', 'Time']] }] });
  const keys = { publicKey: 'pk_live_1', secretKey: ['sk', 'live'].join('_') };
  opened.spreadsheet.properties.user.keys = JSON.stringify({ production: keys });
  const answer = cellsOf(opened);
  expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
  expect(answer.tabs.map(({ name }) => name)).not.toContain('Preflight receipts');
  expect(answer.accounts).toEqual([{ environment: 'production', pushed: {} }]);
  expect(JSON.stringify(answer)).not.toMatch(/pk_live|sk_live/);
});
