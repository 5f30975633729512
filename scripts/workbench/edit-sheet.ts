// What a user's hands do to a sheet of the stand-in: type, paste, bring in a file.
import {
  type Cell,
  cellAt,
  enter,
  type SheetState,
  type SpreadsheetState,
  shownText,
} from '../../test/addon/runtime/index.ts';
import type { LoadMode } from './action.ts';

type Locale = SpreadsheetState['locale'];
type Rows = readonly (readonly string[])[];

export function typeInto(cell: Cell, text: string, locale: Locale): void {
  // The stand-in has no formulas: one stays the text it is, and is seen as such.
  if (text.startsWith('=')) cell.value = text;
  else enter(cell, text, locale);
}

/** The sheet grows where the block reaches beyond it. */
export function typeBlock(sheet: SheetState, row: number, column: number, rows: Rows, locale: Locale): void {
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  sheet.maxRows = Math.max(sheet.maxRows, row + rows.length - 1);
  sheet.maxColumns = Math.max(sheet.maxColumns, column + width - 1);
  rows.forEach((cells, r) => {
    cells.forEach((text, c) => {
      typeInto(cellAt(sheet, row + r, column + c), text, locale);
    });
  });
}

export function loadRows(sheet: SheetState, rows: Rows, as: LoadMode, locale: Locale): void {
  if (as === 'text') {
    rows.forEach((cells, r) => {
      cells.forEach((_, c) => {
        cellAt(sheet, r + 1, c + 1).format = '@';
      });
    });
  }
  typeBlock(sheet, 1, 1, rows, locale);
}

/** Format > Number > Plain text for a whole column: what it shows becomes what it holds. */
export function makePlainText(sheet: SheetState, column: number, locale: Locale): void {
  for (let row = 1; row <= sheet.maxRows; row += 1) {
    const cell = cellAt(sheet, row, column);
    if (cell.value !== undefined) cell.value = shownText(cell, locale);
    cell.format = '@';
  }
}
