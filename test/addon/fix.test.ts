// Fixes in a sheet: what is written and what is not, how often, what is refused, and what an undo brings back.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { leftText } from '../../addon/sidebar/left-text.ts';
import type { LeftAlone } from '../../addon/src/left-alone.ts';
import { fixRows } from '../../core/index.ts';
import { readFile } from '../../scripts/workbench/read-table.ts';
import { a1Of } from './runtime/a1.ts';
import { cellAt, deleteRows, peekCell, type SheetState } from './runtime/index.ts';
import {
  type CheckAnswer,
  callsOf,
  check,
  frozen,
  goodRows,
  HEADER,
  type Opened,
  open,
  shown,
} from './workbook.ts';

interface OfferedFixes {
  cells: { row: number; position: number; rule: string; from: string; to: string }[];
  drops: { row: number; rule: string }[];
  left: string[];
  ordersLost?: string[];
}

interface Mended {
  checked: CheckAnswer;
  offered: OfferedFixes;
  cells: number;
  rows: number;
  left: string[];
}

type Applied = Mended & { readonly undo: unknown };
type Failure = { ok: false; message: string };

/** What a fix call is about. */
const target = ({ sheetId, seen, report }: CheckAnswer) => ({ sheetId, seen, type: report.type });

/** With what is left alone in the sidebar's words. */
function ask<Result>({ addon }: Opened, name: string, ...args: unknown[]): Result {
  const answer = addon.bridge(name, args) as ({ ok: true; left: LeftAlone[] } & Result) | Failure;
  if (!answer.ok) throw new Error(answer.message);
  return { ...answer, left: answer.left.map(leftText) };
}
const offer = (opened: Opened, checked = check(opened)) =>
  ask<OfferedFixes>(opened, 'fixesForSidebar', target(checked));
interface Accepted {
  rule: string;
  choice?: string;
  row?: number;
  position?: number;
}
const apply = (opened: Opened, accepted?: Accepted, checked = check(opened)) =>
  ask<Applied>(opened, 'applyForSidebar', target(checked), accepted);
const undo = (opened: Opened, { undo: last }: Applied) => ask<Mended>(opened, 'undoForSidebar', last);

const day = (text: string, customer = 'acct_1', key = 'inv-0001') => [customer, '50000', key, text, 'USD'];
const US_DATES = [HEADER, day('1/13/2026'), day('2/14/2026', 'acct_2', 'inv-0002')];

/** Cells by address whose value, format or formula differ. */
function changedCells(before: SheetState, after: SheetState): string[] {
  const found: string[] = [];
  for (let row = 1; row <= Math.max(before.cells.length, after.cells.length); row += 1) {
    for (let column = 1; column <= 26; column += 1) {
      const [a, b] = [peekCell(before, row, column), peekCell(after, row, column)];
      if (a.value !== b.value || a.format !== b.format || a.formula !== b.formula) {
        found.push(a1Of({ row, column, rows: 1, columns: 1 }));
      }
    }
  }
  return found;
}

test('the offer lists every safe fix as old and new, and changes nothing', () => {
  const opened = open({ rows: [HEADER.map((name) => name.toUpperCase()), ...US_DATES.slice(1)] });
  const checked = check(opened);
  const before = frozen(opened.sheet);
  const { cells, drops, left } = offer(opened, checked);
  expect(cells).toContainEqual({
    row: 2,
    position: 4,
    rule: 'date-format',
    from: '1/13/2026',
    to: '2026-01-13',
  });
  expect(cells.filter(({ rule }) => rule === 'misnamed-column')).toHaveLength(5);
  expect(drops).toEqual([]);
  expect(left).toEqual([]);
  expect(new Set(cells.map(({ rule }) => rule))).toEqual(new Set(['date-format', 'misnamed-column']));
  expect(frozen(opened.sheet)).toBe(before);
});

