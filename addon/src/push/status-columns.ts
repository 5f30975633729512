// The columns beside the data that say where each row of a push stands: state, sentence, and the mark that ties both
// to the push, the account and what the row says.
import type { RowOutcome } from '../../../core/index.ts';
import type { Sheet } from '../active-sheet.ts';

export const STATUS_HEADERS: readonly string[] = ['Preflight status', 'Preflight message', 'Preflight id'];

/** One row's three cells. */
export interface StatusCells extends Pick<RowOutcome, 'message'> {
  readonly state: string;
  readonly mark: string;
}

export const NO_STATUS: StatusCells = { state: '', message: '', mark: '' };

const WIDTH = STATUS_HEADERS.length;

/** The 1-based position of the first of them; undefined: they are not there, or not side by side. */
export function findStatusColumns(header: readonly string[]): number | undefined {
  const at = header.findIndex((_, start) =>
    STATUS_HEADERS.every((text, index) => header[start + index] === text),
  );
  return at < 0 ? undefined : at + 1;
}

/** As plain text. @param position of the first; right of the data, or where they are already */
export function addStatusColumns(sheet: Sheet, headerRow: number, position: number): number {
  const missing = position + WIDTH - 1 - sheet.getMaxColumns();
  if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
  sheet.getRange(1, position, sheet.getMaxRows(), WIDTH).setNumberFormat('@');
  sheet.getRange(headerRow, position, 1, WIDTH).setValues([[...STATUS_HEADERS]]);
  return position;
}

export function statusOf(cells: readonly string[], position: number): StatusCells {
  const [state = '', message = '', mark = ''] = cells.slice(position - 1, position - 1 + WIDTH);
  return { state, message, mark };
}

/** Neighbouring rows in one call, and at once: what stands there must be true before anything is sent. */
export function writeStatus(
  sheet: Sheet,
  position: number,
  row: number,
  cells: readonly StatusCells[],
): void {
  if (cells.length === 0) return;
  sheet
    .getRange(row, position, cells.length, WIDTH)
    .setValues(cells.map(({ state, message, mark }) => [state, message, mark]));
  SpreadsheetApp.flush();
}
