// A cell's value and number format as plain data, so that it can wait in the sidebar for an undo: a Date cannot
// cross over. Pure: no service is called.
import type { NewCell } from './plan-writes.ts';

export interface HeldCell {
  readonly position: number;
  readonly value: string | number | boolean;
  /** True: the value is a Date's time. */
  readonly date?: true;
  readonly format: string;
}

export function heldCell(position: number, value: unknown, format: string): HeldCell {
  if (value instanceof Date) return { position, value: value.getTime(), date: true, format };
  const isPlain = typeof value === 'number' || typeof value === 'boolean';
  return { position, value: isPlain ? value : String(value ?? ''), format };
}

export function newCell(row: number, { position, value, date, format }: HeldCell): NewCell {
  return { row, position, value: date ? new Date(Number(value)) : value, format };
}
