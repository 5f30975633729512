// A workbook that shows less than it holds, with merged cells, a filter and a formula: saved as .xlsx by a real
// spreadsheet program, opened again, and checked by the add-on and as the CSV that an export makes of it.
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { checkSource, type Issue, type Report } from '../../core/index.ts';
import { check, shown } from '../addon/workbook.ts';
import { decoder, sourceOf } from '../core/host.ts';
import { type FlatSheet, readFlatSheet } from './flat-sheet.ts';
import { inSheets } from './in-sheets.ts';
import { convert, renamed } from './office.ts';
import { readCsv } from './read-csv.ts';

const FILE = 'test/spreadsheet/transactions.fods';

let flat: FlatSheet;
let sheet: ReturnType<typeof inSheets>;
let inSheet: ReturnType<typeof check>;
let csv: Uint8Array;
let ofCsv: Report;

beforeAll(async () => {
  const saved = renamed(await convert({ 'book.fods': readFileSync(FILE) }, 'xlsx'), 'xlsx');
  const [again, exported] = await Promise.all([convert(saved, 'fods'), convert(saved, {})]);
  flat = readFlatSheet(again['book.xlsx'] ?? new Uint8Array());
  sheet = inSheets(flat, 'en_US');
  inSheet = check(sheet, 'transactions');
  csv = new Uint8Array(exported['book.xlsx'] ?? []);
  ofCsv = (await checkSource(sourceOf(csv), { type: 'transactions', today: '2026-11-23', decoder })).report;
});

function said(issues: readonly Issue[]): string[] {
  return issues
    .filter(({ row, level }) => row > 1 && level !== 'info')
    .map(({ row, column, level, rule, value }) =>
      `row ${row}, ${column}: ${level} ${rule} ${value ?? ''}`.trim(),
    );
}

test('Sheets shows every cell as LibreOffice does', () => {
  expect(shown(sheet)).toEqual(readCsv(csv));
  expect(flat.rows.map((cells) => cells.map((cell) => cell?.shown ?? ''))).toEqual(readCsv(csv));
});

test('the add-on names each cell that holds more than it shows; zeros from a number format are no such cell', () => {
  expect(said(inSheet.report.issues).filter((one) => one.includes('shown-differs'))).toEqual([
    'row 2, amount_in_dollars: error shown-differs 1235',
    'row 2, created_at: error shown-differs 2024-01',
    'row 3, created_at: error shown-differs 2024-01-03',
    'row 4, amount_in_dollars: error shown-differs 3.33',
  ]);
});

test('the exported CSV has lost what was not shown: only what is no date or amount any more is told', () => {
  expect(said(ofCsv.issues)).toEqual([
    'row 2, created_at: error invalid-date 2024-01',
    'row 3, customer_key | ps_customer_key: error exactly-one',
    'row 3, amount_in_dollars: error amount-format 1,500',
  ]);
});

test('merged cells and rows that a filter hides are checked, and the user is told so', () => {
  expect(flat.merges).toEqual([{ row: 2, column: 1, rows: 2, columns: 1 }]);
  expect(flat.filtered).toEqual([4]);
  expect(inSheet.report.rows).toBe(4);
  expect(said(inSheet.report.issues)).toContain('row 3, customer_key | ps_customer_key: error exactly-one');
  expect(inSheet.notices.join(' ')).toMatch(/filter.*merged/s);
});
