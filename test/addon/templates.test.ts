// Templates: only into an empty sheet, and formatted so that what is pasted stays text.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, describe, expect, test } from 'vitest';
import { checkRows, type Profile, type TemplateColumns, template, typeNames } from '../../core/index.ts';
import {
  cellAt,
  contentSize,
  createAddon,
  createSpreadsheet,
  enter,
  peekCell,
  type SheetOptions,
  type SheetState,
} from './runtime/index.ts';
import { check, FAULTY_ROWS, frozen, open } from './workbook.ts';

const entryPoint = (type: string) => `insert${type[0]?.toUpperCase()}${type.slice(1)}Template`;

function headerOf(sheet: SheetState): unknown[] {
  const { columns } = contentSize(sheet);
  return Array.from({ length: columns }, (_, index) => peekCell(sheet, 1, index + 1).value);
}

test.each(typeNames)('the %s template has the common columns with their notes, bold and frozen', (type) => {
  const { addon, sheet, screen } = open();
  addon.run(entryPoint(type));
  const { header, columns } = template(type, { columns: 'common' });
  expect(headerOf(sheet)).toEqual(header);
  expect(contentSize(sheet).rows).toBe(1);
  expect(sheet.frozenRows).toBe(1);
  columns.forEach((column, index) => {
    expect(peekCell(sheet, 1, index + 1)).toMatchObject({ note: column.note, fontWeight: 'bold' });
  });
  expect(screen.toasts).toHaveLength(1);
});

test.each(typeNames)('identifiers, dates and amounts typed under the %s template stay as typed', (type) => {
  const { addon, sheet, spreadsheet } = open();
  addon.run(entryPoint(type));
  const { columns } = template(type, { columns: 'common' });
  const typed = ['00123', '4111111111111111', '1/2/2024', '1e5', '1,234'];
  columns.forEach(({ kind }, index) => {
    if (!['identifier', 'date', 'cents', 'dollars'].includes(kind)) return;
    typed.forEach((text, row) => {
      const cell = peekCell(sheet, row + 2, index + 1);
      enter(cell, text, spreadsheet.locale);
      expect(cell.value).toBe(text);
    });
    expect(peekCell(sheet, sheet.maxRows, index + 1).format).toBe('@');
  });
});

test('columns of fixed values get a list to choose from, below the header, and refuse nothing', () => {
  const { addon, sheet } = open();
  addon.run('insertRewardsTemplate');
  const { columns } = template('rewards', { columns: 'common' });
  const expected = columns.flatMap(({ choices }, index) =>
    choices
      ? [{ area: { row: 2, column: index + 1, rows: 999, columns: 1 }, values: choices, reject: false }]
      : [],
  );
  expect(expected.length).toBeGreaterThan(0);
  expect(sheet.validations).toEqual(expected);
});

test('a chosen true stays the text the importer takes', () => {
  const { addon, sheet, spreadsheet } = open();
  addon.run('insertRewardsTemplate');
  const at = template('rewards', { columns: 'common' }).header.indexOf('is_external');
  const cell = cellAt(sheet, 2, at + 1);
  enter(cell, 'true', spreadsheet.locale);
  expect(cell.value).toBe('true');
});

test('a sheet with content stays as it is: the template gets a new tab, numbered when the name is taken', () => {
  const { addon, sheet, spreadsheet } = open({ rows: FAULTY_ROWS });
  const before = frozen(sheet);
  for (let times = 0; times < 3; times += 1) addon.run('insertTransactionsTemplate');
  expect(frozen(sheet)).toBe(before);
  expect(spreadsheet.sheets.slice(1).map(({ name }) => name)).toEqual([
    'Transactions import',
    'Transactions import 2',
    'Transactions import 3',
  ]);
  expect(spreadsheet.activeSheet).toBe(3);
});

test('a narrow sheet gets the columns it lacks', () => {
  const { addon, sheet } = open({ maxColumns: 1 });
  addon.run('insertTransactionsTemplate');
  expect(headerOf(sheet)).toEqual(template('transactions', { columns: 'common' }).header);
});

test('a protected empty sheet is said in a sentence', () => {
  const { addon, screen } = open({ protections: [{}] });
  addon.run('insertLeadsTemplate');
  expect(screen.alerts).toEqual([expect.stringContaining('protected')]);
});

test.each(typeNames)('a fresh %s template is recognised and has no rows yet', (type) => {
  const opened = open();
  opened.addon.run(entryPoint(type));
  const { report } = check(opened, type);
  expect(report).toMatchObject({ type, rows: 0 });
  expect(report.rules['no-rows']).toBe(1);
});

test('the sidebar chooses the columns, and the example row comes as text', () => {
  for (const type of typeNames) {
    const opened = open();
    opened.addon.bridge('templateForSidebar', [type, 'all', true]);
    const { header, example = [] } = template(type, { columns: 'all', example: true });
    expect(headerOf(opened.sheet)).toEqual(header);
    const row = header.map((_, at) => peekCell(opened.sheet, 2, at + 1));
    expect(row.map(({ value = '' }) => value)).toEqual(example);
    expect(check(opened, type).report.rules['example-row']).toBe(1);
  }
});

