// The whole value of a cell as text, so that the core can tell where the shown text says less.
import { decimalText } from './decimal-text.ts';
import type { WallClock } from './wall-clock.ts';

/** Undefined where the cell holds the text it shows. */
export function fullText(value: unknown, shown: string, wallClock: WallClock): string | undefined {
  const text = valueText(value, wallClock);
  return text === shown ? undefined : text;
}

function valueText(value: unknown, wallClock: WallClock): string | undefined {
  if (typeof value === 'number') return decimalText(value);
  if (value instanceof Date) return wallClock(value);
  return undefined;
}