test('applying writes plain text into the cells that change and into no other', () => {
  const opened = open({ rows: US_DATES });
  cellAt(opened.sheet, 3, 3).value = '00123';
  const before = structuredClone(opened.sheet);
  const { cells, rows, checked } = apply(opened);
  expect({ cells, rows }).toEqual({ cells: 2, rows: 0 });
  expect(changedCells(before, opened.sheet)).toEqual(['D2', 'D3']);
  expect(peekCell(opened.sheet, 2, 4)).toMatchObject({ value: '2026-01-13', format: '@' });
  expect(peekCell(opened.sheet, 3, 3)).toMatchObject({ value: '00123' });
  expect(checked.report.passed).toBe(true);
});

test('a real date is written as the day it is, whatever the order it shows', () => {
  const opened = open({ rows: [HEADER, day('1/2/2026')] }, { locale: 'en_GB', timeZone: 'Pacific/Auckland' });
  apply(opened);
  expect(shown(opened)[1]?.[3]).toBe('2026-02-01');
});

test.each(['=1+1', '=IMPORTXML("https://example.com")', '+15', '00123', "'x", '1/2/2026', 'TRUE'])(
  'a mended text stays the text it is: %s',
  (text) => {
    const opened = open({
      rows: [
        [...HEADER, 'memo'],
        [...day('2026-01-13'), 'x'],
      ],
    });
    cellAt(opened.sheet, 2, 6).value = ` ${text} `;
    apply(opened);
    expect(peekCell(opened.sheet, 2, 6)).toMatchObject({ value: text, format: '@' });
    expect(peekCell(opened.sheet, 2, 6).formula).toBeUndefined();
  },
);

test('the number of service calls does not grow with the rows', () => {
  const calls = [20, 3000].map((count) => {
    const rows = goodRows(count).map(([customer = '', amount = '', key = ''], index) => [
      customer,
      amount,
      key,
      `1/${(index % 28) + 1}/2026`,
      index % 3 ? 'USD' : 'usd',
    ]);
    const opened = open({ rows: [HEADER, ...rows, ['', '', '', '', ''], ...goodRows(1)] });
    const checked = check(opened);
    const applied = apply(opened, undefined, checked);
    expect(applied.cells).toBeGreaterThan(count);
    return callsOf(opened);
  });
  expect(calls[0]).toBe(calls[1]);
  expect(calls[0]).toBeLessThan(90);
});

test('fixes in more separate places than one run bears are applied in several', () => {
  const rows = goodRows(1200).map(([customer = '', ...rest], index) => [
    index % 2 ? customer : ` ${customer}`,
    ...rest,
  ]);
  const opened = open({ rows: [HEADER, ...rows] });
  for (let row = 2; row < 1202; row += 2) cellAt(opened.sheet, row, 1).value = ` acct_${row}`;
  const first = apply(opened);
  expect(callsOf(opened)).toBeLessThan(2000);
  expect(first.cells).toBe(400);
  expect(first.left).toEqual([expect.stringContaining('200 more fixes')]);
  expect(apply(opened)).toMatchObject({ cells: 200, left: [] });
});

test('blank rows, rows above the header and the example row go; notes move along', () => {
  const rows = [
    ['Our transactions'],
    [''],
    ...US_DATES.slice(0, 2),
    [''],
    [''],
    ...goodRows(2),
    [''],
    ...goodRows(1),
  ];
  const opened = open({ rows });
  cellAt(opened.sheet, 7, 1).note = 'mine';
  const applied = apply(opened);
  expect(applied.rows).toBe(5);
  expect(shown(opened).map(([first]) => first)).toEqual([
    'customer_key',
    'acct_1',
    'acct_0',
    'acct_1',
    'acct_0',
  ]);
  expect(peekCell(opened.sheet, 3, 1).note).toContain('mine');
});

test('cells with a formula are left alone and listed', () => {
  const opened = open({ rows: US_DATES });
  Object.assign(cellAt(opened.sheet, 2, 4), { formula: '=DATE(2026,1,13)' });
  const applied = apply(opened);
  expect(applied.cells).toBe(1);
  expect(peekCell(opened.sheet, 2, 4)).toMatchObject({ formula: '=DATE(2026,1,13)', format: 'm/d/yyyy' });
  expect(applied.left).toEqual([expect.stringMatching(/formula.*D2/)]);
});

