// Takes in rows, settles the header row from the first ten filled ones, and hands on the rows below it.
import { hasColumns } from './header.ts';
import type { Program } from './profile.ts';
import { isBlank } from './text.ts';
import type { Row } from './types.ts';

/** Filled rows among which the header is looked for. */
export const ROWS_LOOKED_AT = 10;

export interface Intake {
  rows(rows: readonly Row[]): void;
  end(): void;
}

/**
 * @param begin called once, before the first data row; without a header where no cell is filled
 * @param row called for every row below the header, blank ones too
 */
export function createIntake(
  programs: readonly Program[],
  begin: (header: Row | undefined) => void,
  row: (row: Row) => void,
): Intake {
  let waiting: Row[] | undefined = [];
  let filled = 0;

  function settle(rows: readonly Row[]) {
    waiting = undefined;
    const at = headerAt(rows, programs);
    begin(rows[at]);
    for (const one of rows.slice(at + 1)) row(one);
  }

  return {
    rows(rows) {
      for (const one of rows) {
        if (!waiting) {
          row(one);
          continue;
        }
        if (isFilled(one)) filled += 1;
        // Blank rows above the first filled one are above the header: there may be millions of them.
        if (filled > 0) waiting.push(one);
        if (filled === ROWS_LOOKED_AT) settle(waiting);
      }
    },
    end() {
      if (waiting) settle(waiting);
    },
  };
}

export function isFilled(row: Row): boolean {
  return row.cells.some((cell) => !isBlank(cell));
}

/** Index of the header row; past the last row where none is filled. */
function headerAt(rows: readonly Row[], programs: readonly Program[]): number {
  let widest = 0;
  let looked = 0;
  let first = rows.length;
  for (let at = 0; at < rows.length && looked < ROWS_LOOKED_AT; at += 1) {
    const cells = rows[at]?.cells ?? [];
    const filled = cells.filter((cell) => !isBlank(cell)).length;
    if (filled === 0) continue;
    looked += 1;
    first = Math.min(first, at);
    if (filled > widest && hasColumns(cells, programs)) return at;
    widest = Math.max(widest, filled);
  }
  return first;
}
