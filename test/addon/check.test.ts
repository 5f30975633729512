// Checking a sheet: what is read, how often, in which time zone and locale, and what the user is told.
import { expect, test } from 'vitest';
import { cellAt } from './runtime/index.ts';
import { callsOf, check, FAULTY_ROWS, goodRows, HEADER, issuesOf, open } from './workbook.ts';

test('the number of service calls does not grow with the rows', () => {
  const calls = [20, 20_000].map((count) => {
    const rows = [HEADER, ...goodRows(count), ['acct_x', 'abc', 'inv-x', '2026-02-03', 'n/a']];
    const opened = open({ rows });
    check(opened);
    return { calls: callsOf(opened), trips: opened.addon.trips };
  });
  expect(calls[0]).toEqual(calls[1]);
  expect(calls[0]?.calls).toBeLessThan(50);
});

test('the sheet is read once and written once', () => {
  const opened = open({ rows: FAULTY_ROWS });
  check(opened);
  const once = ['getDisplayValues', 'getValues', 'getNotes', 'setNotes'].map(
    (name) => opened.addon.trips[`Range.${name}`],
  );
  expect(once).toEqual([1, 1, 1, 1]);
  expect(opened.addon.trips['Sheet.setConditionalFormatRules']).toBe(1);
});

test('a check after an edit reads the sheet once more, whatever its size, and takes what a check takes', () => {
  const calls = [20, 20_000].map((count) => {
    const opened = open({ rows: [HEADER, ...goodRows(count)] });
    check(opened);
    const first = { ...opened.addon.trips };
    cellAt(opened.sheet, 9, 2).value = 'abc';
    check(opened);
    const edited = { ...opened.addon.trips };
    expect(edited).toMatchObject({ 'Range.getDisplayValues': 1, 'Range.getValues': 1, 'Range.getNotes': 1 });
    expect(callsOf(opened)).toBeLessThan(60);
    return { first, edited };
  });
  expect(calls[0]).toEqual(calls[1]);
});

test('the answer for 20,000 rows with an issue in each stays small', () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => [
    `partner-${at}`,
    `reward-${at}`,
    'bonus',
    '2019-01-01',
    'USD',
  ]);
  const opened = open({
    rows: [['partner_key', 'amount_in_cents', 'reward_description', 'created_at', 'memo'], ...rows],
  });
  rows.forEach((_, at) => {
    if (at % 2) cellAt(opened.sheet, at + 2, 2).value = 100 + at;
  });
  const answer = check(opened);
  expect(answer.report.counts.error).toBe(10_000);
  expect(answer.overview?.partners).toMatchObject({ count: 10_000 });
  expect(JSON.stringify(answer.overview).length).toBeLessThan(150_000);
  expect(JSON.stringify(answer).length).toBeLessThan(700_000);
});

test('the overview says what the header names, how old the rows are and what each partner gets', () => {
  const opened = open({
    rows: [
      ['partner_key', 'Amount in cents', 'reward_description', 'created_at', 'Preflight status'],
      ['ada', '500', 'bonus', '2019-01-01', 'n/a'],
      ['ada', '700', '', '2026-01-01', 'n/a'],
    ],
  });
  const { overview } = check(opened);
  expect(overview?.headerRow).toBe(1);
  expect(overview?.header.map(({ is }) => is)).toEqual(['exact', 'misnamed', 'exact', 'exact']);
  expect(overview?.ages).toMatchObject([
    { column: 'created_at', oldest: '2019-01-01', newest: '2026-01-01' },
  ]);
  expect(overview?.partners?.list).toEqual([
    { partner: 'ada', currency: 'USD', rows: 2, cents: '1200', ready: { rows: 1, cents: '500' } },
  ]);
});

test('an undecided sheet has no overview', () => {
  expect(check(open({ rows: [['a'], ['1']] })).overview).toBeNull();
});

test('a clean sheet passes and nothing is written but what is for information', () => {
  const opened = open({ rows: [HEADER, ...goodRows(3)] });
  const { report } = check(opened);
  expect(report).toMatchObject({ type: 'transactions', passed: true, rows: 3 });
});

test('the report is plain JSON', () => {
  const { report } = check(open({ rows: FAULTY_ROWS }));
  expect(report.schema).toBe(1);
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
});

test('the chosen type is checked, whatever the header looks like', () => {
  expect(check(open({ rows: FAULTY_ROWS }), 'customers').report.type).toBe('customers');
});

