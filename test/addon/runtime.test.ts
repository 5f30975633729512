// The stand-in itself: the real behaviours it copies (recipes 2.3 and 2.4).
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type Cell, createAddon, createSpreadsheet, enter, shownText } from './runtime/index.ts';
import type { Locale } from './runtime/locales.ts';
import type { SpreadsheetOptions } from './runtime/spreadsheet.ts';

const directory = mkdtempSync(join(tmpdir(), 'preflight-runtime-'));
afterAll(() => rmSync(directory, { recursive: true }));

/** Runs a piece of script as the function `main`. */
function script(body: string, options: SpreadsheetOptions = {}) {
  const codeFile = join(directory, 'Code.js');
  writeFileSync(
    codeFile,
    `function main(argument) { ${body} }\nfunction secret_() {}\nvar hidden = function () {};`,
  );
  const spreadsheet = createSpreadsheet(options);
  return { addon: createAddon({ codeFile, spreadsheet }), spreadsheet };
}

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

test('fetching outside the full mode is refused, and not modelled inside it', () => {
  expect(() => script('UrlFetchApp.fetch("https://a.example")').addon.run('main')).toThrow('not modelled');
});
