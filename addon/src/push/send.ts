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
import { isKeyed, plannedAs, type TrackedRow } from './row-states.ts';
import type { Noted, Run } from './run.ts';

/** Rows of one batch. Where nothing tells a row's record, an unclear answer costs the user a decision per row. */
const BATCH = { import: 1000, keyed: 20, keyless: 5 } as const;
/** Batches in a row of which nothing came. */
const MOST_FAILURES = 3;
const MOST_BUSY = 10;
const NO_IMPORTS: readonly number[] = [404, 405, 410];
const REFUSED_KEYS = 401;

/** Of the pilot alone, as long as it lasts. */
export function nextRows({ job, tracked }: Run): TrackedRow[] {
  return tracked.rows.filter(
    ({ state, mark }) => state === 'queued' && (job.pilot.length === 0 || job.pilot.includes(mark)),
  );
}

/** Milliseconds to wait before the next one; undefined: nothing is left to send for now. */
export function sendBatch(run: Run): number | undefined {
  const queued = nextRows(run);
  const [first] = queued;
  if (!first) return undefined;
  const { mode, type } = run.job;
  const isFirstKind = isKeyed(first.row, type);
  const most = mode === 'import' ? BATCH.import : isFirstKind ? BATCH.keyed : BATCH.keyless;
  const other = queued.findIndex(({ row }) => mode === 'rows' && isKeyed(row, type) !== isFirstKind);
  const batch = queued.slice(0, other < 0 ? most : Math.min(most, other));
  const [ready, barred] = parted(batch, mode);
  for (const { one } of barred) one.state = 'skipped';
  run.note(barred);
  if (ready.length === 0) return 0;
  for (const one of ready) one.state = 'sending';
  run.announce(ready.map((one) => ({ one, before: beforeOf(one) })));
  return mode === 'import' ? sendImport(run, ready) : sendRows(run, ready);
}

/** A row says the same, but what is around it may have changed: another row, what was looked up. */
function parted(batch: readonly TrackedRow[], mode: Run['job']['mode']) {
  const ready: TrackedRow[] = [];
  const barred: Noted[] = [];
  for (const one of batch) {
    const { becomes } = one.row;
    const reasons = 'errors' in becomes ? becomes.errors : 'leftOut' in becomes ? becomes.leftOut : [];
    const isBarred = 'errors' in becomes || (mode === 'rows' && reasons.length > 0);
    const isOther = mode === 'rows' && one.message !== plannedAs(becomes);
    if (!isBarred && !isOther) ready.push(one);
    else {
      one.message = isBarred ? reasons.map(({ message }) => message).join(' ') : OTHER_CALL;
      barred.push({ one });
    }
  }
  return [ready, barred] as const;
}

function sendRows(run: Run, batch: readonly TrackedRow[]): number {
  const requests = batch.map(({ row }) => row.becomes as ApiRequest);
  const answers = callAll(run.account, requests);
  const noted = batch.map((one, at) => {
    const answer = answers[at] ?? unanswered;
    const outcome = areKeysRefused(answer)
      ? backInQueue
      : outcomeOf(answer, requests[at] as ApiRequest, one.row.view, run.job.since, run.table.orders);
    set(one, outcome);
    if (one.state === 'queued') one.message = plannedAs(one.row.becomes);
    return { one, record: outcome.record, before: beforeOf(one) };
  });
  return noteBatch(run, noted, answers);
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
  return noteBatch(
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

/** @throws Trouble where the keys were refused; the rows are back in the queue */
function noteBatch(run: Run, noted: readonly Noted[], answers: readonly Answered[]): number {
  const { job } = run;
  const isOpen = noted.some(({ one }) => one.state === 'sent' || one.state === 'unknown');
  const isBusy = answers.some(({ is }) => is === 'busy');
  const isDone = answers.some(({ is }) => is === 'done');
  const busy = isDone || !isBusy ? 0 : job.busy + 1;
  const failures = isDone ? 0 : isBusy ? job.failures : job.failures + 1;
  const isOver = failures >= MOST_FAILURES || busy >= MOST_BUSY;
  if (isOpen || failures !== job.failures || busy !== job.busy)
    // Before the rows: a run that dies in between reads back once too often, and not too seldom.
    run.update({
      failures,
      busy,
      ...(isOpen ? { askedAt: Date.now(), reads: 0, lookedAt: undefined } : {}),
      ...(isOver ? { halted: 'failures' } : {}),
    });
  run.note(noted);
  const refused = answers.find(areKeysRefused);
  if (refused) throw new Trouble(troubleOf(refused, run.account) ?? '');
  return Math.max(0, ...answers.map((answer) => waitAfter(answer, busy)));
}

const WAIT = 5000;
const LONGEST_WAIT = 60_000;

function waitAfter(answer: Answered, busy: number): number {
  if (answer.is === 'unsent') return WAIT;
  if (answer.is !== 'busy') return 0;
  return answer.seconds ? answer.seconds * 1000 : Math.min(LONGEST_WAIT, WAIT * 2 ** busy);
}

function areKeysRefused(answer: Answered): boolean {
  return answer.is === 'refused' && answer.status === REFUSED_KEYS;
}

function set(one: TrackedRow, { state, message }: RowOutcome): void {
  one.state = state;
  one.message = message;
}

/** For the list of what it takes to roll an update back. */
function beforeOf({ row: { update } }: TrackedRow): string | undefined {
  return update?.before && JSON.stringify(update.before);
}

const unanswered: Answered = { is: 'unclear', message: 'No answer came.' };
const backInQueue: RowOutcome = { state: 'queued', message: '' };
const OTHER_CALL =
  'What is known of the record in PartnerStack has changed since the push began, so the row was not sent. Check the plan against PartnerStack again, then push it anew.';
const TAKEN =
  'PartnerStack has taken the file and imports it on its own time. It is read back until the row is found.';
