// What an undo has to know: what cells and rows held before, and what must stand there now. Plain data, kept by the
// sidebar. Pure: no service is called.
import type { TypeName } from '../../core/index.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Fixes } from './fixes.ts';
import type { CellTest } from './formula-cells.ts';
import { type HeldCell, heldCell, newCell } from './held-cell.ts';
import type { NewCell } from './plan-writes.ts';

type Rows = readonly (readonly string[])[];

export interface Undo {
  readonly sheetId: number;
  readonly type: TypeName | null;
  /** Rows of the sheet's data after the fixes. */
  readonly height: number;
  readonly width: number;
  readonly mended: readonly MendedRow[];
  readonly dropped: readonly DroppedRow[];
}

/** Numbered as before rows were dropped. */
interface MendedRow {
  readonly row: number;
  readonly before: readonly HeldCell[];
  /** What the fixes wrote into the same cells. */
  readonly wrote: readonly string[];
  /** Tells the row's other cells: another row may have come to this place. */
  readonly rest: string;
}

export interface DroppedRow {
  readonly row: number;
  readonly before: readonly HeldCell[];
}

/** The sheet as it was before the fixes. */
export interface Before {
  readonly values: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly string[])[];
  readonly isFormula: CellTest;
  readonly width: number;
}

export function heldAt({ values, formats }: Before, row: number, position: number): HeldCell {
  const format = formats[row - 1]?.[position - 1] ?? 'General';
  return heldCell(position, values[row - 1]?.[position - 1], format);
}

/** Of a formula its result. */
export function droppedRows({ drops }: Fixes, before: Before): DroppedRow[] {
  return drops.map(({ row }) => ({
    row,
    before: (before.values[row - 1] ?? [])
      .map((_, at) => heldAt(before, row, at + 1))
      .filter(({ value }) => value !== ''),
  }));
}

export function cellsOf(rows: readonly DroppedRow[]): NewCell[] {
  return rows.flatMap(({ row, before }) => before.map((held) => newCell(row, held)));
}

/** @param rows what the sheet shows after the fixes */
export function mendedRows(fixes: Fixes, before: Before, rows: Rows): MendedRow[] {
  const byRow = new Map<number, { before: HeldCell[]; wrote: string[] }>();
  for (const { row, position, to } of fixes.cells) {
    const one = byRow.get(row) ?? { before: [], wrote: [] };
    byRow.set(row, one);
    one.before.push(heldAt(before, row, position));
    one.wrote.push(to);
  }
  const after = rowsAfter(fixes.drops);
  return Array.from(byRow, ([row, one]) => ({
    row,
    ...one,
    rest: restOf(rows[after(row) - 1], row, one.before, before),
  }));
}

/** Parts what still stands as the fixes left it from what was edited. */
export function untouchedSince(undo: Undo, rows: Rows, isFormula: CellTest) {
  const after = rowsAfter(undo.dropped);
  // Rows that were added or deleted since have moved the places of the dropped ones.
  const dropped = rows.length === undo.height ? undo.dropped : [];
  const cells: NewCell[] = [];
  const edited: { row: number; position: number }[] = [];
  for (const { row, before, wrote, rest } of undo.mended) {
    const now = after(row);
    const shown = rows[now - 1] ?? [];
    const same = restOf(shown, now, before, { isFormula, width: undo.width }) === rest;
    const place = dropped.length > 0 ? row : now;
    before.forEach((held, index) => {
      const { position } = held;
      const holds = (shown[position - 1] ?? '') === wrote[index] && !isFormula(now, position);
      if (same && holds) cells.push(newCell(place, held));
      else edited.push({ row: place, position });
    });
  }
  return { cells, edited, dropped };
}

/** Formulas are left out: they follow the cells they read. */
function restOf(
  shown: readonly string[] = [],
  row: number,
  mended: readonly HeldCell[],
  { isFormula, width }: Pick<Before, 'isFormula' | 'width'>,
): string {
  const positions = new Set(mended.map(({ position }) => position));
  return fingerprintOf(
    Array.from({ length: width }, (_, at) =>
      positions.has(at + 1) || isFormula(row, at + 1) ? '' : (shown[at] ?? ''),
    ),
  );
}

/** From a row's number before rows are dropped to the one after. */
function rowsAfter(dropped: readonly { readonly row: number }[]): (row: number) => number {
  const sorted = dropped.map(({ row }) => row).sort((a, b) => a - b);
  return (row) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    return row - low;
  };
}
