// Templates: only into an empty sheet, and formatted so that what is pasted stays text.
import { expect, test } from 'vitest';
import { template, typeNames } from '../../core/index.ts';
import { cellAt, contentSize, enter, peekCell, type SheetState } from './runtime/index.ts';
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