test('cells that a formula elsewhere may fill are left alone too', () => {
  const opened = open({ rows: US_DATES });
  Object.assign(cellAt(opened.sheet, 1, 4), { formula: '={"created_at";ARRAYFORMULA(Raw!D2:D)}' });
  const before = frozen(opened.sheet);
  const checked = check(opened);
  const applied = apply(opened, undefined, checked);
  expect(applied).toMatchObject({
    cells: 0,
    rows: 0,
    left: [expect.stringMatching(/formula.*D2 and D3/)],
  });
  opened.addon.run('clearMarks');
  expect(frozen(opened.sheet)).toBe(before);
});

test('a blank row that holds a formula stays', () => {
  const opened = open({ rows: [...US_DATES, [''], day('2026-01-15', 'acct_3', 'inv-0003')] });
  Object.assign(cellAt(opened.sheet, 4, 2), { formula: '=IF(A4="","",1)', value: '' });
  const applied = apply(opened);
  expect(applied).toMatchObject({ rows: 0, cells: 2 });
  expect(applied.left.join()).toContain('row 4');
});

test('cells that hold more than they show keep it', () => {
  const opened = open({
    rows: [['customer_key', 'amount_in_dollars', ...HEADER.slice(2)], day('2026-01-13')],
  });
  Object.assign(cellAt(opened.sheet, 2, 2), { value: 1234.567, format: '$#,##0.00' });
  const applied = apply(opened);
  expect(applied).toMatchObject({
    cells: 0,
    left: [expect.stringContaining('more is held than shown: B2.')],
  });
  expect(peekCell(opened.sheet, 2, 2).value).toBe(1234.567);
});

test('a suggestion shows the whole value: the number format changes, the value stays', () => {
  const rows = [HEADER, day('2026-01-13'), day('2026-01-14', 'acct_2', 'inv-0002')];
  const opened = open({ rows });
  Object.assign(cellAt(opened.sheet, 2, 2), { value: 1234.567, format: '0' });
  Object.assign(cellAt(opened.sheet, 2, 3), { value: 4_111_111_111_111_111 });
  Object.assign(cellAt(opened.sheet, 3, 4), { format: 'mmm yyyy' });
  const before = structuredClone(opened.sheet);
  const applied = apply(opened, { rule: 'shown-differs' });
  expect(applied.cells).toBe(3);
  expect(shown(opened).map((cells) => cells.slice(1, 4))).toEqual([
    ['amount_in_cents', 'key', 'created_at'],
    ['1234.567', '4111111111111111', '2026-01-13'],
    ['50000', 'inv-0002', '2026-01-14'],
  ]);
  expect(peekCell(opened.sheet, 2, 2).value).toBe(1234.567);
  expect(applied.checked.report.rules['shown-differs']).toBeUndefined();
  undo(opened, applied);
  expect(changedCells(before, opened.sheet)).toEqual([]);
});

test('protected cells are left alone and listed, the others are mended', () => {
  const area = { row: 2, column: 4, rows: 1, columns: 1 };
  const opened = open({
    rows: [...US_DATES, [''], day('2026-01-15', 'acct_3', 'inv-0003')],
    protections: [{ area }],
  });
  const applied = apply(opened);
  expect(applied).toMatchObject({ cells: 1, rows: 1 });
  expect(applied.left).toEqual([expect.stringMatching(/it is protected: D2\. Ask the owner/)]);
  expect(shown(opened)[1]?.[3]).toBe('1/13/2026');
});

test('of a protected sheet only the open ranges are mended', () => {
  const except = [{ row: 2, column: 4, rows: 1, columns: 2 }];
  const opened = open({ rows: US_DATES, protections: [{ except }] });
  const applied = apply(opened);
  expect(applied.cells).toBe(1);
  expect(applied.left.join()).toContain('D3');
});

