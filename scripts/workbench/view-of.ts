// Turns a sheet's state into what the page shows.
import {
  type Cell,
  enter,
  type SheetState,
  type SpreadsheetState,
  shownText,
} from '../../test/addon/runtime/index.ts';
import type { CellView, SheetView } from './view.ts';

type Locale = SpreadsheetState['locale'];

export function sheetView(sheet: SheetState, locale: Locale): SheetView {
  return {
    rows: sheet.maxRows,
    columns: sheet.maxColumns,
    frozenRows: sheet.frozenRows,
    // Array.from, as the arrays have holes.
    cells: Array.from(sheet.cells, (cells) =>
      Array.from(cells ?? [], (cell) => (cell ? cellView(cell, locale) : null)),
    ),
    marks: sheet.formatRules.map(({ background, fontColor, areas }) => ({
      ...(background && { background }),
      ...(fontColor && { fontColor }),
      areas,
    })),
  };
}

function cellView(cell: Cell, locale: Locale): CellView {
  const shown = shownText(cell, locale);
  const typed = typedText(cell, shown, locale);
  const align = typeof cell.value === 'number' ? 'right' : 'center';
  return {
    shown,
    ...(typed !== shown && { typed }),
    ...(typeof cell.value !== 'string' && cell.value !== undefined && { align }),
    ...(cell.fontWeight === 'bold' && { bold: true }),
    ...(cell.note && { note: cell.note }),
  };
}

/** Typing it again gives the same cell: a text that looks like a number has an apostrophe, a number all its digits. */
function typedText({ value, format }: Cell, shown: string, locale: Locale): string {
  const again = (text: string) => {
    const cell: Cell = format === undefined ? {} : { format };
    if (!text.startsWith('=')) enter(cell, text, locale);
    return cell.value;
  };
  if (value === undefined || value === '' || again(shown) === value) return shown;
  return typeof value === 'string' ? (shown.startsWith('=') ? shown : `'${shown}`) : String(value);
}
