// Where a push stands, for the sidebar.
import { isOpen, type RowState } from '../../../core/index.ts';
import type { Job } from './job.ts';
import { isKeyed, placeOf, type Tracked } from './row-states.ts';

export type StateCounts = { readonly [state in RowState]?: number };

export interface Progress {
  readonly job: Job;
  readonly counts: StateCounts;
  /**
   * `sending`: call again after the wait. `pilot`: the first rows are through, and the others wait for a click;
   * `pilot-reading`: that click may wait until the first rows are read back, after the wait.
   * `reading`: nothing is left to send; outcomes are read back after the wait. `open`: they were read back often
   * enough, and the user decides. `halted`: the job says why. `done`: every row has come to its end.
   */
  readonly phase: 'sending' | 'pilot' | 'pilot-reading' | 'reading' | 'open' | 'halted' | 'done';
  /** Milliseconds until the next call is worth while. */
  readonly waitMs: number;
  /** Rows whose outcome is not known, the first ones. */
  readonly open: readonly OpenRow[];
  /** What the wait is for, where it is not usual. */
  readonly notice: string;
}

export interface OpenRow {
  /** 1-based. */
  readonly row: number;
  readonly mark: string;
  readonly state: RowState;
  readonly message: string;
  /** Sending it again cannot double it: its own key tells it. */
  readonly keyed: boolean;
  /** It says something else now, so that it can neither be read back nor sent again. */
  readonly edited: boolean;
}

const MOST_OPEN = 100;

export function progressOf(
  job: Job,
  { rows, edited }: Tracked,
  phase: Progress['phase'],
  waitMs: number,
  notice: string,
): Progress {
  const all = [...rows, ...edited];
  const open = all.filter(({ state }) => isOpen(state) && state !== 'queued');
  return {
    job,
    counts: countStates(all),
    phase,
    waitMs,
    open: open.slice(0, MOST_OPEN).map((one) => ({
      row: placeOf(one),
      mark: one.mark,
      state: one.state,
      message: one.message,
      keyed: 'row' in one && isKeyed(one.row, job.type),
      edited: !('row' in one),
    })),
    notice,
  };
}

export function countStates(rows: readonly { readonly state: RowState }[]): StateCounts {
  const counts: { [state in RowState]?: number } = {};
  for (const { state } of rows) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}