test('a wholly protected sheet is said in a sentence', () => {
  const opened = open({ rows: US_DATES, protections: [{}] });
  const applied = apply(opened);
  expect(applied).toMatchObject({ cells: 0, left: [expect.stringContaining('protected: D2 and D3.')] });
});

test('rows that a filter hides are mended with the others', () => {
  const opened = open({ rows: US_DATES, filter: { row: 1, column: 1, rows: 3, columns: 5 } });
  expect(apply(opened).checked.report.passed).toBe(true);
});

test.each([
  ['a value was edited', (sheet: SheetState) => Object.assign(cellAt(sheet, 3, 2), { value: 7 })],
  ['a row was deleted', (sheet: SheetState) => deleteRows(sheet, 2, 1)],
  [
    'rows were sorted',
    (sheet: SheetState) => sheet.cells.splice(1, 2, sheet.cells[2] ?? [], sheet.cells[1] ?? []),
  ],
  [
    'a shown date got another time',
    (sheet: SheetState) => Object.assign(cellAt(sheet, 2, 4), { value: 46_035.5 }),
  ],
])('where %s since the check nothing is changed', (_, edit) => {
  const opened = open({ rows: US_DATES });
  const checked = check(opened);
  edit(opened.sheet);
  const before = frozen(opened.sheet);
  expect(() => offer(opened, checked)).toThrow('edited since the check');
  expect(() => apply(opened, undefined, checked)).toThrow('Check again, then fix.');
  expect(frozen(opened.sheet)).toBe(before);
});

test('a checked tab that is gone is said in a sentence', () => {
  const opened = open({}, { sheets: [{ rows: US_DATES }, {}] });
  const checked = check(opened);
  opened.spreadsheet.sheets.shift();
  expect(() => apply(opened, undefined, checked)).toThrow('gone');
});

test('the checked tab is mended, also while another one is open', () => {
  const opened = open({}, { sheets: [{ rows: US_DATES }, { rows: [['mine']] }] });
  const checked = check(opened);
  opened.spreadsheet.activeSheet = 1;
  expect(apply(opened, undefined, checked).checked).toMatchObject({ sheetId: 0, sheetName: 'Sheet1' });
  expect(opened.spreadsheet.activeSheet).toBe(1);
});

test('where the sheet refuses one value, all is put back', () => {
  const area = { row: 2, column: 5, rows: 100, columns: 1 };
  const rows = US_DATES.map((cells, index) => (index ? [...cells.slice(0, 4), 'usd'] : cells));
  const opened = open({ rows, validations: [{ area, values: ['usd', 'eur'], reject: true }] });
  const checked = check(opened);
  const before = frozen(opened.sheet);
  expect(() => apply(opened, undefined, checked)).toThrow(/^Nothing was changed: .*Data validation/);
  expect(frozen(opened.sheet)).toBe(before);
});

test('a cell that would refuse its own value too is said to be unchanged', () => {
  const area = { row: 2, column: 5, rows: 100, columns: 1 };
  const rows = US_DATES.map((cells, index) => (index ? [...cells.slice(0, 4), 'usd'] : cells));
  const opened = open({ rows });
  opened.sheet.validations.push({ area, values: ['EUR'], reject: true });
  const checked = check(opened);
  const before = shown(opened);
  expect(() => apply(opened, undefined, checked)).toThrow(/^Nothing was changed: .*Data validation/);
  expect(shown(opened)).toEqual(before);
});

test('rows that cannot be deleted are said in a sentence, and nothing is changed', () => {
  const reward = ['ada@partner.example', '500', 'Bonus', '2026-02-03'];
  const rows = [['partner_email', 'amount_in_cents', 'reward_description', 'created_at'], reward, reward];
  const opened = open({ rows, maxRows: 3 });
  opened.sheet.frozenRows = 2;
  const checked = check(opened);
  const before = frozen(opened.sheet);
  expect(() => apply(opened, { rule: 'duplicate-row' }, checked)).toThrow(/^Nothing was changed: /);
  expect(frozen(opened.sheet)).toBe(before);
});

