// One step of a push, driven by the sidebar: under a minute, safe to be cut off at any point, safe to be called twice.
import { isOpen } from '../../../core/index.ts';
import { locked } from './alone.ts';
import { dropJob, type Job } from './job.ts';
import { learn } from './known-accounts.ts';
import { look, nextLook, openRows } from './look.ts';
import { type Progress, progressOf } from './progress.ts';
import { type Pause, readOne } from './reach.ts';
import { addLines } from './receipts.ts';
import { openRun, type Run } from './run.ts';
import { sendBatch } from './send.ts';

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
  if ('waitMs' in ping) return told(run, 'sending', ping);
  let waitMs = 0;
  while (!run.job.halted && waitMs === 0 && Date.now() < until) {
    const wait = sendBatch(run);
    if (wait === undefined) break;
    waitMs = wait;
  }
  if (hasQueued(run) && !run.job.halted) return told(run, 'sending', { waitMs });
  const next = openRows(run).length > 0 ? nextLook(run.job) : undefined;
  const pause = next !== undefined && Date.now() >= next ? look(run, until) : undefined;
  return pause ? told(run, 'reading', pause) : ended(run);
}

/** Rows that may be sent now. */
function hasQueued({ job, tracked }: Run): boolean {
  return tracked.rows.some(
    ({ state, mark }) => state === 'queued' && (job.pilot.length === 0 || job.pilot.includes(mark)),
  );
}

/** Where a push stands that has nothing to send for now. */
export function ended(run: Run): Progress {
  const { job, tracked } = run;
  if (job.halted) return told(run, 'halted');
  const open = openRows(run);
  const next = open.length > 0 ? nextLook(job) : undefined;
  const waitMs = next === undefined || job.lookedAt ? 0 : Math.max(0, next - Date.now());
  if (job.pilot.length > 0 && tracked.rows.some(({ state }) => state === 'queued'))
    return told(run, next === undefined ? 'pilot' : 'pilot-reading', { waitMs });
  if (next !== undefined) return told(run, 'reading', { waitMs });
  if (open.length > 0) return told(run, 'open');
  finish(run, 'finished');
  return told(run, 'done');
}

export function told(
  { job, tracked }: Run,
  phase: Progress['phase'],
  { waitMs = 0, notice = '' }: Partial<Pause> = {},
): Progress {
  return progressOf(job, tracked, phase, waitMs, notice);
}

/** The receipt's last line, with the count of each state. */
export function finish({ job, tracked }: Pick<Run, 'job' | 'tracked'>, state: 'finished' | 'stopped'): void {
  const all = [...tracked.rows, ...tracked.edited];
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one.state, (counts.get(one.state) ?? 0) + 1);
  const message = Array.from(counts, ([name, count]) => `${count} ${name}`).join(', ');
  addLines(job, [{ row: all.length, mark: '', state, message }]);
  const worked = tracked.rows.some(
    (one) => !isOpen(one.state) && one.state !== 'failed' && one.state !== 'skipped',
  );
  if (worked) learn(job.account, { piloted: [pilotName(job)] });
  dropJob(job);
}

export function pilotName({ type, mode }: Pick<Job, 'type' | 'mode'>): string {
  return `${type} ${mode}`;
}
