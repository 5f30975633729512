// Makes spreadsheets for tests and the workbench: rows are typed in as a user would type them.
import { enter } from './enter.ts';
import type { Locale } from './locales.ts';
import { type Area, type Cell, cellAt, type SheetState, type SpreadsheetState } from './state.ts';

export interface SheetOptions {
  readonly name?: string;
  /** Typed cell by cell, so that 00123 becomes 123 as it does in Sheets. */
  readonly rows?: readonly (readonly string[])[];
  /** Number formats set before the rows are typed, by 1-based column. */
  readonly formats?: { readonly [column: number]: string };
  readonly maxRows?: number;
  readonly maxColumns?: number;
  readonly type?: SheetState['type'];
  readonly merges?: readonly Area[];
  readonly filter?: Area;
  readonly hidden?: boolean;
  readonly hiddenRows?: Partial<SheetState['hiddenRows']>;
  readonly protections?: SheetState['protections'];
  readonly validations?: SheetState['validations'];
}

export interface SpreadsheetOptions {
  readonly name?: string;
  readonly locale?: Locale;
  readonly timeZone?: string;
  readonly sheets?: readonly SheetOptions[];
}

export function createSpreadsheet(options: SpreadsheetOptions = {}): SpreadsheetState {
  const { name = 'Partner import', locale = 'en_US', timeZone = 'America/New_York', sheets = [{}] } = options;
  return {
    name,
    locale,
    timeZone,
    sheets: sheets.map((sheet, index) => createSheet(sheet, index, locale)),
    activeSheet: 0,
    properties: { document: {}, user: {} },
    cache: {},
    screen: { toasts: [], alerts: [] },
  };
}

export function createSheet(options: SheetOptions, index: number, locale: Locale): SheetState {
  const { name = `Sheet${index + 1}`, rows = [], formats = {}, type = 'GRID', filter } = options;
  const sheet: SheetState = {
    id: index === 0 ? 0 : 1_000_000 + index,
    name,
    type,
    maxRows: options.maxRows ?? Math.max(1000, rows.length),
    maxColumns: options.maxColumns ?? 26,
    cells: [],
    frozenRows: 0,
    hidden: options.hidden ?? false,
    hiddenRows: { byFilter: [], byUser: [], ...options.hiddenRows },
    columnWidths: {},
    formatRules: [],
    merges: [...(options.merges ?? [])],
    protections: [...(options.protections ?? [])],
    validations: [...(options.validations ?? [])],
    ...(filter && { filter }),
  };
  rows.forEach((cells, row) => {
    cells.forEach((text, column) => {
      const cell: Cell = cellAt(sheet, row + 1, column + 1);
      const format = formats[column + 1];
      if (format) cell.format = format;
      enter(cell, text, locale);
    });
  });
  for (const merge of sheet.merges) dropMerged(sheet, merge);
  return sheet;
}

/** Of merged cells only the first keeps its value. */
function dropMerged(sheet: SheetState, { row, column, rows, columns }: Area): void {
  for (let r = row; r < row + rows; r += 1) {
    for (let c = column; c < column + columns; c += 1) {
      if (r !== row || c !== column) delete cellAt(sheet, r, c).value;
    }
  }
}