test('a suggestion does what it says and no safe fix besides', () => {
  const rows = [
    HEADER,
    [...day('').slice(0, 3), '03/04/2026', 'usd'],
    [...day('').slice(0, 2), 'inv-2', '05/06/2026', 'USD'],
  ];
  const opened = open({ rows, formats: { 4: '@' } });
  const applied = apply(opened, { rule: 'ambiguous-date', choice: 'day-first' });
  expect(applied.cells).toBe(2);
  expect(
    shown(opened)
      .slice(1)
      .map((cells) => cells.slice(3)),
  ).toEqual([
    ['2026-04-03', 'usd'],
    ['2026-06-05', 'USD'],
  ]);
});

test('accepted duplicates and a row of totals go, formulas in them or not', () => {
  const reward = ['ada@partner.example', '500', 'Bonus', '2026-02-03'];
  const rows = [
    ['partner_email', 'amount_in_cents', 'reward_description', 'created_at'],
    reward,
    reward,
    ['Total', '1000', '', ''],
  ];
  const opened = open({ rows });
  Object.assign(cellAt(opened.sheet, 4, 2), { formula: '=SUM(B2:B3)' });
  expect(apply(opened, { rule: 'totals-row' })).toMatchObject({ rows: 1, cells: 0 });
  expect(apply(opened, { rule: 'duplicate-row' })).toMatchObject({ rows: 1, cells: 0 });
  expect(shown(opened)).toHaveLength(2);
});

const WHOLE = [HEADER, ...['12.50', '7.25', '9.75'].map((amount, at) => ['a', amount, `inv-${at}`, '', ''])];

test('one suggestion is accepted, each place with a choice of its own, and undone', () => {
  const opened = open({ rows: WHOLE });
  const before = structuredClone(opened.sheet);
  apply(opened, { rule: 'amount-not-whole', choice: 'dollars', row: 2, position: 2 });
  const applied = apply(opened, { rule: 'amount-not-whole', choice: 'cents', row: 4, position: 2 });
  expect(applied).toMatchObject({ cells: 1, rows: 0, left: [] });
  expect(changedCells(before, opened.sheet)).toEqual(['B2', 'B4']);
  expect(shown(opened).map((cells) => cells[1])).toEqual(['amount_in_cents', '1250', '7.25', '10']);
  expect(peekCell(opened.sheet, 4, 2)).toMatchObject({ value: '10', format: '@' });
  undo(opened, applied);
  expect(changedCells(before, opened.sheet)).toEqual(['B2']);
});

test('one row is dropped, its other copies stay', () => {
  const reward = ['ada@partner.example', '500', 'Bonus', '2026-02-03'];
  const header = ['partner_email', 'amount_in_cents', 'reward_description', 'created_at'];
  const opened = open({ rows: [header, reward, reward, reward, ['Total']] });
  expect(apply(opened, { rule: 'duplicate-row', row: 3 })).toMatchObject({ rows: 1, cells: 0 });
  expect(shown(opened)).toHaveLength(4);
  expect(apply(opened, { rule: 'totals-row', row: 4 })).toMatchObject({ rows: 1 });
  expect(shown(opened)).toHaveLength(3);
});

test('one header gets its name, and the cells below it are left for the next look', () => {
  const rows = [HEADER, day('1/13/2026')].map((cells) => [...cells]);
  if (rows[0]) rows[0].splice(2, 2, 'invoice_id', 'date');
  const opened = open({ rows });
  const before = structuredClone(opened.sheet);
  const applied = apply(opened, { rule: 'unknown-column', row: 1, position: 4 });
  expect(applied.cells).toBe(1);
  expect(shown(opened)[0]?.slice(2, 4)).toEqual(['invoice_id', 'created_at']);
  expect(changedCells(before, opened.sheet)).toEqual(['D1']);
  expect(applied.offered.cells).toMatchObject([{ row: 2, position: 4, to: '2026-01-13' }]);
});

