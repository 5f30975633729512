// What the user decides while a push is under way: go on, look again, stop, and what is true of a row whose outcome
// nobody could tell.
import { Trouble } from '../answer.ts';
import { alone } from './alone.ts';
import { dropJob, type Job, storedJob } from './job.ts';
import { learn } from './known-accounts.ts';
import { sheetOf } from './offer.ts';
import type { Progress } from './progress.ts';
import { addLines } from './receipts.ts';
import { isKeyed } from './row-states.ts';
import { type Noted, openRun, type Run } from './run.ts';
import { ended, finish, pilotName, told } from './step.ts';

/** The rows that waited for the pilot, or for the user after failures. */
export function goOn(sheetId: number): Progress {
  return alone(() => {
    const run = openRun(sheetId);
    const { job } = run;
    if (job.pilot.length > 0) learn(job.account, { piloted: [pilotName(job)] });
    run.update({ halted: undefined, pilot: [], failures: 0 });
    return told(run, 'sending');
  });
}

/** Reads back four more times, from now on. */
export function lookLonger(sheetId: number): Progress {
  return alone(() => {
    const run = openRun(sheetId);
    run.update({ askedAt: Date.now(), reads: 0 });
    return told(run, 'reading');
  });
}

export type Decision = 'there' | 'again';

/**
 * @param mark of one row; none: all whose own key keeps them from being doubled
 * @throws Trouble where the row is not open any more
 */
export function decide(sheetId: number, decision: Decision, mark?: string | null): Progress {
  return alone(() => {
    const run = openRun(sheetId);
    const isMeant = (one: Run['tracked']['rows'][number]) =>
      mark ? one.mark === mark : isKeyed(one, run.job.type);
    const rows = run.tracked.rows.filter(
      (one) => (one.state === 'unknown' || one.state === 'sent') && isMeant(one),
    );
    if (rows.length === 0) throw new Trouble('This row is not open any more. Look again.');
    const noted: Noted[] = rows.map((one) => {
      one.state = decision === 'there' ? 'landed' : 'queued';
      one.message = decision === 'there' ? SAID_THERE : '';
      return { one };
    });
    run.note(noted);
    if (decision === 'again') return told(run, 'sending');
    return ended(run);
  });
}

/** Rows in the queue stay unsent; what is open stays open, and the receipt says so. */
export function stopPush(sheetId: number): { readonly progress?: Progress } {
  return alone(() => {
    const job = storedJob(sheetId);
    if (!job) throw new Trouble('No push of this tab is under way.');
    let run: Run;
    try {
      run = openRun(sheetId);
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      // Keys, columns or the tab are gone: the receipts have what was learnt.
      addLines(job, [{ row: 0, mark: '', state: 'stopped', message: error.message }]);
      dropJob(job);
      return {};
    }
    const queued = run.tracked.rows.filter(({ state }) => state === 'queued');
    for (const one of queued) {
      one.state = 'skipped';
      one.message = STOPPED;
    }
    run.note(queued.map((one) => ({ one })));
    finish(run, 'stopped');
    return { progress: told(run, 'done') };
  });
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
    return { job, progress: alone(() => told(openRun(job.sheetId), 'sending')) };
  } catch (error) {
    if (error instanceof Trouble) return { job, trouble: error.message };
    throw error;
  }
}

const SAID_THERE = 'You said that it is in PartnerStack.';
const STOPPED = 'The push was stopped before this row was sent.';