test('the menu tells the result in one toast', () => {
  const { addon, screen } = open({ rows: FAULTY_ROWS });
  addon.run('checkThisSheet');
  expect(screen.toasts).toHaveLength(1);
  expect(screen.toasts[0]).toMatch(/^Transactions, 5 rows: does not pass \(3 errors, \d+ warnings?/);
  expect(screen.alerts).toEqual([]);
});

test('the menu sends the user to the sidebar where the type is not clear', () => {
  const { addon, screen } = open({
    rows: [
      ['a', 'b'],
      ['1', '2'],
    ],
  });
  addon.run('checkThisSheet');
  expect(screen.toasts[0]).toMatch(/^The import type is not clear\..*sidebar/);
});

test('an empty sheet is said in a sentence', () => {
  const { addon, screen } = open();
  expect(addon.bridge('checkForSidebar', [])).toEqual({
    ok: false,
    message: 'This sheet is empty. Insert a template or paste your rows, then check again.',
  });
  addon.run('checkThisSheet');
  expect(screen.alerts).toEqual([
    'This sheet is empty. Insert a template or paste your rows, then check again.',
  ]);
});

test('a tab without cells is said in a sentence', () => {
  const { addon } = open({ type: 'OBJECT' });
  expect(addon.bridge('checkForSidebar', [])).toMatchObject({
    ok: false,
    message: expect.stringContaining('no cells'),
  });
});

test('a failure nobody foresaw becomes a sentence; the details go to the log', () => {
  const { addon, spreadsheet } = open({ rows: FAULTY_ROWS });
  spreadsheet.timeZone = 'Nowhere/Atall';
  const answer = addon.bridge('checkForSidebar', []) as { message: string };
  expect(answer).toMatchObject({ ok: false });
  expect(answer.message).toMatch(/went wrong/);
  expect(addon.logs.join()).toContain('Nowhere/Atall');
});

test('merged cells and a filter are told, and the cells read as they are', () => {
  const opened = open({
    rows: FAULTY_ROWS,
    merges: [{ row: 2, column: 1, rows: 2, columns: 1 }],
    filter: { row: 1, column: 1, rows: 6, columns: 5 },
  });
  const { notices, report } = check(opened);
  expect(notices.join(' ')).toContain('merged');
  expect(notices.join(' ')).toContain('filter');
  expect(issuesOf(report, 'exactly-one').map((issue) => issue.row)).toContain(3);
});

test('our own status columns are neither reported nor marked', () => {
  const rows = FAULTY_ROWS.map((cells, index) => [...cells, index === 0 ? 'Preflight status' : 'n/a']);
  const opened = open({ rows });
  const { report } = check(opened);
  expect(report.issues.filter((issue) => issue.cells?.includes(6))).toEqual([]);
});

test('a number that shows less than it holds is reported with its whole value', () => {
  const opened = open({ rows: [HEADER, ...goodRows(2)] });
  const cell = cellAt(opened.sheet, 2, 2);
  cell.value = 1234.567;
  cell.format = '0';
  const [issue] = issuesOf(check(opened).report, 'shown-differs');
  expect(issue).toMatchObject({ level: 'error', row: 2, cells: [2], value: '1235' });
  expect(issue?.message).toContain('1234.567');
});

test('a long key shown as an exponent is reported with its digits', () => {
  const opened = open({ rows: [HEADER, ...goodRows(2)] });
  cellAt(opened.sheet, 3, 3).value = 4_111_111_111_111_111;
  const [issue] = issuesOf(check(opened).report, 'shown-differs');
  expect(issue).toMatchObject({ row: 3, cells: [3], value: '4.11111E+15' });
  expect(issue?.message).toContain('4111111111111111');
});

test('TRUE holds no more than it shows', () => {
  const opened = open({ rows: [HEADER, ...goodRows(1)] });
  cellAt(opened.sheet, 2, 3).value = true;
  expect(issuesOf(check(opened).report, 'shown-differs')).toEqual([]);
});

test('a date whose format hides the day is reported with the day of the spreadsheet’s time zone', () => {
  const rows = [HEADER, ...goodRows(2)];
  const opened = open({ rows }, { timeZone: 'Pacific/Auckland' });
  cellAt(opened.sheet, 2, 4).format = 'mmm yyyy';
  const [issue] = issuesOf(check(opened).report, 'shown-differs');
  expect(issue).toMatchObject({ row: 2, cells: [4], value: 'Feb 2026' });
  expect(issue?.message).toContain('2026-02-03');
});

test.each([
  'Pacific/Auckland',
  'America/Los_Angeles',
  'Asia/Kolkata',
  'Etc/UTC',
  'GMT-07:00',
  'America/Sao_Paulo',
])('dates keep their day in %s, on both sides of a clock change', (timeZone) => {
  const rows = [HEADER, ...goodRows(365)];
  rows.slice(1).forEach((cells, index) => {
    cells[3] = new Date(Date.UTC(2018, 0, 1 + index)).toISOString().slice(0, 10);
  });
  expect(issuesOf(check(open({ rows }, { timeZone })).report, 'shown-differs')).toEqual([]);
});

test('values shown in the way of another locale are judged as they are shown', () => {
  const rows = [HEADER, ['acct_1', '1.234', 'inv-0001', '3.2.2026', 'EUR']];
  const opened = open({ rows }, { locale: 'de_DE', timeZone: 'Europe/Berlin' });
  const { report } = check(opened);
  expect(issuesOf(report, 'ambiguous-date').concat(issuesOf(report, 'date-format'))).toMatchObject([
    { row: 2, cells: [4], value: '03.02.2026' },
  ]);
  expect(report.issues.filter((issue) => issue.cells?.[0] === 2).map((issue) => issue.value)).toContain(
    '1.234',
  );
});

test('selecting goes to the cell, on the sheet that was checked', () => {
  const opened = open({}, { sheets: [{ rows: FAULTY_ROWS }, { name: 'Other' }] });
  const { sheetId } = check(opened);
  opened.spreadsheet.activeSheet = 1;
  expect(opened.addon.bridge('selectCell', [sheetId, 4, 2])).toEqual({ ok: true, selected: 'B4' });
  expect(opened.spreadsheet).toMatchObject({ activeSheet: 0, selection: { row: 4, column: 2 } });
});

test('selecting a cell or a sheet that is gone is said in a sentence', () => {
  const { addon } = open({ rows: FAULTY_ROWS });
  expect(addon.bridge('selectCell', [0, 5000, 1])).toMatchObject({
    ok: false,
    message: expect.stringContaining('gone'),
  });
  expect(addon.bridge('selectCell', [77, 1, 1])).toMatchObject({
    ok: false,
    message: expect.stringContaining('gone'),
  });
});
