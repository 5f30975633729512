// The rows around a place in a file, to look at: read again in the form the check found, only as far as they go.

import { createReader } from './reader.ts';
import type { Facts } from './second-pass.ts';
import { Cancelled, type Source, type SourceOptions } from './source.ts';
import { cut } from './text.ts';
import type { Issue, Row } from './types.ts';

export interface RowsAround {
  readonly headerRow: number;
  /** Position of the first cell of each row here: very wide tables are cut around the place. */
  readonly first: number;
  /** How many columns there are from there on; rows may have fewer cells. */
  readonly columns: number;
  /** In the order of the file, the header among them; long cells are cut. */
  readonly rows: readonly Row[];
}

const ROWS_BESIDE = 2;
const MOST_COLUMNS = 40;

/**
 * @returns undefined where the file has no such row
 * @throws Cancelled
 */
export async function rowsAround(
  source: Source,
  { form, headerRow }: Pick<Facts, 'form' | 'headerRow'>,
  { row: at, cells = [] }: Pick<Issue, 'row' | 'cells'>,
  { decoder, signal }: Pick<SourceOptions, 'decoder' | 'signal'>,
): Promise<RowsAround | undefined> {
  if (form.notCsv || !form.encoding) return undefined;
  const from = at > headerRow ? Math.max(headerRow + 1, at - ROWS_BESIDE) : at - ROWS_BESIDE;
  const to = Math.max(at + ROWS_BESIDE, headerRow);
  const reader = createReader(form);
  const text = decoder(form.encoding);
  const rows: Row[] = [];
  let last = 0;
  const take = (read: readonly Row[]) => {
    for (const one of read) {
      last = one.row;
      if (one.row === headerRow || (one.row >= from && one.row <= to)) rows.push(one);
    }
  };

  let mark = form.bom ? markLength(form.encoding) : 0;
  for await (const chunk of source.open()) {
    if (signal?.aborted) throw new Cancelled();
    const part = chunk.subarray(Math.min(mark, chunk.length));
    mark -= chunk.length - part.length;
    take(reader.push(text.decode(part)));
    if (last >= to) break;
  }
  if (last < to) {
    take(reader.push(text.end()));
    take(reader.end());
  }
  if (!rows.some(({ row }) => row === at)) return undefined;

  const widest = Math.max(...rows.map((row) => row.cells.length), ...cells);
  const first = widest > MOST_COLUMNS ? Math.max(1, (cells[0] ?? 1) - MOST_COLUMNS / 2) : 1;
  const columns = Math.min(MOST_COLUMNS, widest - first + 1);
  return {
    headerRow,
    first,
    columns,
    rows: rows.map((one) => ({
      row: one.row,
      cells: one.cells.slice(first - 1, first - 1 + columns).map(cut),
    })),
  };
}

/** A mark of UTF-8 also stands before text that turned out to be none. */
function markLength(encoding: NonNullable<Facts['form']['encoding']>): number {
  return encoding.startsWith('utf-16') ? 2 : 3;
}
