// The stand-in itself: the real behaviours it copies (recipes 2.3 and 2.4).
import { expect, test } from 'vitest';
import { type Cell, enter, shownText } from './runtime/index.ts';
import type { Locale } from './runtime/locales.ts';
import { script } from './script.ts';

function typed(text: string, locale: Locale = 'en_US', format?: string): { cell: Cell; shown: string } {
  const cell: Cell = format ? { format } : {};
  enter(cell, text, locale);
  return { cell, shown: shownText(cell, locale) };
}

test.each([
  ['00123', 123, '123'],
  ["'00123", '00123', '00123'],
  ['4111111111111112', 4111111111111110, '4.11111E+15'],
  ['1,234.50', 1234.5, '1,234.50'],
  ['$1,234', 1234, '$1,234.00'],
  ['5%', 0.05, '5%'],
  ['1e3', 1000, '1.00E+03'],
  ['true', true, 'TRUE'],
  ['2024-02-30', '2024-02-30', '2024-02-30'],
  ['2024-01-02', 45293, '2024-01-02'],
  ['1/2/2024', 45293, '1/2/2024'],
  ['1,23', '1,23', '1,23'],
  ['inv-1', 'inv-1', 'inv-1'],
])('typing %s holds %s and shows %s', (text, value, shown) => {
  expect(typed(text)).toMatchObject({ cell: { value }, shown });
});

test('a date is read in the order of the locale', () => {
  expect(typed('1/2/2024', 'en_GB')).toMatchObject({ cell: { value: 45323 }, shown: '01/02/2024' });
});

test('a cell of plain text keeps what is typed', () => {
  expect(typed('00123', 'en_US', '@')).toMatchObject({ cell: { value: '00123' }, shown: '00123' });
});

test.each([
  [45293.5625, 'd.m.yyyy h:mm am/pm', '2.1.2024 1:30 PM'],
  [45293, 'h:mm AM/PM', '12:00 AM'],
  [123, '00000', '00123'],
  [0.5, '0.00 %', '50,00 %'],
  [true, undefined, 'WAHR'],
])('%s under the format %s is shown as %s in German', (value, format, text) => {
  expect(shownText({ value, ...(format && { format }) }, 'de_DE')).toBe(text);
});

test('values are two-dimensional, dates are instants of the spreadsheet’s time zone', () => {
  const { addon } = script(
    `const range = SpreadsheetApp.getActiveSheet().getRange(1, 1);
     return [range.getDisplayValues(), range.getValues()[0][0].toISOString(), range.getValues()[0][0] instanceof Date];`,
    { timeZone: 'Pacific/Auckland', sheets: [{ rows: [['2024-01-01']] }] },
  );
  expect(addon.run('main')).toEqual([[['2024-01-01']], '2023-12-31T11:00:00.000Z', true]);
});

test.each([
  [
    'setValues([[1]])',
    'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
  ],
  ['setValues([[1, 2], [3, 4]])', 'The data has 2 but the range has 1.'],
])('%s on two cells fails', (call, message) => {
  const { addon } = script(`SpreadsheetApp.getActiveSheet().getRange('A1:A2').${call}`);
  expect(() => addon.run('main')).toThrow(message);
});

test.each(['getRange(1, 1, 0, 1)', 'getRange(1, 27)', 'getRange(1001, 1)'])('%s is refused', (call) => {
  const { addon } = script(`SpreadsheetApp.getActiveSheet().${call}`);
  expect(() => addon.run('main')).toThrow(/^Exception: /);
});

test('what is not modelled fails by name', () => {
  const { addon } = script('SpreadsheetApp.getActiveSheet().getRange(1, 1).sort(1)');
  expect(() => addon.run('main')).toThrow('fake: Range.sort is not modelled');
});

test.each([
  'new URL("https://a.example")',
  'setTimeout(main)',
  'fetch("x")',
  '[1].at(-1)',
  '"aa".replaceAll("a", "")',
  'new Function("return 1")',
  'Object.hasOwn({}, "a")',
])('%s fails as it must', (expression) => {
  expect(() => script(`return ${expression}`).addon.run('main')).toThrow();
});

test('every execution starts afresh', () => {
  const { addon } = script('hidden.count = (hidden.count || 0) + 1; return hidden.count;');
  expect([addon.run('main'), addon.run('main')]).toEqual([1, 1]);
});

test('round trips are counted per execution', () => {
  const { addon } = script(
    'const sheet = SpreadsheetApp.getActiveSheet(); sheet.getName(); sheet.getName();',
  );
  addon.run('main');
  addon.run('main');
  expect(addon.trips).toEqual({ 'SpreadsheetApp.getActiveSheet': 1, 'Sheet.getName': 2 });
});

test('the bridge calls declared functions only', () => {
  const { addon } = script('return 1');
  expect(addon.bridge('main', [])).toBe(1);
  expect(() => addon.bridge('secret_', [])).toThrow('not a function');
  expect(() => addon.bridge('hidden', [])).toThrow('not found');
  expect(() => addon.bridge('missing', [])).toThrow('not found');
});

