// What the receipts say, for the sidebar: of all pushes, or all of one.
import { isRowState } from '../../../core/index.ts';
import { type ReadLine, readLines } from './receipts.ts';

interface Lines {
  readonly lines: readonly ReadLine[];
}

/** Those on whole pushes: how each began and ended. */
export function pushLines(): Lines {
  return { lines: readLines().filter(({ state }) => !isRowState(state)) };
}

export function linesOf(id: string): Lines {
  return { lines: readLines().filter((line) => line.id === id) };
}
