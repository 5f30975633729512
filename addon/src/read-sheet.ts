// Reads a sheet once: the text shown, which the rules run on, and the values behind it.
import { activeSheet, type Sheet } from './active-sheet.ts';
import { Trouble } from './answer.ts';
import { fullText } from './full-text.ts';
import { todayIn, wallClockOf } from './wall-clock.ts';

export interface SheetRead {
  readonly sheet: Sheet;
  /** As shown, from row 1 and column A on. */
  readonly rows: readonly (readonly string[])[];
  readonly today: string;
  /** What a cell holds where it shows less; both numbers are 1-based. */
  readonly typed: (row: number, position: number) => string | undefined;
  /** What the user should know about this sheet, in sentences. */
  readonly notices: readonly string[];
}

export function readSheet(): SheetRead {
  const sheet = activeSheet();
  const range = sheet.getDataRange();
  const rows = range.getDisplayValues();
  if (rows.every((cells) => cells.every((cell) => cell === ''))) {
    throw new Trouble('This sheet is empty. Insert a template or paste your rows, then check again.');
  }
  const values = range.getValues();
  const timeZone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
  const wallClock = wallClockOf(timeZone);
  return {
    sheet,
    rows,
    today: todayIn(timeZone),
    typed: (row, position) =>
      fullText(values[row - 1]?.[position - 1], rows[row - 1]?.[position - 1] ?? '', wallClock),
    notices: noticesOf(sheet, range),
  };
}

function noticesOf(sheet: Sheet, range: GoogleAppsScript.Spreadsheet.Range): string[] {
  const notices: string[] = [];
  if (sheet.getFilter()) notices.push('Rows that the filter hides were checked too.');
  if (range.getMergedRanges().length > 0) {
    notices.push(
      'This sheet has merged cells. Only the first cell of each holds the value, the others are blank in an import: split them (Format > Merge cells > Unmerge).',
    );
  }
  return notices;
}