test.each([new Date(), new Map(), new Set(), /a/, () => 1, new Uint8Array(1), { deep: [new Date()] }])(
  'the bridge refuses %s as an argument',
  (value) => {
    expect(() => script('return 1').addon.bridge('main', ['fine', value])).toThrow(
      'illegal value in property: 1',
    );
  },
);

test('undefined reaches the server as null', () => {
  expect(script('return argument === null').addon.bridge('main', [undefined])).toBe(true);
});

test('a Date anywhere in the answer means that nothing arrives', () => {
  expect(script('return { rows: [{ date: new Date() }] }').addon.bridge('main', [])).toBeNull();
});

test('a Map arrives empty, a function as text', () => {
  const answer = script('return { map: new Map([[1, 2]]), fn: function () {} }').addon.bridge('main', []);
  expect(answer).toEqual({ map: {}, fn: 'function () {}' });
});

test('a script sees the bare message of an exception, its user the word before it', () => {
  const body = `SpreadsheetApp.getActiveSheet().getRange('x')`;
  const { addon } = script(`try { ${body} } catch (error) { return [error.message, String(error)] }`);
  expect(addon.run('main')).toEqual(['Range not found: x', 'Exception: Range not found: x']);
  expect(() => script(body).addon.run('main')).toThrow(/^Exception: Range not found: x$/);
});

test('what is selected is of the sheet in front only', () => {
  const { addon, spreadsheet } = script(
    `const a1 = (sheet) => sheet.getActiveRangeList() && sheet.getActiveRangeList().getRanges().map((range) => range.getA1Notation());
     const [front, back] = SpreadsheetApp.getActiveSpreadsheet().getSheets();
     const seen = [a1(front), front.getActiveRange().getA1Notation(), a1(back)];
     back.activate();
     return seen.concat([a1(front), a1(back)]);`,
    { sheets: [{}, {}] },
  );
  spreadsheet.selection = { row: 2, column: 1, rows: 3, columns: 2 };
  spreadsheet.alsoSelected = [{ row: 9, column: 1, rows: 1, columns: 1 }];
  expect(addon.run('main')).toEqual([['A2:B4', 'A9'], 'A2:B4', null, null, ['A1']]);
});

test('a sheet is inserted where it is asked for, hidden, frozen and widened', () => {
  const { addon, spreadsheet } = script(
    `const workbook = SpreadsheetApp.getActiveSpreadsheet();
     const sheet = workbook.insertSheet('Receipts', 1);
     sheet.setFrozenRows(1);
     sheet.setColumnWidth(1, 200).setColumnWidths(2, 2, 90);
     const front = workbook.getActiveSheet().getName();
     sheet.hideSheet();
     return [front, workbook.getActiveSheet().getName(), workbook.getSheetByName('Receipts').isSheetHidden(),
       workbook.getSheetByName('none')];`,
    { sheets: [{ name: 'One' }, { name: 'Two' }] },
  );
  expect(addon.run('main')).toEqual(['Receipts', 'One', true, null]);
  expect(spreadsheet.sheets.map(({ name }) => name)).toEqual(['One', 'Receipts', 'Two']);
  expect(spreadsheet.sheets[1]).toMatchObject({ frozenRows: 1, columnWidths: { 1: 200, 2: 90, 3: 90 } });
});

test('the last sheet that shows cannot be hidden', () => {
  const { addon } = script('SpreadsheetApp.getActiveSheet().hideSheet()', {
    sheets: [{}, { hidden: true }],
  });
  expect(() => addon.run('main')).toThrow("You can't hide all the sheets in a document.");
});

test('hidden rows are told apart, and move with the rows above them', () => {
  const { addon } = script(
    `const sheet = SpreadsheetApp.getActiveSheet();
     sheet.deleteRows(1, 1);
     return [1, 2, 3].map((row) => [sheet.isRowHiddenByFilter(row), sheet.isRowHiddenByUser(row)]);`,
    { sheets: [{ hiddenRows: { byFilter: [3], byUser: [4] } }] },
  );
  expect(addon.run('main')).toEqual([
    [false, false],
    [true, false],
    [false, true],
  ]);
});

test('a cell of plain text keeps what setValue and setValues put there', () => {
  const { addon } = script(
    `const sheet = SpreadsheetApp.getActiveSheet();
     sheet.getRange('A1:B2').setNumberFormat('@').setValues([['=1', '007'], ['1e5', 'TRUE']]);
     sheet.getRange(3, 1).setNumberFormat('@').setValue('=2');
     return sheet.getRange('A1:B3').getValues();`,
  );
  expect(addon.run('main')).toEqual([
    ['=1', '007'],
    ['1e5', 'TRUE'],
    ['=2', ''],
  ]);
});

test('20,000 rows are read and written in one call each', () => {
  const rows = Array.from({ length: 20_000 }, (_, row) => [`key-${row}`, '2026-02-03', '12.50', 'USD']);
  const { addon } = script(
    `const range = SpreadsheetApp.getActiveSheet().getDataRange();
     range.setValues(range.getValues());
     return range.getNumRows();`,
    { sheets: [{ rows }] },
  );
  expect(addon.run('main')).toBe(20_000);
  expect(addon.trips).toMatchObject({ 'Range.getValues': 1, 'Range.setValues': 1 });
});
