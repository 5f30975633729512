// Which calls put new values into cells scattered over a sheet. One setValues over their whole rectangle would be a
// single call, but it would write the cells between them too: formulas would become values, and texts such as 00123
// would be read anew. So only the cells that change are written: neighbours as one block, and lone cells that get the
// same value together, as one list of ranges. Pure: no service is called.
import { a1Of, type Cell, mergeCells, placeOf } from './merge-ranges.ts';

export interface NewCell extends Cell {
  readonly value: string | number | boolean | Date;
  /** The number format the cell has in the end. */
  readonly format: string;
}

export interface Write {
  /** One range of several cells, or several of one cell each. */
  readonly ranges: readonly string[];
  /** Of a block: row by row. Of lone cells: all alike. */
  readonly cells: readonly (readonly NewCell[])[];
}

/** Longer lists of ranges make Sheets slow. */
const MOST_RANGES = 1000;

/** Most cells first, so that a caller who stops early leaves the fewest. */
export function planWrites(cells: readonly NewCell[]): Write[] {
  const byPlace = new Map(cells.map((cell) => [placeOf(cell), cell]));
  const at = (row: number, position: number) => byPlace.get(placeOf({ row, position })) as NewCell;
  const blocks: Write[] = [];
  const alike = new Map<string, NewCell[]>();
  for (const area of mergeCells(cells)) {
    const rows = numbers(area.top, area.bottom).map((row) =>
      numbers(area.left, area.right).map((position) => at(row, position)),
    );
    if (rows.length > 1 || area.right > area.left) blocks.push({ ranges: [a1Of(area)], cells: rows });
    else {
      const cell = at(area.top, area.left);
      const key = keyOf(cell);
      const same = alike.get(key);
      if (same) same.push(cell);
      else alike.set(key, [cell]);
    }
  }
  const lists = Array.from(alike.values()).flatMap(inPieces).map(listOf);
  return [...blocks, ...lists].sort((a, b) => sizeOf(b) - sizeOf(a));
}

export function sizeOf({ cells }: Write): number {
  return cells.reduce((sum, row) => sum + row.length, 0);
}

function keyOf({ value, format }: NewCell): string {
  return `${typeof value} ${value instanceof Date ? value.getTime() : value} ${format}`;
}

function listOf(cells: readonly NewCell[]): Write {
  const ranges = cells.map(({ row, position }) =>
    a1Of({ top: row, bottom: row, left: position, right: position }),
  );
  return { ranges, cells: [cells] };
}

function inPieces(cells: readonly NewCell[]): NewCell[][] {
  const count = Math.ceil(cells.length / MOST_RANGES);
  return Array.from({ length: count }, (_, piece) =>
    cells.slice(piece * MOST_RANGES, (piece + 1) * MOST_RANGES),
  );
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
