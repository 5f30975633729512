// Reads back what a push has sent: rows whose outcome is open, and those of the pilot.
import {
  createReadBack,
  type Fields,
  importTypes,
  listOf,
  readBackPath,
  textOf,
} from '../../../core/index.ts';
import { learn } from './known-accounts.ts';
import { type Pause, readOne } from './reach.ts';
import { latestLines } from './receipts.ts';
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

/** Rows whose outcome is to be read back. */
export function openRows({ job, tracked }: Run): TrackedRow[] {
  return tracked.rows.filter(
    ({ state, mark }) =>
      state === 'sent' ||
      state === 'unknown' ||
      (state === 'created' && job.reads === 0 && job.pilot.includes(mark)),
  );
}

/** Goes on where the last run had to end. @returns why it could not go on now */
export function look(run: Run, until: number): Pause | undefined {
  const records: Fields[] = [];
  const path = readBackPath(importTypes[run.job.type], run.job.since);
  let after = run.job.lookedAt ?? '';
  for (;;) {
    const answer = readOne(run.account, after ? `${path}&starting_after=${encodeURIComponent(after)}` : path);
    if ('waitMs' in answer) {
      compare(run, records, false);
      run.update({ lookedAt: after });
      return answer;
    }
    const { items, more } = listOf(answer.data);
    records.push(...items);
    after = textOf(items[items.length - 1]?.key);
    const isLast = !more || !after;
    if (!isLast && Date.now() < until) continue;
    compare(run, records, isLast);
    if (isLast)
      run.update({ lookedAt: undefined, reads: run.job.reads + 1, askedAt: run.job.askedAt || Date.now() });
    else run.update({ lookedAt: after });
    return undefined;
  }
}

/** @param isLast all records were read: rows that were not among them are not there yet */
function compare(run: Run, records: readonly Fields[], isLast: boolean): void {
  const { job, table, lines } = run;
  const rows = openRows(run);
  const isOpen = new Set(rows.map(({ mark }) => mark));
  const taken = Array.from(latestLines(lines, job.id).values())
    .filter(({ mark, record }) => record && !isOpen.has(mark))
    .map(({ record = '' }) => record);
  const back = createReadBack(importTypes[job.type], records, new Set(taken), table.orders);
  const noted: Noted[] = [];
  for (const one of rows) {
    const found = back.find(one.row.view, madeBy(job.mode, one));
    if (found) ({ state: one.state, message: one.message } = found.outcome);
    else if (isLast && one.state !== 'created' && one.message !== NOT_YET) one.message = NOT_YET;
    else continue;
    noted.push({ one, record: found?.outcome.record });
    if (found && job.datesSent && keepsDate(one)) learn(job.account, { keepsDates: true });
  }
  run.note(noted);
}

function madeBy(
  mode: Run['job']['mode'],
  { row: { becomes } }: TrackedRow,
): 'created' | 'updated' | 'landed' {
  if (mode === 'import') return 'landed';
  return 'method' in becomes && becomes.method === 'PATCH' ? 'updated' : 'created';
}

/** A record that says what the row says, and the row's date is long past: the date can only have come from the row. */
function keepsDate({ row, state }: TrackedRow): boolean {
  return state === 'created' && row.old && Boolean(row.view.get('created_at')?.text);
}

const NOT_YET = 'Not found in PartnerStack yet. That is not a failure: records may take minutes to show.';