test.each<[string, (sheet: SheetState) => void, string]>([
  [
    'with a formula',
    (sheet) => Object.assign(cellAt(sheet, 3, 2), { formula: '=7+0.25', value: 7.25 }),
    'formula',
  ],
  [
    'under protection',
    (sheet) => sheet.protections.push({ area: { row: 3, column: 2, rows: 1, columns: 1 } }),
    'protected',
  ],
])('one suggestion for a cell %s is left alone', (_, prepare, word) => {
  const opened = open({ rows: WHOLE });
  prepare(opened.sheet);
  const before = shown(opened);
  const applied = apply(opened, { rule: 'amount-not-whole', choice: 'cents', row: 3, position: 2 });
  expect(applied).toMatchObject({ cells: 0, rows: 0, left: [expect.stringContaining(word)] });
  expect(shown(opened)).toEqual(before);
});

test('one suggestion is refused where the sheet was edited since', () => {
  const opened = open({ rows: WHOLE });
  const checked = check(opened);
  cellAt(opened.sheet, 3, 1).value = 'b';
  const before = frozen(opened.sheet);
  const one = { rule: 'amount-not-whole', choice: 'cents', row: 2, position: 2 };
  expect(() => apply(opened, one, checked)).toThrow('edited since the check');
  expect(frozen(opened.sheet)).toBe(before);
});

test('an application and an undo bring the next offer with them', () => {
  const opened = open({ rows: [...US_DATES.slice(0, 2), ['acct_2', '12.50', 'inv-2', '2026-02-14', 'usd']] });
  const first = offer(opened);
  const applied = apply(opened, { rule: 'amount-not-whole', choice: 'dollars', row: 3, position: 2 });
  expect(applied.offered).toMatchObject({ cells: first.cells });
  const mended = apply(opened, undefined, applied.checked);
  expect(mended.offered.cells).toEqual([]);
  expect(undo(opened, mended).offered).toMatchObject({ cells: first.cells });
});

test('the offer names the column whose dates would lose their order, until those are mended', () => {
  const rows = [HEADER, day('20/02/2026'), day('03/04/26', 'acct_2', 'inv-2')];
  const opened = open({ rows, formats: { 4: '@' } });
  expect(offer(opened).ordersLost).toEqual(['created_at']);
  const applied = apply(opened, { rule: 'date-format' });
  expect(shown(opened)[2]?.[3]).toBe('2026-04-03');
  expect(applied.offered.ordersLost).toBeUndefined();
  expect(apply(opened, undefined, applied.checked).checked.report.passed).toBe(true);
});

test('made keys get a column of their own, also where the grid has none left', () => {
  const rows = [HEADER, day('2026-01-13')].map((cells) => cells.filter((_, at) => at !== 2));
  const opened = open({ rows, maxColumns: 4 });
  const applied = apply(opened, { rule: 'missing-key' });
  expect(shown(opened).map((cells) => cells[4])).toEqual(['key', 'acct_1-50000-USD-2026-01-13-1']);
  expect(applied.cells).toBe(2);
});

test('a header takes the suggested name', () => {
  const rows = [HEADER, day('2026-01-13')].map((cells) => [...cells]);
  if (rows[0]) rows[0][2] = 'invoice_number';
  const opened = open({ rows });
  const fix = check(opened).report.issues.find(({ rule }) => rule === 'unknown-column')?.fix;
  apply(opened, { rule: 'unknown-column', choice: fix?.choices[0]?.value ?? '' });
  expect(shown(opened)[0]?.[2]).toBe(fix?.choices[0]?.value);
});

