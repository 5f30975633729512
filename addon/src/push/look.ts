// Reads back what a push has sent: rows whose outcome is open, and those of the pilot.
import {
  type Fields,
  importTypes,
  isPast,
  listOf,
  readBack,
  readBackPath,
  textOf,
} from '../../../core/index.ts';
import { learn } from './known-accounts.ts';
import { type Pause, readOne } from './reach.ts';
import { readLines } from './receipts.ts';
import type { TrackedRow } from './row-states.ts';
import type { Noted, Run } from './run.ts';

/** Minutes after the last call with an open outcome. */
const TIMES = [0, 2, 5, 10] as const;
const MINUTE = 60_000;

/** When to read back next, in epoch ms; undefined: often enough, unless the user asks for more. */
export function nextLook({ askedAt, reads }: Run['job']): number | undefined {
  const minutes = TIMES[reads];
  return minutes === undefined ? undefined : askedAt + minutes * MINUTE;
}

/** Rows whose outcome is to be read back; those of the pilot are, whatever the answer was. */
export function openRows({ job, tracked }: Run): TrackedRow[] {
  return tracked.rows.filter(({ state, mark, message }) => {
    if (state === 'sent' || state === 'unknown') return true;
    return state === 'created' && job.pilot.includes(mark) && message.startsWith(FIRST_WORD);
  });
}

/** What `created` begins with as long as nothing was read back. */
const FIRST_WORD = 'Created: ';

/** Goes on where the last run had to end. @returns why it could not go on now */
export function look(run: Run, until: number): Pause | undefined {
  const records: Fields[] = [];
  const type = importTypes[run.job.type];
  const path = readBackPath(type, run.job.since);
  const start = run.job.lookedAt ?? '';
  let after = start;
  for (;;) {
    const answer = readOne(
      run.account,
      after ? `${path}&starting_after=${encodeURIComponent(after)}` : path,
      () => run.update({ lookedAt: undefined }),
    );
    if ('waitMs' in answer) {
      compare(run, records, false, false);
      run.update({ lookedAt: after });
      return answer;
    }
    const { items, more } = listOf(answer.data);
    records.push(...items);
    after = textOf(items[items.length - 1]?.key);
    const isLast = !more || !after || isPast(type, items, run.job.since);
    if (!isLast && Date.now() < until) continue;
    compare(run, records, isLast, isLast && !start);
    if (isLast)
      run.update({
        lookedAt: undefined,
        reads: run.job.reads + 1,
        askedAt: run.job.askedAt || Date.now(),
      });
    else run.update({ lookedAt: after });
    return undefined;
  }
}

/**
 * @param isLast all records were read: rows that were not among them are not there yet
 * @param complete the records given are all of them
 */
function compare(run: Run, records: readonly Fields[], isLast: boolean, complete: boolean): void {
  const { job, table } = run;
  const rows = openRows(run);
  const open = new Set(rows.map(({ mark }) => mark));
  const known = [...readLines().map(({ mark, record }) => [mark, record] as const), ...run.records];
  const taken = new Set(known.flatMap(([mark, record]) => (record && !open.has(mark) ? [record] : [])));
  const sought = rows.map((one) => ({
    view: one.row.view,
    made: madeBy(job.mode, one),
    record: run.records.get(one.mark),
  }));
  const found = readBack(
    importTypes[job.type],
    sought,
    { records, complete, since: job.since, taken },
    table.orders,
  );
  const isFinal = job.reads + 1 >= TIMES.length;
  const noted: Noted[] = [];
  let keepsDates = false;
  rows.forEach((one, at) => {
    const outcome = found[at];
    const { state, message } = one;
    if (outcome) {
      // An import may not have come to the row yet, and its record still say what it said before.
      const isEarly = outcome.state === 'differs' && job.mode === 'import' && !isFinal;
      if (!isEarly) one.state = outcome.state;
      one.message = outcome.message;
    } else if (isLast && state === 'created') {
      if (isFinal) [one.state, one.message] = ['unknown', NOT_THERE];
    } else if (isLast) one.message = NOT_YET;
    if (one.state === state && one.message === message) return;
    noted.push({ one, record: outcome?.record });
    keepsDates = keepsDates || (job.datesSent && isDated(one));
  });
  run.note(noted);
  if (keepsDates) learn(job.account, { keepsDates: true });
}

function madeBy(
  mode: Run['job']['mode'],
  { row: { becomes } }: TrackedRow,
): 'created' | 'updated' | 'landed' {
  if (mode === 'import') return 'landed';
  return 'method' in becomes && becomes.method === 'PATCH' ? 'updated' : 'created';
}

/** A record that says what the row says, and the row's date is long past: the date can only have come from the row. */
function isDated({ row, state }: TrackedRow): boolean {
  return state === 'created' && row.old && Boolean(row.view.get('created_at')?.text);
}

const NOT_YET = 'Not found in PartnerStack yet. That is not a failure: records may take minutes to show.';
const NOT_THERE =
  'PartnerStack said that it made the record, but it could not be found for ten minutes. Look it up there before you push it again.';
