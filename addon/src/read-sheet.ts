// Reads a sheet once: the text shown, which the rules run on, the values behind it, and what else a check depends on.
import type { Profile } from '../../core/index.ts';
import { activeSheet, type Sheet } from './active-sheet.ts';
import { Trouble } from './answer.ts';
import { EMPTY_SHEET } from './empty-sheet.ts';
import { fullText } from './full-text.ts';
import { storedProfile } from './profile-store.ts';
import { todayIn, type WallClock, wallClockOf } from './wall-clock.ts';

export interface CellsRead {
  readonly sheet: Sheet;
  /** As shown, from row 1 and column A on. */
  readonly rows: readonly (readonly string[])[];
  /** Numbers, texts, booleans and Dates, in the same places. */
  readonly values: readonly (readonly unknown[])[];
  /** What a cell holds where it shows less; both numbers are 1-based. */
  readonly typed: (row: number, position: number) => string | undefined;
}

export interface SheetRead extends CellsRead {
  readonly today: string;
  readonly profile: Profile | undefined;
  /** What the user should know about this sheet, in sentences. */
  readonly notices: readonly string[];
}

export interface Clock {
  readonly today: string;
  readonly wallClock: WallClock;
}

/** One for all sheets of the spreadsheet. */
export function readClock(): Clock {
  const timeZone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
  return { today: todayIn(timeZone), wallClock: wallClockOf(timeZone) };
}

export function readSheet(sheet: Sheet = activeSheet()): SheetRead {
  const { today, wallClock } = readClock();
  const read = readCells(sheet, wallClock);
  if (!read) throw new Trouble(EMPTY_SHEET);
  return { ...read, today, profile: storedProfile(), notices: noticesOf(sheet) };
}

/** Undefined: no cell is filled. */
export function readCells(sheet: Sheet, wallClock: WallClock): CellsRead | undefined {
  const range = sheet.getDataRange();
  const rows = range.getDisplayValues();
  if (rows.every((cells) => cells.every((cell) => cell === ''))) return undefined;
  const values = range.getValues();
  return {
    sheet,
    rows,
    values,
    typed: (row, position) =>
      fullText(values[row - 1]?.[position - 1], rows[row - 1]?.[position - 1] ?? '', wallClock),
  };
}

function noticesOf(sheet: Sheet): string[] {
  const notices: string[] = [];
  if (sheet.getFilter()) notices.push('Rows that the filter hides were checked too.');
  if (sheet.getDataRange().getMergedRanges().length > 0) {
    notices.push(
      'This sheet has merged cells. Only the first cell of each holds the value, the others are blank in an import: split them (Format > Merge cells > Unmerge).',
    );
  }
  return notices;
}
