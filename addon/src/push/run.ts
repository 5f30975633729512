// What a run of a push has in hand: the job, the sheet as it is now, its rows with where they stand, and the ways to
// note what became of them.
import { isRowState, type PushTable, pushRows } from '../../../core/index.ts';
import { type Sheet, sheetById } from '../active-sheet.ts';
import { orTrouble, Trouble } from '../answer.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { type Account, accountOf } from '../keys.ts';
import { readSheet, type SheetRead } from '../read-sheet.ts';
import { type Job, storedJob, storeJob } from './job.ts';
import { optionsOf } from './offer.ts';
import { pushContext } from './push-context.ts';
import { addLines, latestLines, type ReadLine, readLines } from './receipts.ts';
import { type EditedRow, statusCells, type Tracked, type TrackedRow, trackRows } from './row-states.ts';
import { findStatusColumns, writeStatus } from './status-columns.ts';

export interface Run {
  job: Job;
  readonly sheet: Sheet;
  readonly account: Account;
  readonly table: PushTable;
  readonly tracked: Tracked;
  /** What was learnt before this run. */
  readonly lines: readonly ReadLine[];
  /** Changes the job, and keeps it. */
  update(news: Partial<Job>): void;
  /** Writes beside rows what they stand at now. */
  write(rows: readonly { readonly row: { readonly row: number } }[]): void;
  /** Notes in the receipts what became of rows, and only then beside them: what was learnt is never lost. */
  note(rows: readonly Noted[]): void;
}

export interface Noted {
  readonly one: TrackedRow | EditedRow;
  readonly record?: string | undefined;
  readonly before?: string | undefined;
}

export function openRun(sheetId: number): Run {
  const stored = storedJob(sheetId);
  if (!stored) throw new Trouble('No push of this tab is under way.');
  const account = accountOf(stored.environment);
  if (account.fingerprint !== stored.account) throw new Trouble(otherAccount(stored, account));
  const sheet = sheetById(sheetId);
  const read = readSheet(sheet);
  const table = pushRows(
    read.rows,
    optionsOf(read, stored.type),
    pushContext(account, stored.mode, stored.datesSent),
  );
  const position = findStatusColumns(headerCells(read, table));
  if (position === undefined) throw new Trouble(NO_COLUMNS);
  if (headerMark(table) !== stored.header) throw new Trouble(OTHER_HEADER);
  const tracked = trackRows(table.rows, read.rows, position, stored.id);
  const lastRow = read.rows.length;

  const run: Run = {
    job: stored,
    sheet,
    account,
    table,
    tracked,
    lines: readLines(stored.line),
    update(news) {
      run.job = { ...run.job, ...news };
      storeJob(run.job);
    },
    write(rows) {
      const numbers = rows.map(({ row }) => row.row);
      if (numbers.length === 0) return;
      const first = Math.min(...numbers);
      const span = [first, Math.max(...numbers)] as const;
      const cells = statusCells(tracked, read.rows, position, stored.id, span);
      orTrouble(NOT_WRITTEN, () => writeStatus(sheet, position, first, cells));
    },
    note(rows) {
      addLines(
        run.job,
        rows.map(({ one, record, before }) => ({
          row: placeOf(one),
          mark: one.mark,
          state: one.state,
          message: one.message,
          record,
          before,
        })),
      );
      run.write(rows.map(({ one }) => ({ row: { row: placeOf(one) } })));
    },
  };
  settle(run, lastRow);
  return run;
}

/** Brings what stands beside the rows into line with what happened since: a run that died, edits, sorting. */
function settle(run: Run, lastRow: number): void {
  const { tracked, lines, job } = run;
  const known = latestLines(lines, job.id);
  const noted: Noted[] = [];
  let isStale = tracked.moved;
  for (const one of [...tracked.rows, ...tracked.edited]) {
    if (one.state !== 'sending') continue;
    // An earlier run died while it was sent. The receipts may know more than the row does.
    const line = known.get(one.mark);
    isStale = true;
    if (line && isRowState(line.state) && line.state !== 'queued') {
      one.state = line.state;
      one.message = line.message;
    } else {
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
  if (noted.some(({ one }) => one.state === 'unknown')) run.update({ askedAt: Date.now(), reads: 0 });
  addLines(
    job,
    noted.map(({ one }) => ({ row: placeOf(one), mark: one.mark, state: one.state, message: one.message })),
  );
  if (isStale || noted.length > 0)
    run.write([{ row: { row: run.table.headerRow + 1 } }, { row: { row: lastRow } }]);
}

export function placeOf(one: TrackedRow | EditedRow): number {
  return 'at' in one ? one.at : one.row.row;
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

function headerCells({ rows }: SheetRead, { headerRow }: PushTable): readonly string[] {
  return rows[headerRow - 1] ?? [];
}

function otherAccount({ account, environment }: Job, now: Account): string {
  return `The ${environment} keys under Settings are of another account (${now.fingerprint}) than this push began with (${account}), so nothing was sent. Put the keys of that account back, or stop the push.`;
}

const DIED = 'The run ended while this row was sent, so it may have arrived or not. It is read back.';
const EDITED = 'The row was edited after the push began, so it was not sent. Check it, then push it anew.';
const OTHER_HEADER =
  'The header was edited after the push began, so nothing more was sent. Take that back (Ctrl+Z), or stop the push, check, and push the rest anew.';
const NO_COLUMNS =
  'The columns Preflight status, Preflight message and Preflight id are gone or no longer side by side, so nothing was sent. Bring them back (Ctrl+Z or File > Version history), or stop the push: the tab “Preflight receipts” knows what was sent.';
const NOT_WRITTEN =
  'The columns that say where each row stands could not be written, so nothing more was sent: the tab, or its right part, is protected now. Ask its owner, then resume.';
