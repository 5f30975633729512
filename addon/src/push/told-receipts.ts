// What the receipts say, for the sidebar.
import { isRowState } from '../../../core/index.ts';
import { type ReadLine, readLines } from './receipts.ts';

/** @param id of the push whose lines are wanted; absent: those on whole pushes, how each began and ended */
export function toldReceipts(id?: string | null): { readonly lines: readonly ReadLine[] } {
  return { lines: readLines().filter((line) => (id ? line.id === id : !isRowState(line.state))) };
}
