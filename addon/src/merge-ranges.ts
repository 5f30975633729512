// Joins single cells into few rectangles, and writes them in A1. Pure: no service is called.

export interface Cell {
  readonly row: number;
  readonly position: number;
}

export interface Rectangle {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Tells cells apart. */
export function placeOf({ row, position }: Cell): string {
  return `${row},${position}`;
}

export function mergeRanges(cells: readonly Cell[]): string[] {
  return mergeCells(cells).map(a1Of);
}

/** Runs down each column first, then equal runs of neighbouring columns. */
export function mergeCells(cells: readonly Cell[]): Rectangle[] {
  const merged: Growing[] = [];
  const lastOfRows = new Map<string, Growing>();
  for (const run of columnRuns(cells)) {
    const rows = `${run.top}:${run.bottom}`;
    const neighbour = lastOfRows.get(rows);
    if (neighbour && neighbour.right === run.left - 1) {
      neighbour.right = run.right;
    } else {
      merged.push(run);
      lastOfRows.set(rows, run);
    }
  }
  return merged;
}

export function a1Of({ top, bottom, left, right }: Rectangle): string {
  const start = `${columnLetters(left)}${top}`;
  return top === bottom && left === right ? start : `${start}:${columnLetters(right)}${bottom}`;
}

type Growing = { -readonly [side in keyof Rectangle]: number };

function columnRuns(cells: readonly Cell[]): Growing[] {
  const sorted = [...cells].sort((a, b) => a.position - b.position || a.row - b.row);
  const runs: Growing[] = [];
  for (const { row, position } of sorted) {
    const last = runs[runs.length - 1];
    if (last && last.left === position && last.bottom === row - 1) last.bottom = row;
    else runs.push({ top: row, bottom: row, left: position, right: position });
  }
  return runs;
}

export function columnLetters(position: number): string {
  let letters = '';
  for (let rest = position; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
