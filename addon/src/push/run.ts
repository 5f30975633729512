// What a run of a push has in hand: the job, the sheet as it is now, its rows with where they stand, and the ways to
// note what became of them. The receipts have the say: what stands beside the rows only shows it.
import { isRowState, type PushTable, pushRows } from '../../../core/index.ts';
import { sheetById } from '../active-sheet.ts';
import { orTrouble, Trouble } from '../answer.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { type Account, accountOf } from '../keys.ts';
import { profileMark } from '../profile-store.ts';
import { readSheet } from '../read-sheet.ts';
import { optionsOf } from './chosen-rows.ts';
import { type Job, storedJob, storeJob } from './job.ts';
import { pushContext } from './push-context.ts';
import { addLines, latestLines, type ReadLine, readLines } from './receipts.ts';
import {
  type EditedRow,
  placeOf,
  statusCells,
  type Tracked,
  type TrackedRow,
  trackRows,
} from './row-states.ts';
import { findStatusColumns, statusOf, writeStatus } from './status-columns.ts';

export interface Run {
  job: Job;
  readonly account: Account;
  readonly table: PushTable;
  readonly tracked: Tracked;
  /** The record of each row, by its mark, where one is known. */
  readonly records: Map<string, string>;
  /** Changes the job, and keeps it. */
  update(news: Partial<Job>): void;
  /** Notes what became of rows in the receipts, and only then beside them: what was learnt is never lost. */
  note(rows: readonly Noted[]): void;
  /** Says that rows are sent, the other way round: where that cannot be shown, nothing is sent. */
  announce(rows: readonly Noted[]): void;
  /** The rows still stand where they stood when this run began. */
  isInPlace(): boolean;
}

export interface Noted {
  readonly one: TrackedRow | EditedRow;
  readonly record?: string | undefined;
  /** What an update changes, as it was before. */
  readonly before?: string | undefined;
}

/** @throws Trouble where the push cannot go on as things are */
export function openRun(sheetId: number): Run {
  const stored = storedJob(sheetId);
  if (!stored) throw new Trouble('No push of this tab is under way.');
  const account = accountOf(stored.environment);
  if (account.fingerprint !== stored.account) throw new Trouble(otherAccount(stored, account));
  const sheet = sheetById(sheetId);
  const read = readSheet(sheet);
  if (profileMark(read.profile) !== stored.profile) throw new Trouble(OTHER_PROFILE);
  const context = pushContext(account, stored.mode, stored.datesSent);
  const table = pushRows(read.rows, optionsOf(read, stored.type, stored.mode), context);
  const position = findStatusColumns(read.rows[table.headerRow - 1] ?? []);
  if (position === undefined) throw new Trouble(NO_COLUMNS);
  if (headerMark(table) !== stored.header) throw new Trouble(OTHER_HEADER);
  const lines = readLines(stored.line).filter(({ id }) => id === stored.id);
  if (lines.length < stored.lines) throw new Trouble(OLD_RECEIPTS);
  const tracked = trackRows(table.rows, read.rows, position, stored.id);

  function write(first: number, last: number) {
    const cells = statusCells(tracked, read.rows, position as number, stored?.id ?? '', [first, last]);
    orTrouble(NOT_WRITTEN, () => writeStatus(sheet, position as number, first, cells));
  }

  function show(rows: readonly Noted[]) {
    const places = rows.map(({ one }) => placeOf(one));
    const first = places.reduce((a, b) => Math.min(a, b));
    write(
      first,
      places.reduce((a, b) => Math.max(a, b)),
    );
  }

  function log(rows: readonly Noted[]) {
    addLines(
      run.job,
      rows.map(({ one, record, before }) => ({
        row: placeOf(one),
        mark: one.mark,
        state: one.state,
        message: one.message,
        record: record ?? run.records.get(one.mark),
        before,
      })),
    );
    for (const { one, record } of rows) if (record) run.records.set(one.mark, record);
    run.update({ lines: run.job.lines + rows.length });
  }

  const run: Run = {
    job: stored,
    account,
    table,
    tracked,
    records: new Map(lines.flatMap(({ mark, record }) => (record ? [[mark, record]] : []))),
    update(news) {
      run.job = { ...run.job, ...news };
      storeJob(run.job);
    },
    note(rows) {
      if (rows.length === 0) return;
      log(rows);
      show(rows);
    },
    announce(rows) {
      show(rows);
      log(rows);
    },
    isInPlace() {
      const rows = sheet.getDataRange().getNumRows();
      if (rows !== read.rows.length) return false;
      const marks = sheet.getRange(1, position + 2, rows, 1).getDisplayValues();
      const byPlace = new Map([...tracked.rows, ...tracked.edited].map((one) => [placeOf(one), one.mark]));
      return marks.every(([mark = ''], index) => {
        const own = byPlace.get(index + 1);
        return own === undefined ? mark === statusOf(read.rows[index] ?? [], position).mark : mark === own;
      });
    },
  };
  settle(run, lines, () => write(table.headerRow + 1, read.rows.length));
  return run;
}

