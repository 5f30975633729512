// Begins a push: asks for what has to be confirmed once more, puts the rows in the queue, and notes the job. Nothing
// is sent here.
import { catalogueVersion, importText, longHash, type PushRow, readMark } from '../../../core/index.ts';
import { orTrouble, Trouble } from '../answer.ts';
import { profileMark } from '../profile-store.ts';
import { alone } from './alone.ts';
import { moneyText, rowsHash } from './chosen-rows.ts';
import { type Job, storeJob } from './job.ts';
import { learn } from './known-accounts.ts';
import { type Given, notGiven } from './not-given.ts';
import { type Choice, PILOT, type Prepared, prepare } from './offer.ts';
import { addLines } from './receipts.ts';
import { markOf, plannedAs } from './row-states.ts';
import { headerMark } from './run.ts';
import {
  addStatusColumns,
  findStatusColumns,
  NO_STATUS,
  type StatusCells,
  statusOf,
  writeStatus,
} from './status-columns.ts';

export function startPush(choice: Choice, seen: string, given: Given): { readonly job: Job } {
  return alone(() => startNow(choice, seen, given));
}

function startNow(choice: Choice, seen: string, given: Given): { readonly job: Job } {
  const prepared = prepare(choice);
  const { offer, sheet, go, stays, account, datesSent } = prepared;
  if (offer.seen !== seen)
    throw new Trouble(
      'The rows have changed since you looked at them, so nothing was sent. Look at the push again.',
    );
  if (go.length === 0) throw new Trouble('No row is left to push.');
  const missing = notGiven(offer, given);
  if (missing) throw new Trouble(missing);
  const now = Date.now();
  const begun: Job = {
    id: now.toString(36),
    sheetId: offer.sheetId,
    tab: offer.tab,
    type: offer.type,
    mode: offer.mode,
    environment: offer.environment,
    account: account.fingerprint,
    since: now,
    rows: 0,
    line: 0,
    lines: 0,
    profile: profileMark(prepared.read.profile),
    header: headerMark(prepared.table),
    pilot: offer.pilot ? pilotOf(go).map((row) => markOf(row, now.toString(36), account.fingerprint)) : [],
    datesSent,
    failures: 0,
    busy: 0,
    askedAt: 0,
    reads: 0,
  };
  const rows = orTrouble(NOT_WRITTEN, () => queue(prepared, begun));
  const line = addLines(begun, [
    {
      row: go.length,
      mark: rowsHash(go),
      state: 'began',
      record: begun.mode === 'import' ? `file ${longHash(importText(prepared.table, go))}` : '',
      before: `catalogue ${catalogueVersion}`,
      message: moneyText(offer.amounts),
    },
    ...stays.map((stay) => ({
      row: stay.row,
      mark: markOf(stay, begun.id, begun.account),
      state: 'skipped' as const,
      message: stay.message,
    })),
  ]);
  if (choice.mode === 'import') learn(account.fingerprint, { confirmed: [offer.type] });
  const job = { ...begun, rows, line, lines: 1 + stays.length };
  storeJob(job);
  sheet.activate();
  return { job };
}

/** Those that say most: they try most columns. */
function pilotOf(rows: readonly PushRow[]): PushRow[] {
  const filled = ({ view }: PushRow) => view.cells.filter(({ text }) => text !== '').length;
  return [...rows].sort((a, b) => filled(b) - filled(a) || a.row - b.row).slice(0, PILOT);
}

/** @returns how many rows got a mark of this push */
function queue({ sheet, read, table, go, stays }: Prepared, job: Job): number {
  const held = findStatusColumns(table.header.map(({ text }) => text));
  const position = addStatusColumns(sheet, table.headerRow, held ?? (read.rows[0]?.length ?? 0) + 1);
  const wanted = new Map<number, StatusCells>();
  for (const row of go)
    wanted.set(row.row, {
      state: 'queued',
      message: job.mode === 'rows' ? plannedAs(row.becomes) : '',
      mark: markOf(row, job.id, job.account),
    });
  for (const stay of stays) {
    // What an earlier push has written of the same row says more.
    const earlier = held === undefined ? undefined : statusOf(read.rows[stay.row - 1] ?? [], held);
    const isSaid = earlier && !['queued', 'sending'].includes(earlier.state);
    if (isSaid && readMark(earlier.mark)?.hash === stay.hash) continue;
    wanted.set(stay.row, {
      state: 'skipped',
      message: stay.message,
      mark: markOf(stay, job.id, job.account),
    });
  }
  const cells = read.rows.slice(table.headerRow).map((line, index) => {
    const earlier = held === undefined ? NO_STATUS : statusOf(line, held);
    return wanted.get(table.headerRow + 1 + index) ?? earlier;
  });
  writeStatus(sheet, position, table.headerRow + 1, cells);
  return wanted.size;
}

const NOT_WRITTEN =
  'Nothing was sent: the columns that say where each row stands could not be written. This tab, or its right part, is protected. Ask its owner, or copy the rows to a tab of your own.';
