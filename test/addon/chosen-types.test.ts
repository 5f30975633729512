// The type chosen for a tab: remembered with the spreadsheet, taken by every check, by Fix and by the plan.

import { expect, test } from 'vitest';
import { planWorkbook } from '../../addon/sidebar/plan/plan-workbook.ts';
import type { WorkbookCells } from '../../addon/src/read-workbook.ts';
import { createLive, emptySnapshot } from '../../core/index.ts';
import type { SheetOptions } from './runtime/index.ts';
import { check, FAULTY_ROWS, goodRows, HEADER, type Opened, open } from './workbook.ts';

const SHEETS: readonly SheetOptions[] = [
  { name: 'A', rows: FAULTY_ROWS },
  { name: 'B', rows: [HEADER, ...goodRows(2)] },
];

const twoTabs = () => open({}, { sheets: SHEETS });
const choose = ({ addon }: Opened, choice?: string | null) => addon.bridge('typeForSidebar', [choice]);
const kept = ({ spreadsheet }: Opened) => spreadsheet.properties.document.types;

test('nothing is chosen at first, and asking keeps nothing', () => {
  const opened = twoTabs();
  expect(choose(opened)).toEqual({ ok: true, sheetId: 0, sheetName: 'A', chosenType: null });
  expect(kept(opened)).toBeUndefined();
});

test('a choice is kept for the tab in front, with the spreadsheet', () => {
  const opened = twoTabs();
  opened.spreadsheet.activeSheet = 1;
  expect(choose(opened, 'deals')).toMatchObject({ sheetName: 'B', chosenType: 'deals' });
  expect(JSON.parse(kept(opened) ?? '')).toEqual({ 1000001: 'deals' });
  expect(opened.spreadsheet.properties.user).toEqual({});
  expect(choose(opened)).toMatchObject({ chosenType: 'deals' });
});

test('each tab has its own', () => {
  const opened = twoTabs();
  choose(opened, 'leads');
  expect(check(opened)).toMatchObject({ sheetName: 'A', chosenType: 'leads', report: { type: 'leads' } });
  opened.spreadsheet.activeSheet = 1;
  expect(check(opened)).toMatchObject({
    sheetName: 'B',
    chosenType: null,
    report: { type: 'transactions' },
  });
  opened.spreadsheet.activeSheet = 0;
  expect(check(opened)).toMatchObject({ chosenType: 'leads' });
});

test('back to detecting forgets it, and so does any text that is no type', () => {
  for (const choice of ['detect', 'invoices', '']) {
    const opened = twoTabs();
    choose(opened, 'leads');
    expect(choose(opened, choice)).toMatchObject({ chosenType: null });
    expect(kept(opened)).toBe('{}');
    expect(check(opened).report.type).toBe('transactions');
  }
});

test('the menu takes it', () => {
  const opened = twoTabs();
  choose(opened, 'customers');
  opened.addon.run('checkThisSheet');
  expect(opened.screen.toasts[0]).toMatch(/^Customers, 5 rows/);
});

test('Fix and its undo take it, and check again with it', () => {
  const opened = open({
    rows: [
      ['Email', 'customer_key'],
      ['ann@x.io', 'a1'],
    ],
  });
  const { sheetId, seen, report } = check(opened, 'partners');
  const answer = opened.addon.bridge('applyForSidebar', [{ sheetId, seen, type: report.type }]) as {
    checked: { report: { type: string }; chosenType: string };
    undo: unknown;
  };
  // Nothing of a partner's header can be mended safely here.
  expect(answer).toMatchObject({ cells: 0, rows: 0 });
  const renamed = opened.addon.bridge('applyForSidebar', [
    { sheetId, seen, type: report.type },
    { rule: 'unknown-column', choice: 'partner_email', at: { row: 1, position: 1 } },
  ]) as typeof answer;
  expect(renamed.checked).toMatchObject({ chosenType: 'partners', report: { type: 'partners' } });
  expect(opened.addon.bridge('undoForSidebar', [renamed.undo])).toMatchObject({
    checked: { chosenType: 'partners', report: { type: 'partners' } },
  });
});

test('the plan takes the type of every tab', () => {
  const opened = open({}, { sheets: [...SHEETS, { name: 'Notes', rows: [['what'], ['milk']] }] });
  choose(opened, 'deals');
  opened.spreadsheet.activeSheet = 2;
  choose(opened, 'leads');
  const cells = opened.addon.bridge('workbookForSidebar', []) as WorkbookCells;
  const tabs = planWorkbook(cells, createLive(emptySnapshot()));
  expect(tabs.map(({ name, type }) => [name, type])).toEqual([
    ['B', 'transactions'],
    ['Notes', 'leads'],
    ['A', 'deals'],
  ]);
});

test('a copied tab has none', () => {
  const opened = twoTabs();
  choose(opened, 'deals');
  const [first] = opened.spreadsheet.sheets;
  if (!first) throw new Error('no sheet');
  opened.spreadsheet.activeSheet =
    opened.spreadsheet.sheets.push({ ...first, id: 77, name: 'Copy of A' }) - 1;
  expect(check(opened)).toMatchObject({ sheetName: 'Copy of A', chosenType: null });
});

test('tabs that are gone are forgotten with the next choice', () => {
  const opened = twoTabs();
  choose(opened, 'deals');
  opened.spreadsheet.sheets.splice(0, 1);
  choose(opened, 'leads');
  expect(JSON.parse(kept(opened) ?? '')).toEqual({ 1000001: 'leads' });
});

test.each(['', 'no json', 'null', '7', '"deals"', '["x"]', '{"0":7,"1000001":{}}', '{"0":"invoices"}'])(
  'what is kept and is none of ours (%s) counts for nothing',
  (text) => {
    const opened = twoTabs();
    opened.spreadsheet.properties.document.types = text;
    expect(check(opened)).toMatchObject({ chosenType: null, report: { type: 'transactions' } });
  },
);

test('a tab without cells has no type to choose', () => {
  expect(choose(open({ type: 'OBJECT' }), 'deals')).toMatchObject({
    ok: false,
    message: expect.stringContaining('no cells'),
  });
});