test('an undo brings back values, formats and rows as they were', () => {
  const rows = [['Our transactions'], ...US_DATES, [''], day('2026-01-15', ' acct_3', 'inv-0003')];
  const opened = open({ rows });
  Object.assign(cellAt(opened.sheet, 3, 2), { value: 50_000, format: '#,##0' });
  check(opened);
  const before = frozen(opened.sheet);
  const applied = apply(opened);
  expect(applied).toMatchObject({ rows: 2 });
  expect(frozen(opened.sheet)).not.toBe(before);
  const undone = undo(opened, applied);
  expect(undone).toMatchObject({ cells: applied.cells, rows: 2, left: [] });
  expect(frozen(opened.sheet)).toBe(before);
});

test('an undo never makes a formula of a text', () => {
  const opened = open({
    rows: [
      [...HEADER, 'memo'],
      [...day('2026-01-13'), 'x'],
    ],
  });
  cellAt(opened.sheet, 2, 6).value = '=1+1 ';
  const applied = apply(opened);
  undo(opened, applied);
  expect(peekCell(opened.sheet, 2, 6)).toMatchObject({ value: '=1+1 ' });
  expect(peekCell(opened.sheet, 2, 6).formula).toBeUndefined();
});

test('cells edited since are named and not undone, the others are', () => {
  const opened = open({ rows: US_DATES });
  const applied = apply(opened);
  cellAt(opened.sheet, 2, 4).value = '2026-03-01';
  const undone = undo(opened, applied);
  expect(undone).toMatchObject({ cells: 1, left: [expect.stringContaining('edited since: D2.')] });
  expect(shown(opened).map((cells) => cells[3])).toEqual(['created_at', '2026-03-01', '2/14/2026']);
});

test('a cell where a formula stands by now is not undone', () => {
  const opened = open({ rows: US_DATES });
  const applied = apply(opened);
  cellAt(opened.sheet, 2, 4).formula = '="2026-01-13"';
  expect(undo(opened, applied)).toMatchObject({ cells: 1, left: [expect.stringContaining('D2')] });
});

test('rows that were sorted since are not undone', () => {
  const opened = open({ rows: [HEADER, day('1/13/2026'), day('1/13/2026', 'acct_2', 'inv-0002')] });
  const applied = apply(opened);
  const { cells } = opened.sheet;
  cells.splice(1, 2, cells[2] ?? [], cells[1] ?? []);
  const undone = undo(opened, applied);
  expect(undone).toMatchObject({ cells: 0, left: [expect.stringContaining('edited since: D2 and D3.')] });
});

test('dropped rows are not put back among rows that were added since', () => {
  const opened = open({ rows: [...US_DATES, [''], day('2026-01-15', 'acct_3', 'inv-0003')] });
  const applied = apply(opened);
  cellAt(opened.sheet, 5, 1).value = 'acct_4';
  const undone = undo(opened, applied);
  expect(undone).toMatchObject({ cells: 2, rows: 0, left: [expect.stringContaining('not put back')] });
  expect(shown(opened)[1]?.[3]).toBe('1/13/2026');
});

test('a protection added since stops an undo in a sentence', () => {
  const opened = open({ rows: US_DATES });
  const applied = apply(opened);
  opened.sheet.protections.push({});
  expect(() => undo(opened, applied)).toThrow('protected');
});

test.each(['transactions-from-a-spreadsheet', 'partners-from-excel', 'rewards-paid-twice'])(
  'the sample %s ends up as core mends it, and an undo brings it back',
  (name) => {
    const { rows } = readFile(readFileSync(`docs/samples/${name}.csv`));
    const width = Math.max(...rows.map((cells) => cells.length));
    const formats = Object.fromEntries(Array.from({ length: width }, (_, at) => [at + 1, '@']));
    const opened = open({ rows, formats });
    const { report } = check(opened);
    const before = shown(opened);
    const expected = fixRows(before, { today: today(opened), type: report.type ?? undefined });
    const applied = apply(opened);
    expect(shown(opened)).toEqual(expected.rows.slice(0, shown(opened).length));
    undo(opened, applied);
    expect(shown(opened)).toEqual(before);
  },
);

function today({ spreadsheet }: Opened): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: spreadsheet.timeZone }).format(new Date());
}
