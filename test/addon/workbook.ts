// What the tests share: the built add-on over a spreadsheet, and rows with known faults.

import type { Issue, Overview, Report } from '../../core/index.ts';
import { a1Of } from './runtime/a1.ts';
import type { AuthMode } from './runtime/host.ts';
import {
  contentSize,
  createAddon,
  createSpreadsheet,
  peekCell,
  type SheetOptions,
  type SheetState,
  shownText,
} from './runtime/index.ts';
import type { SpreadsheetOptions } from './runtime/spreadsheet.ts';

export const CODE_FILE = 'dist/addon/Code.js';

export const HEADER = ['customer_key', 'amount_in_cents', 'key', 'created_at', 'currency'];

/** Rows without an error. */
export function goodRows(count: number): string[][] {
  return Array.from({ length: count }, (_, index) => [
    `acct_${index}`,
    String(12_345 + index),
    `inv-2026-${String(index).padStart(6, '0')}`,
    '2026-02-03',
    'USD',
  ]);
}

/** Three cells with errors (B3, B4, B6), one with a warning (E5). */
export const FAULTY_ROWS = [
  HEADER,
  ['acct_1', '50000', 'inv-0001', '2026-02-03', 'USD'],
  ['acct_2', 'abc', 'inv-0002', '2026-02-04', 'USD'],
  ['acct_3', 'twelve', 'inv-0003', '2026-02-05', 'USD'],
  ['acct_4', '50001', 'inv-0004', '2026-02-06', 'n/a'],
  ['acct_5', '??', 'inv-0005', '2026-02-07', 'USD'],
];

export function open(
  sheet: SheetOptions = {},
  options: SpreadsheetOptions = {},
  authMode: AuthMode = 'FULL',
  /** Where the API's calls lead; absent: offline. */
  api?: string,
) {
  const spreadsheet = createSpreadsheet({ sheets: [sheet], ...options });
  const addon = createAddon({ codeFile: CODE_FILE, spreadsheet, authMode, ...(api ? { api } : {}) });
  const first = spreadsheet.sheets[0];
  if (!first) throw new Error('no sheet');
  return { addon, spreadsheet, sheet: first, screen: spreadsheet.screen };
}

export type Opened = ReturnType<typeof open>;

export interface CheckAnswer {
  ok: true;
  report: Report;
  overview: Overview | null;
  chosenType: string | null;
  sheetId: number;
  sheetName: string;
  seen: string;
  notices: string[];
}

/** @param type chosen beforehand, as in the sidebar */
export function check({ addon }: Opened, type?: string): CheckAnswer {
  if (type) addon.bridge('typeForSidebar', [type]);
  const answer = addon.bridge('checkForSidebar', []) as CheckAnswer | { ok: false; message: string };
  if (!answer.ok) throw new Error(answer.message);
  return answer;
}

export function issuesOf(report: Report, rule: string): Issue[] {
  return report.issues.filter((issue) => issue.rule === rule);
}

/** Level and marked ranges of our conditional formats. */
export function coloured(sheet: SheetState): { [level: string]: string[] } {
  const marks: { [level: string]: string[] } = {};
  for (const { formula = '', areas } of sheet.formatRules) {
    const level = /^="Preflight (\w+) \d+x\d+"<>""$/.exec(formula)?.[1];
    if (level) marks[level] = areas.map(a1Of);
  }
  return marks;
}

/** All notes by address. */
export function notes(sheet: SheetState): { [a1: string]: string } {
  const found: { [a1: string]: string } = {};
  sheet.cells.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (cell?.note) found[a1Of({ row: row + 1, column: column + 1, rows: 1, columns: 1 })] = cell.note;
    });
  });
  return found;
}

/** Everything a sheet holds, as text; cells that hold nothing leave no trace. */
export function frozen(sheet: SheetState): string {
  const cells = sheet.cells.flatMap((line, row) =>
    line.flatMap((cell, column) => {
      const held = Object.entries(cell ?? {}).sort();
      return held.length > 0 ? [[row, column, held]] : [];
    }),
  );
  return JSON.stringify({ ...sheet, cells });
}

/** What the sheet shows, from A1 on; trailing blanks left out. */
export function shown({ sheet, spreadsheet }: Opened): string[][] {
  const { rows, columns } = contentSize(sheet);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) =>
      shownText(peekCell(sheet, row + 1, column + 1), spreadsheet.locale),
    ),
  );
}

export function callsOf({ addon }: Opened): number {
  return addon.calls;
}
