// The accepted fix of `cents-or-dollars`: the amounts of one unit's column become the other's, digits untouched.
import { isBlank } from './text.ts';
import type { Change, Issue } from './types.ts';

/** Moves the amount of a row, where there is one to move. */
export type Move = (row: number, cells: string[]) => Change[];

/** Renames the amount column; where both columns are there, moves each amount over. */
export function startMove(
  { rule, fix, cells: [position = 0] = [] }: Issue,
  header: string[],
  row: number,
  changed: (change: Change) => void,
): Move | undefined {
  const target = fix?.choices[0]?.value ?? '';
  const from = position - 1;
  const to = header.indexOf(target);
  const column = header[from] ?? '';
  if (to < 0) {
    changed({ rule, row, column: target, cell: position, from: column, to: target });
    header[from] = target;
    return undefined;
  }
  return (at, cells) => {
    const amount = cells[from] ?? '';
    const before = cells[to] ?? '';
    if (isBlank(amount) || !isBlank(before)) return [];
    cells[from] = '';
    setCell(cells, to, amount);
    return [
      { rule, row: at, column, cell: position, from: amount, to: '' },
      { rule, row: at, column: target, cell: to + 1, from: before, to: amount },
    ];
  };
}

/** Sets a cell, in a row that may have fewer cells than the header. */
export function setCell(cells: string[], at: number, value: string): void {
  while (cells.length < at) cells.push('');
  cells[at] = value;
}
