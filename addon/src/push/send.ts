// Sends the next batch of a push: written ahead as sending, sent in one service call, noted.
import {
  type Answered,
  type ApiRequest,
  importRequest,
  importText,
  outcomeOf,
  type RowOutcome,
} from '../../../core/index.ts';
import { Trouble } from '../answer.ts';
import { callAll, troubleOf } from '../api.ts';
import type { TrackedRow } from './row-states.ts';
import { isKeyed } from './row-states.ts';
import type { Noted, Run } from './run.ts';

/** Rows of one batch. Where nothing tells a row's record, an unclear answer costs the user a decision per row. */
const BATCH = { import: 1000, keyed: 20, keyless: 5 } as const;
/** Batches in a row of which nothing came. */
const MOST_FAILURES = 3;
const NO_IMPORTS: readonly number[] = [404, 405, 410];
const REFUSED_KEYS: readonly number[] = [401, 403];

/** Milliseconds to wait before the next one; undefined: nothing is left to send for now. */
export function sendBatch(run: Run): number | undefined {
  const queued = nextRows(run);
  const [first] = queued;
  if (!first) return undefined;
  const { job } = run;
  const most = job.mode === 'import' ? BATCH.import : isKeyed(first, job.type) ? BATCH.keyed : BATCH.keyless;
  const batch = queued.slice(0, most);
  for (const one of batch) set(one, { state: 'sending', message: '' });
  run.write(batch);
  return job.mode === 'import' ? sendImport(run, batch) : sendRows(run, batch);
}

/** Of the pilot alone, as long as it lasts. */
function nextRows({ job, tracked }: Run): TrackedRow[] {
  return tracked.rows.filter(
    ({ state, mark }) => state === 'queued' && (job.pilot.length === 0 || job.pilot.includes(mark)),
  );
}

function sendRows(run: Run, batch: readonly TrackedRow[]): number {
  const sent: { one: TrackedRow; request: ApiRequest }[] = [];
  const noted: Noted[] = [];
  for (const one of batch) {
    const { becomes } = one.row;
    if ('path' in becomes) sent.push({ one, request: becomes });
    else {
      // The row says the same, but what is around it has changed: another row, the profile, what was looked up.
      const reasons = 'errors' in becomes ? becomes.errors : becomes.leftOut;
      set(one, { state: 'skipped', message: reasons.map(({ message }) => message).join(' ') });
      noted.push({ one });
    }
  }
  const answers = callAll(
    run.account,
    sent.map(({ request }) => request),
  );
  const { since } = run.job;
  sent.forEach(({ one, request }, at) => {
    const answer = answers[at] ?? unanswered;
    const outcome = areKeysRefused(answer)
      ? backInQueue
      : outcomeOf(answer, request, one.row.view, since, run.table.orders);
    set(one, outcome);
    noted.push({ one, record: outcome.record });
  });
  return finish(run, noted, answers);
}

function sendImport(run: Run, batch: readonly TrackedRow[]): number {
  const text = importText(
    run.table,
    batch.map(({ row }) => row),
  );
  const request = importRequest(run.job.type, text);
  const [answer = unanswered] = request ? callAll(run.account, [request]) : [];
  for (const one of batch) set(one, imported(answer));
  if (answer.is === 'refused' && NO_IMPORTS.includes(answer.status)) run.update({ halted: 'no-imports' });
  return finish(
    run,
    batch.map((one) => ({ one })),
    [answer],
  );
}

function imported(answer: Answered): RowOutcome {
  switch (answer.is) {
    case 'done':
      return { state: 'sent', message: TAKEN };
    case 'unclear':
      return { state: 'unknown', message: answer.message };
    case 'busy':
    case 'unsent':
      return backInQueue;
    case 'refused':
      return areKeysRefused(answer) || NO_IMPORTS.includes(answer.status)
        ? backInQueue
        : { state: 'failed', message: `PartnerStack refused the file: ${answer.message} (${answer.status})` };
  }
}

/** Notes what became of the batch. @throws Trouble where the keys were refused; its rows are back in the queue */
function finish(run: Run, noted: readonly Noted[], answers: readonly Answered[]): number {
  const isOut = (one: Noted) => one.one.state !== 'queued';
  run.note(noted.filter(isOut));
  run.write(noted.filter((one) => !isOut(one)).map(({ one }) => one as TrackedRow));
  const isOpen = noted.some(({ one }) => one.state === 'sent' || one.state === 'unknown');
  const isFailure = answers.length > 0 && answers.every(({ is }) => is !== 'done' && is !== 'busy');
  const failures = isFailure
    ? run.job.failures + 1
    : answers.some(({ is }) => is === 'done')
      ? 0
      : run.job.failures;
  if (isOpen || failures !== run.job.failures) {
    run.update({
      failures,
      ...(isOpen ? { askedAt: Date.now(), reads: 0 } : {}),
      ...(failures >= MOST_FAILURES ? { halted: 'failures' } : {}),
    });
  }
  const refused = answers.find(areKeysRefused);
  if (refused) throw new Trouble(troubleOf(refused, run.account) ?? '');
  return waitAfter(answers);
}

const BUSY_WAIT = 5000;

function waitOf(answer: Answered): number {
  if (answer.is === 'unsent') return BUSY_WAIT;
  return answer.is === 'busy' ? (answer.seconds ?? 0) * 1000 || BUSY_WAIT : 0;
}

function waitAfter(answers: readonly Answered[]): number {
  const waits = answers.map(waitOf);
  return Math.max(0, ...waits);
}

function areKeysRefused(answer: Answered): boolean {
  return answer.is === 'refused' && REFUSED_KEYS.includes(answer.status);
}

function set(one: TrackedRow, { state, message }: RowOutcome): void {
  one.state = state;
  one.message = message;
}

const unanswered: Answered = { is: 'unclear', message: 'No answer came.' };
const backInQueue: RowOutcome = { state: 'queued', message: '' };
const TAKEN =
  'PartnerStack has taken the file and imports it on its own time. It is read back until the row is found.';