test('a grid of one cell gets the rows and columns a template needs', () => {
  const { addon, sheet, screen } = open({ maxRows: 1, maxColumns: 1 });
  addon.run('insertRewardsTemplate');
  expect(screen.toasts).toHaveLength(1);
  expect(sheet).toMatchObject({ maxRows: 2, frozenRows: 1 });
});

describe('with a profile', () => {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-template-'));
  const codeFile = join(folder, 'Code.js');
  afterAll(() => rmSync(folder, { recursive: true }));
  buildSync({
    stdin: {
      contents: "export { insertTemplate as insert } from './addon/src/templates.ts';",
      resolveDir: '.',
    },
    bundle: true,
    target: 'es2019',
    format: 'iife',
    globalName: '__addon',
    footer: { js: 'function insert() { return __addon.insert.apply(this, arguments); }' },
    outfile: codeFile,
  });

  interface Options {
    readonly columns: TemplateColumns;
    readonly example?: boolean;
    readonly profile: Profile;
  }
  function inserted(type: string, options: Options, sheet: SheetOptions = {}): SheetState {
    const spreadsheet = createSpreadsheet({ sheets: [sheet] });
    createAddon({ codeFile, spreadsheet, authMode: 'FULL' }).bridge('insert', [type, options]);
    const state = spreadsheet.sheets[0];
    if (!state) throw new Error('no sheet');
    return state;
  }
  const listUnder = (sheet: SheetState, name: string) => {
    const column = headerOf(sheet).indexOf(name) + 1;
    return sheet.validations.find(({ area }) => area.column === column)?.values;
  };

  test("the program's own headers stand there, in its order, with notes", () => {
    const headers = ['Region', 'amount_in_dollars', 'customer_key', 'Created_at'];
    const profile: Profile = { schema: 1, headers: { transactions: headers } };
    const sheet = inserted('transactions', { columns: 'all', profile });
    expect(headerOf(sheet)).toEqual(headers);
    expect(peekCell(sheet, 1, 1).note).toContain('your own program');
    expect(peekCell(sheet, 900, 2).format).toBe('@');
  });

  test('groups, stages and products are lists to choose from, kept as text', () => {
    const profile: Profile = {
      schema: 1,
      groups: [{ name: '007', key: 'grp_1' }],
      stages: { leads: ['demo booked'], deals: ['1/2'] },
      products: ['1e5'],
    };
    const lists: readonly (readonly [string, string, string, readonly string[]])[] = [
      ['partners', 'partner_group', '007', ['007', 'grp_1']],
      ['deals', 'status', '1/2', ['1/2']],
      ['transactions', 'product_key', '1e5', ['1e5']],
    ];
    for (const [type, name, example, values] of lists) {
      const sheet = inserted(type, { columns: 'all', example: true, profile });
      expect(listUnder(sheet, name)).toEqual(values);
      const cell = peekCell(sheet, 2, headerOf(sheet).indexOf(name) + 1);
      expect(cell).toMatchObject({ value: example, format: '@' });
      expect(peekCell(sheet, 900, headerOf(sheet).indexOf(name) + 1).format).toBe('@');
    }
    expect(listUnder(inserted('leads', { columns: 'all', profile }), 'status')).toContain('demo booked');
  });

  test.each(['=IMPORTXML("https://example.com")', '+1', '00123', "'x", 'TRUE'])(
    'a header and a choice of the program stay the text they are: %s',
    (text) => {
      const profile: Profile = {
        schema: 1,
        headers: { deals: ['close_date', 'status', text] },
        stages: { deals: [text] },
      };
      const sheet = inserted('deals', { columns: 'all', example: true, profile });
      const at = headerOf(sheet).indexOf(text) + 1;
      expect(peekCell(sheet, 1, at)).toMatchObject({ value: text });
      const status = peekCell(sheet, 2, headerOf(sheet).indexOf('status') + 1);
      expect(status).toMatchObject({ value: text });
      for (const cell of [peekCell(sheet, 1, at), status]) expect(cell.formula).toBeUndefined();
    },
  );

  test('a list longer than Sheets takes, or an empty one, is left out', () => {
    const products = Array.from({ length: 501 }, (_, at) => `p${at}`);
    const many = inserted('transactions', { columns: 'all', profile: { schema: 1, products } });
    expect(listUnder(many, 'product_key')).toBeUndefined();
    const none = inserted('transactions', { columns: 'all', profile: { schema: 1, products: [] } });
    expect(listUnder(none, 'product_key')).toBeUndefined();
    expect(headerOf(none)).toContain('product_key');
  });

  test('the example is found by a check with the profile and by one without', () => {
    const profile: Profile = { schema: 1, groups: [{ name: 'Agencies' }] };
    const sheet = inserted('partners', { columns: 'all', example: true, profile });
    const rows = [1, 2].map((row) =>
      headerOf(sheet).map((_, at) => String(peekCell(sheet, row, at + 1).value ?? '')),
    );
    for (const one of [profile, undefined]) {
      const { rules } = checkRows(rows, { type: 'partners', today: '2026-03-01', profile: one });
      expect(rules['example-row']).toBe(1);
    }
  });
});
