// Takes in decoded text or ready rows, settles the delimiter and the header row from the first ten filled
// rows, and hands on rows. Every candidate delimiter reads along until that is settled, so nothing is read twice.
import { hasColumns, namedCount } from './header.ts';
import type { Program } from './profile.ts';
import { createReader, type Reader } from './reader.ts';
import type { Delimiter } from './rule.ts';
import { isBlank } from './text.ts';
import type { Row } from './types.ts';

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];
const ROWS_LOOKED_AT = 10;
/** Characters after which the rows so far must do: a quote left open would hold up everything. */
const TEXT_LOOKED_AT = 1_000_000;

export interface Layout {
  readonly delimiter: Delimiter;
  /** Absent: no cell of the file is filled. */
  readonly header?: Row;
}

export interface Intake {
  /** Decoded text without byte order mark, in chunks of any size. */
  text(chunk: string): void;
  /** Rows that are cells already. */
  rows(rows: readonly Row[]): void;
  end(): void;
}

/**
 * @param begin called once, before the first data row
 * @param row called for every row below the header, blank ones too
 */
export function createIntake(
  programs: readonly Program[],
  known: Delimiter | undefined,
  begin: (layout: Layout) => void,
  row: (row: Row) => void,
): Intake {
  const delimiters = known ? [known] : DELIMITERS;
  let candidates: Candidate[] = delimiters.map((delimiter) => ({
    delimiter,
    reader: createReader({ delimiter }),
    rows: [] as Row[],
    filled: 0,
    columns: 0,
  }));
  let chosen: Reader | undefined;
  let length = 0;

  function collect(candidate: Candidate, rows: readonly Row[]) {
    for (const one of rows) {
      if (candidate.filled < ROWS_LOOKED_AT)
        candidate.columns = Math.max(candidate.columns, one.cells.length);
      if (isFilled(one)) candidate.filled += 1;
      // Blank rows above the first filled one are above the header: there may be millions of them.
      if (candidate.filled > 0) candidate.rows.push(one);
    }
  }

  function settle() {
    const best = bestOf(candidates, programs);
    candidates = [];
    chosen = best.reader;
    const at = headerAt(best.rows, programs);
    const header = best.rows[at];
    begin(header ? { delimiter: best.delimiter, header } : { delimiter: best.delimiter });
    for (const one of best.rows.slice(at + 1)) row(one);
  }

  return {
    text(chunk) {
      let rest = chunk;
      while (!chosen && rest !== '') {
        // Stops at the same characters however the text is cut, so that the outcome is the same.
        const piece = rest.slice(0, TEXT_LOOKED_AT - (length % TEXT_LOOKED_AT));
        rest = rest.slice(piece.length);
        length += piece.length;
        for (const one of candidates) collect(one, one.reader.push(piece));
        const enough = candidates.every(({ filled }) => filled >= ROWS_LOOKED_AT);
        const longEnough = length % TEXT_LOOKED_AT === 0 && candidates.some(({ filled }) => filled > 0);
        if (enough || longEnough) settle();
      }
      if (chosen && rest !== '') for (const one of chosen.push(rest)) row(one);
    },
    rows(rows) {
      if (chosen) {
        for (const one of rows) row(one);
        return;
      }
      candidates = candidates.slice(0, 1);
      for (const one of candidates) collect(one, rows);
      if (candidates.every(({ filled }) => filled >= ROWS_LOOKED_AT)) settle();
    },
    end() {
      if (!chosen) {
        for (const one of candidates) collect(one, one.reader.end());
        settle();
        return;
      }
      for (const one of chosen.end()) row(one);
    },
  };
}

interface Candidate {
  readonly delimiter: Delimiter;
  readonly reader: Reader;
  readonly rows: Row[];
  filled: number;
  /** Most cells of a row, up to the tenth filled one. */
  columns: number;
}

function isFilled(row: Row): boolean {
  return row.cells.some((cell) => !isBlank(cell));
}

/** The candidate under which a row names most columns of a type; if none names any, one that makes columns. */
function bestOf(candidates: readonly Candidate[], programs: readonly Program[]): Candidate {
  const scored = candidates.map((candidate) => {
    const rows = candidate.rows.filter(isFilled).slice(0, ROWS_LOOKED_AT);
    return {
      candidate,
      named: Math.max(
        0,
        ...rows.flatMap(({ cells }) => programs.map((program) => namedCount(cells, program))),
      ),
      columns: candidate.columns,
    };
  });
  const [comma] = scored;
  if (!comma) throw new RangeError('There is no delimiter to choose from.');
  const most = Math.max(...scored.map(({ named }) => named));
  if (most > 0) return (scored.find(({ named }) => named === most) ?? comma).candidate;
  if (comma.columns > 1) return comma.candidate;
  const widest = Math.max(...scored.map(({ columns }) => columns));
  return (scored.find(({ columns }) => columns === widest) ?? comma).candidate;
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
