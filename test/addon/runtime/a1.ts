// Addresses in A1 notation: "B3", "A1:C9", "D:D".
import { exception } from './exception.ts';
import type { Area } from './state.ts';

const A1 = /^([A-Z]+)(\d+)?(?::([A-Z]+)(\d+)?)?$/;

export function areaOf(a1: string, maxRows: number): Area {
  const match = A1.exec(a1);
  if (!match) throw exception(`Range not found: ${a1}`);
  const [, left = '', top, right = left, bottom] = match;
  const column = columnNumber(left);
  const row = Number(top ?? 1);
  const lastRow = Number(bottom ?? (top && !match[3] ? top : maxRows));
  return { row, column, rows: lastRow - row + 1, columns: columnNumber(right) - column + 1 };
}

export function a1Of({ row, column, rows, columns }: Area): string {
  const start = letters(column) + row;
  return rows === 1 && columns === 1 ? start : `${start}:${letters(column + columns - 1)}${row + rows - 1}`;
}

function columnNumber(name: string): number {
  return name.split('').reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}