/** Brings what stands beside the rows into line with what happened since: a run that died, edits, sorting. */
function settle(run: Run, lines: readonly ReadLine[], writeAll: () => void): void {
  const { tracked, job } = run;
  const latest = latestLines(lines, job.id);
  const noted: Noted[] = [];
  let isStale = tracked.moved;
  for (const one of [...tracked.rows, ...tracked.edited]) {
    const line = latest.get(one.mark);
    // Before a row is sent it gets a line, so that without one it is in the queue, whatever stands beside it.
    const state = line && isRowState(line.state) ? line.state : 'queued';
    const message = line?.message ?? one.message;
    if (state !== one.state || message !== one.message) isStale = true;
    one.state = state;
    one.message = message;
    if (state === 'sending') {
      one.state = 'unknown';
      one.message = DIED;
      noted.push({ one });
    }
  }
  for (const one of tracked.edited) {
    if (one.state !== 'queued') continue;
    one.state = 'skipped';
    one.message = EDITED;
    noted.push({ one });
  }
  if (noted.some(({ one }) => one.state === 'unknown'))
    run.update({ askedAt: Date.now(), reads: 0, lookedAt: undefined });
  if (isStale) writeAll();
  run.note(noted);
}

/** The same in whatever order the columns stand. */
export function headerMark({ header }: PushTable): string {
  return fingerprintOf(
    header
      .filter(({ is }) => is !== 'ours' && is !== 'blank')
      .map(({ text }) => text)
      .sort(),
  );
}

function otherAccount({ account, environment }: Job, now: Account): string {
  return `The ${environment} keys under Settings are of another account (${now.fingerprint}) than this push began with (${account}), so nothing was sent. Put the keys of that account back, or stop the push.`;
}

const DIED = 'The run ended while this row was sent, so it may have arrived or not. It is read back.';
const EDITED = 'The row was edited after the push began, so it was not sent. Check it, then push it anew.';
const OTHER_HEADER =
  'The header was edited after the push began, so nothing more was sent. Take that back (Ctrl+Z), or stop the push, check, and push the rest anew.';
const OTHER_PROFILE =
  'The program profile was changed after the push began, so nothing more was sent: what you have confirmed may not hold any more. Stop the push, check, and push the rest anew.';
const NO_COLUMNS =
  'The columns Preflight status, Preflight message and Preflight id are gone or no longer side by side, so nothing more was sent. Bring them back (Ctrl+Z), or stop the push: the tab “Preflight receipts” knows what was sent.';
const OLD_RECEIPTS =
  'Lines of this push are missing in the tab “Preflight receipts”: it was deleted, edited, or an older version of the spreadsheet was restored. Nothing more was sent, as nobody can tell any more what was. Stop the push, and look up in PartnerStack what has arrived before you push again.';
const NOT_WRITTEN =
  'The columns that say where each row stands could not be written, so nothing more was sent: the tab, or its right part, is protected now. Ask its owner, then resume.';
