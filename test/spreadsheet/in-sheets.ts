// Puts a sheet as LibreOffice holds it into the in-memory Google Sheets, value and number format cell by cell.
import { cellAt } from '../addon/runtime/index.ts';
import type { Locale } from '../addon/runtime/locales.ts';
import { open } from '../addon/workbook.ts';
import type { FlatSheet } from './flat-sheet.ts';

export function inSheets({ rows, merges, filtered }: FlatSheet, locale: Locale) {
  const opened = open({ maxRows: 1000 }, { locale });
  const { sheet } = opened;
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (!cell) return;
      const { value, format, formula } = cell;
      Object.assign(cellAt(sheet, row + 1, column + 1), { value, format, formula });
    });
  });
  sheet.merges.push(...merges);
  if (filtered.length) sheet.filter = { row: 1, column: 1, rows: rows.length, columns: rows[0]?.length ?? 1 };
  return opened;
}
