// What the user decides while a push is under way: go on, look again, stop, and what is true of a row whose outcome
// nobody could tell.
import { Trouble } from '../answer.ts';
import { alone } from './alone.ts';
import { sheetOf } from './chosen-rows.ts';
import { askToStop, type Job, storedJob } from './job.ts';
import { knownAccount, learn } from './known-accounts.ts';
import { nextLook, openRows } from './look.ts';
import type { Progress } from './progress.ts';
import { isKeyed, plannedAs, type TrackedRow } from './row-states.ts';
import { type Noted, openRun, type Run } from './run.ts';
import { nextRows } from './send.ts';
import { ended, endPush, phaseOf, pilotName, told, WORKED } from './step.ts';

/** After failures as it was; else the rows that waited for the pilot. */
export function goOn(sheetId: number): Progress {
  return alone(() => {
    const run = openRun(sheetId);
    const { job, tracked } = run;
    if (job.halted) run.update({ halted: undefined, failures: 0, busy: 0 });
    else if (job.pilot.length > 0) {
      if (nextRows(run).length > 0) throw new Trouble('The first rows were not sent yet. Resume the push.');
      const worked = tracked.rows.some((one) => job.pilot.includes(one.mark) && WORKED.includes(one.state));
      if (worked) learn(job.account, { piloted: [pilotName(job)] });
      // Dates go on being sent only where the first rows have shown that they are kept.
      const datesSent = job.datesSent && knownAccount(job.account).keepsDates === true;
      run.update({ pilot: [], failures: 0, busy: 0, datesSent });
    }
    return told(run, 'sending');
  });
}

/** Reads back four more times, from now on. */
export function lookLonger(sheetId: number): Progress {
  return alone(() => {
    const run = openRun(sheetId);
    run.update({ askedAt: Date.now(), reads: 0, lookedAt: undefined });
    return told(run, phaseOf(run));
  });
}

export type Decision = 'there' | 'again';

/**
 * @param mark of one row; none: all whose own key keeps them from being doubled, to be sent again
 * @throws Trouble where that cannot be decided (yet)
 */
export function decide(sheetId: number, decision: Decision, mark?: string | null): Progress {
  return alone(() => {
    const run = openRun(sheetId);
    // Edited rows are not read back.
    if (nextLook(run.job) !== undefined && openRows(run).length > 0)
      throw new Trouble('These rows are still being read back. Wait until that has ended.');
    const meant = mark
      ? oneRow(run, decision, mark)
      : run.tracked.rows.filter(
          (one) => decision === 'again' && isUnsettled(one) && isKeyed(one.row, run.job.type),
        );
    if (meant.length === 0) throw new Trouble('This row is not open any more. Look again.');
    const noted: Noted[] = meant.map((one) => {
      one.state = decision === 'there' ? 'landed' : 'queued';
      one.message = decision === 'there' || !('row' in one) ? SAID_THERE : queuedAs(run, one.row.becomes);
      return { one };
    });
    run.note(noted);
    return ended(run);
  });
}

/** An edited row says something else than what was sent, so it cannot be sent again here. */
function oneRow({ tracked }: Run, decision: Decision, mark: string): Noted['one'][] {
  const all = decision === 'there' ? [...tracked.rows, ...tracked.edited] : tracked.rows;
  return all.filter((one) => one.mark === mark && isUnsettled(one));
}

function queuedAs({ job }: Run, becomes: TrackedRow['row']['becomes']): string {
  return job.mode === 'rows' ? plannedAs(becomes) : '';
}

function isUnsettled({ state }: Pick<TrackedRow, 'state'>): boolean {
  return state === 'unknown' || state === 'sent';
}

/** As long as a batch may take. */
const LONG_WAIT = 60_000;

/** Rows in the queue stay unsent; what is open stays open, and the receipt says so. */
export function stopPush(sheetId: number): { readonly progress?: Progress } {
  askToStop(sheetId);
  return alone(() => {
    const job = storedJob(sheetId);
    if (!job) throw new Trouble('No push of this tab is under way.');
    let run: Run | undefined;
    try {
      run = openRun(sheetId);
      const queued = run.tracked.rows.filter(({ state }) => state === 'queued');
      for (const one of queued) {
        one.state = 'skipped';
        one.message = STOPPED;
      }
      run.note(queued.map((one) => ({ one })));
    } catch (error) {
      // Keys, columns or the tab are gone, or cannot be written: the receipts have what was learnt.
      if (!(error instanceof Trouble)) throw error;
    }
    endPush(run ?? { job, tracked: { rows: [], edited: [], moved: false } }, 'stopped');
    return run ? { progress: told(run, 'done') } : {};
  }, LONG_WAIT);
}

export interface PushState {
  /** Absent: no push of this tab is under way. */
  readonly job?: Job;
  readonly progress?: Progress;
  /** Why it cannot go on as things are. */
  readonly trouble?: string;
}

/** Nothing is sent. */
export function pushState(sheetId?: number | null): PushState {
  const job = storedJob(sheetOf({ sheetId: sheetId ?? null }).getSheetId());
  if (!job) return {};
  try {
    return {
      job,
      progress: alone(() => {
        const run = openRun(job.sheetId);
        return told(run, phaseOf(run));
      }),
    };
  } catch (error) {
    if (error instanceof Trouble) return { job, trouble: error.message };
    throw error;
  }
}

const SAID_THERE = 'You said that it is in PartnerStack.';
const STOPPED = 'The push was stopped before this row was sent.';
