// One step of a push, driven by the sidebar: under a minute, safe to be cut off at any point, safe to be called twice.
import { isOpen } from '../../../core/index.ts';
import { Trouble } from '../answer.ts';
import { locked } from './alone.ts';
import { dropJob, isToStop, type Job } from './job.ts';
import { learn } from './known-accounts.ts';
import { look, nextLook, openRows } from './look.ts';
import { countStates, type Progress, progressOf } from './progress.ts';
import { type Pause, readOne } from './reach.ts';
import { addLines } from './receipts.ts';
import { openRun, type Run } from './run.ts';
import { nextRows, sendBatch } from './send.ts';

/** A step ends when this much time has passed, in ms: the bar moves, Stop works, and the six minutes are far. */
const STEP = 40_000;
const BUSY_WAIT = 3000;

export interface Waiting {
  readonly waitMs: number;
}

export function pushStep(sheetId: number): Progress | Waiting {
  return locked(() => step(openRun(sheetId))) ?? { waitMs: BUSY_WAIT };
}

function step(run: Run): Progress {
  const until = Date.now() + STEP;
  // With one read no row is at stake where keys or connection are not right.
  const ping = readOne(run.account, '/api/v2/groups?limit=1');
  if ('waitMs' in ping) return told(run, failed(run) ? 'halted' : 'sending', ping);
  let waitMs = 0;
  while (!run.job.halted && waitMs === 0 && Date.now() < until && !isToStop(run.job)) {
    // Rows that were moved meanwhile would get each other's state.
    if (nextRows(run).length > 0 && !run.isInPlace()) return told(run, 'sending');
    const wait = sendBatch(run);
    if (wait === undefined) break;
    waitMs = wait;
  }
  const phase = phaseOf(run);
  if (phase === 'sending') return told(run, phase, { waitMs });
  const next = phase === 'pilot-reading' || phase === 'reading' ? nextLook(run.job) : undefined;
  const pause = next !== undefined && Date.now() >= next ? look(run, until) : undefined;
  return pause ? told(run, 'reading', pause) : ended(run);
}

/** PartnerStack cannot be reached: after three tries the user decides when to go on. */
function failed({ job, update }: Run): boolean {
  const failures = job.failures + 1;
  update({ failures, ...(failures >= 3 ? { halted: 'failures' } : {}) });
  return failures >= 3;
}

/** Where a push stands; nothing is done. */
export function phaseOf(run: Run): Progress['phase'] {
  const { job, tracked } = run;
  if (job.halted) return 'halted';
  if (nextRows(run).length > 0) return 'sending';
  const isLooking = openRows(run).length > 0 && nextLook(job) !== undefined;
  if (job.pilot.length > 0 && tracked.rows.some(({ state }) => state === 'queued'))
    return isLooking ? 'pilot-reading' : 'pilot';
  if (isLooking) return 'reading';
  const all = [...tracked.rows, ...tracked.edited];
  return all.some(({ state }) => isOpen(state)) ? 'open' : 'done';
}

/** The same, and a push that is done comes to its end. */
export function ended(run: Run): Progress {
  const phase = phaseOf(run);
  if (phase === 'done') endPush(run, 'finished');
  return told(run, phase);
}

export function told(run: Run, phase: Progress['phase'], pause: Partial<Pause> = {}): Progress {
  const { job } = run;
  const next = phase === 'reading' || phase === 'pilot-reading' ? nextLook(job) : undefined;
  const waitMs = next === undefined || job.lookedAt ? 0 : Math.max(0, next - Date.now());
  return progressOf(job, run.tracked, phase, pause.waitMs ?? waitMs, pause.notice ?? '');
}

/** The receipt's last line, with the count of each state. */
export function endPush({ job, tracked }: Pick<Run, 'job' | 'tracked'>, state: 'finished' | 'stopped'): void {
  const all = [...tracked.rows, ...tracked.edited];
  const counts = Object.entries(countStates(all)).map(([name, count]) => `${count} ${name}`);
  const gone = job.rows - all.length;
  if (gone > 0) counts.push(`${gone} no longer in the sheet`);
  if (all.some((one) => WORKED.includes(one.state))) learn(job.account, { piloted: [pilotName(job)] });
  try {
    addLines(job, [{ row: job.rows, mark: '', state, message: counts.join(', ') }]);
  } catch (error) {
    // A push must be able to end where its receipt cannot be written any more.
    if (!(error instanceof Trouble)) throw error;
  }
  dropJob(job);
}

export const WORKED: readonly string[] = ['created', 'updated', 'landed', 'differs'];

export function pilotName({ type, mode }: Pick<Job, 'type' | 'mode'>): string {
  return `${type} ${mode}`;
}
