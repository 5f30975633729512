// The receipts as the sidebar lists them, and all lines of one.
import { isRowState } from '../../../core/index.ts';
import { latestLines, type ReadLine, type Receipt, readLines } from './receipts.ts';

export interface ToldReceipt extends Receipt {
  /** When it began: UTC, to the second. */
  readonly time: string;
  readonly rows: number;
  /** Money, as text. */
  readonly totals: string;
  /** How it ended; absent: it has not. */
  readonly ended?: string;
  readonly counts: { readonly [state: string]: number };
}

/** The latest first. */
export function toldReceipts(): { readonly receipts: readonly ToldReceipt[] } {
  const lines = readLines();
  const first = lines.filter(({ state }) => state === 'began' || state === 'handed off');
  return {
    receipts: first
      .reverse()
      .map(({ id, time, tab, type, mode, environment, account, row, message, state }) => {
        const counts: { [state: string]: number } = {};
        for (const line of latestLines(lines, id).values())
          counts[line.state] = (counts[line.state] ?? 0) + 1;
        const ended = lines.filter((line) => line.id === id && isEnd(line)).pop()?.state;
        const told = { id, time, tab, type, mode, environment, account, rows: row, totals: message, counts };
        if (state === 'handed off') return { ...told, ended: state };
        return ended ? { ...told, ended } : told;
      }),
  };
}

export function receiptLines(id: string): { readonly lines: readonly ReadLine[] } {
  return { lines: readLines().filter((line) => line.id === id) };
}

function isEnd({ state }: ReadLine): boolean {
  return !isRowState(state) && state !== 'began';
}
