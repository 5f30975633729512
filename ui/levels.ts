// The levels, strictest first, and what they are called.
import type { Level } from '../core/index.ts';

export const LEVELS: readonly Level[] = ['error', 'warning', 'info'];

/** One finding, and several: "Error", "Errors". */
export const LEVEL_WORDS: { readonly [level in Level]: readonly [one: string, many: string] } = {
  error: ['Error', 'Errors'],
  warning: ['Warning', 'Warnings'],
  info: ['Info', 'Info'],
};
