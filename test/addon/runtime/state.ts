// A spreadsheet as plain data: what Apps Script's services read and write, and what the user sees on the screen.
import type { Locale } from './locales.ts';

export type CellValue = string | number | boolean;

/** Absent = never set. A date is a number (days since 1899-12-30) with a date format. */
export interface Cell {
  /** Of a formula its result, which stays as the test has put it: nothing is computed. */
  value?: CellValue;
  formula?: string;
  format?: string;
  note?: string;
  background?: string;
  fontWeight?: string;
}

/** All numbers are 1-based. */
export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface FormatRule {
  formula?: string;
  text?: string;
  background?: string;
  fontColor?: string;
  gradient?: boolean;
  areas: Area[];
}

export interface SheetState {
  id: number;
  name: string;
  type: 'GRID' | 'OBJECT';
  /** The grid's size; cells outside it cannot be named. */
  maxRows: number;
  maxColumns: number;
  /** Sparse: [row - 1][column - 1]. */
  cells: (Cell | undefined)[][];
  frozenRows: number;
  hidden: boolean;
  /** Rows that cannot be seen. */
  hiddenRows: { byFilter: number[]; byUser: number[] };
  /** In pixels, of columns that were set. */
  columnWidths: { [column: number]: number };
  formatRules: FormatRule[];
  merges: Area[];
  filter?: Area;
  /** Protections the current user may not edit; without an area the whole sheet, but for the exceptions. */
  protections: { area?: Area; except?: Area[] }[];
  /** Lists of values; a cell refuses others where it says so. */
  validations: { area: Area; values: readonly string[]; reject: boolean }[];
}

export interface MenuState {
  caption: string;
  items: ({ caption: string; functionName: string } | MenuState)[];
}

export interface SpreadsheetState {
  name: string;
  locale: Locale;
  timeZone: string;
  sheets: SheetState[];
  activeSheet: number;
  /** On the active sheet; absent: A1. */
  selection?: Area;
  /** What the user has selected besides, with Ctrl. */
  alsoSelected?: Area[];
  /** Of the document's lock; it ends with the execution that took it. */
  lockHolder?: 'this script' | 'another person';
  properties: { document: { [key: string]: string }; user: { [key: string]: string } };
  /** The user's. */
  cache: { [key: string]: { value: string; until: number } };
  screen: {
    menu?: MenuState;
    sidebar?: { title: string; html: string };
    toasts: string[];
    alerts: string[];
  };
}

/** Another sheet comes to the front, with nothing selected. */
export function showSheet(spreadsheet: SpreadsheetState, index: number): void {
  if (index === spreadsheet.activeSheet) return;
  spreadsheet.activeSheet = index;
  delete spreadsheet.selection;
  delete spreadsheet.alsoSelected;
}

export function cellAt(sheet: SheetState, row: number, column: number): Cell {
  sheet.cells[row - 1] = sheet.cells[row - 1] || [];
  const cells = sheet.cells[row - 1] as (Cell | undefined)[];
  const cell = cells[column - 1] || {};
  cells[column - 1] = cell;
  return cell;
}

/** For reading: leaves no trace. */
export function peekCell(sheet: SheetState, row: number, column: number): Cell {
  return sheet.cells[row - 1]?.[column - 1] ?? {};
}

/** From A1 to the last row and column with content, as getLastRow and getLastColumn count. */
export function contentSize(sheet: SheetState): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  sheet.cells.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (!cell?.formula && (cell?.value === undefined || cell.value === '')) return;
      rows = Math.max(rows, row + 1);
      columns = Math.max(columns, column + 1);
    });
  });
  return { rows, columns };
}
