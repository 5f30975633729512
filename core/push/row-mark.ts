// What ties a row of a sheet to a push: its job, the account, and what the row said. It stands in the column
// `Preflight id` and so moves with its row; a row that says something else now does not carry it any more.

import type { HeaderCell } from '../rule.ts';
import { longHash } from '../seen.ts';

export interface RowMark {
  readonly job: string;
  /** The account's fingerprint. */
  readonly account: string;
  /** Of what the row says. */
  readonly hash: string;
  /** 1 for the first row of the job that says this, 2 for the next one. */
  readonly nth: number;
}

const MARK = /^([0-9a-z]+)-([0-9a-f]{8})-([0-9a-f]{16})(?:-(\d+))?$/;

export function markText({ job, account, hash, nth }: RowMark): string {
  return `${job}-${account}-${hash}${nth > 1 ? `-${nth}` : ''}`;
}

export function readMark(text: string): RowMark | undefined {
  const [, job, account, hash, nth = '1'] = MARK.exec(text) ?? [];
  if (job === undefined || account === undefined || hash === undefined) return undefined;
  return { job, account, hash, nth: Number(nth) };
}

/** The same wherever the row and its columns stand; columns of ours do not count. */
export function rowHash(header: readonly HeaderCell[], cells: readonly string[]): string {
  const parts = header.flatMap(({ is, text, position }) => {
    const value = (cells[position - 1] ?? '').trim();
    return is === 'ours' || value === '' ? [] : [`${text.trim()}\u0000${value}`];
  });
  return longHash(parts.sort().join('\u0001'));
}
