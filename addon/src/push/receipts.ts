// The tab `Preflight receipts`: a line for each thing that became of a row, in the order it was learnt, and one for
// each push. Lines are only added, so a run that dies loses nothing that was learnt before.
import { isRowState, type RowState, readMark } from '../../../core/index.ts';
import type { Sheet } from '../active-sheet.ts';
import { orTrouble } from '../answer.ts';
import type { Job } from './job.ts';

export const RECEIPTS_TAB = 'Preflight receipts';

export const RECEIPT_HEADER = [
  'Push',
  'Time',
  'Tab',
  'Type',
  'Mode',
  'Keys',
  'Account',
  'Row',
  'Mark',
  'State',
  'Record',
  'Message',
  'Before',
] as const;

/** Of a whole push instead of a row. */
export type PushEvent = 'began' | 'finished' | 'stopped' | 'handed off';

export interface Line {
  /** Row number; of a push the number of its rows. */
  readonly row: number;
  /** What ties it to the row; of a push the hash of its rows. */
  readonly mark: string;
  readonly state: RowState | PushEvent;
  readonly record?: string | undefined;
  readonly message: string;
  /** What an update has changed, as it was before: JSON of column to value. */
  readonly before?: string | undefined;
}

export interface Receipt extends Pick<Job, 'id' | 'tab' | 'type' | 'environment' | 'account'> {
  readonly mode: string;
}

export interface ReadLine extends Line, Receipt {
  /** As the tab shows it: UTC, to the second. */
  readonly time: string;
}

/** @returns the row of the tab where the first line stands; 0 where there are no lines */
export function addLines(receipt: Receipt, lines: readonly Line[]): number {
  return lines.length === 0 ? 0 : orTrouble(NOT_WRITTEN, () => write(receipt, lines));
}

function write(receipt: Receipt, lines: readonly Line[]): number {
  const tab = receiptsTab() ?? makeTab();
  const time = new Date().toISOString().replace('T', ' ').slice(0, 19);
  const { id, tab: name, type, mode, environment, account } = receipt;
  const cells = lines.map(({ row, mark, state, record = '', message, before = '' }) => [
    id,
    time,
    name,
    type,
    mode,
    environment,
    account,
    String(row),
    mark,
    state,
    record,
    message,
    before,
  ]);
  const first = tab.getLastRow() + 1;
  const missing = first + cells.length - 1 - tab.getMaxRows();
  if (missing > 0) tab.insertRowsAfter(tab.getMaxRows(), missing);
  tab.getRange(first, 1, cells.length, RECEIPT_HEADER.length).setNumberFormat('@').setValues(cells);
  SpreadsheetApp.flush();
  return first;
}

/** @param from row of the tab: the lines of a push are none before it */
export function readLines(from = 2): ReadLine[] {
  const tab = receiptsTab();
  const last = tab?.getLastRow() ?? 0;
  if (!tab || last < from) return [];
  const rows = tab.getRange(from, 1, last - from + 1, RECEIPT_HEADER.length).getDisplayValues();
  return rows.map((cells) => {
    const [id = '', time = '', name = '', type, mode = '', environment, account = '', row, ...rest] = cells;
    const [mark = '', state, record = '', message = '', before = ''] = rest;
    return {
      ...{ id, time, tab: name, mode, account, mark, record, message, before },
      // As addLines has written them; a hand that edits the tab edits its own receipts.
      type: type as Receipt['type'],
      environment: environment as Receipt['environment'],
      state: state as Line['state'],
      row: Number(row),
    };
  });
}

/** The last thing learnt of each row of a push, by its mark. */
export function latestLines(lines: readonly ReadLine[], job: string): Map<string, ReadLine> {
  return new Map(
    lines.filter(({ id, state }) => id === job && isRowState(state)).map((line) => [line.mark, line]),
  );
}

export const THERE: readonly string[] = [
  'sending',
  'sent',
  'created',
  'updated',
  'landed',
  'differs',
  'unknown',
] satisfies RowState[];

/** How often rows that say this were pushed to an account (or to any), or may have been, and when last. */
export function pushedBefore(
  lines: readonly ReadLine[],
  account?: string,
): Map<string, { readonly times: number; readonly last: ReadLine }> {
  const ofAccount = lines.filter((one) => account === undefined || one.account === account);
  const latest = new Map(ofAccount.map((one) => [one.mark, one]));
  const found = new Map<string, { times: number; last: ReadLine }>();
  for (const [mark, last] of latest) {
    const hash = readMark(mark)?.hash;
    if (hash === undefined || !THERE.includes(last.state)) continue;
    found.set(hash, { times: (found.get(hash)?.times ?? 0) + 1, last });
  }
  return found;
}

function receiptsTab(): Sheet | null {
  return SpreadsheetApp.getActiveSpreadsheet().getSheetByName(RECEIPTS_TAB);
}

/** Behind all tabs; the user stays where they are. */
function makeTab(): Sheet {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const active = spreadsheet.getActiveSheet();
  const tab = spreadsheet.insertSheet(RECEIPTS_TAB, spreadsheet.getSheets().length);
  tab.getRange(1, 1, tab.getMaxRows(), RECEIPT_HEADER.length).setNumberFormat('@');
  tab
    .getRange(1, 1, 1, RECEIPT_HEADER.length)
    .setValues([[...RECEIPT_HEADER]])
    .setFontWeight('bold');
  tab.setFrozenRows(1);
  active.activate();
  return tab;
}

const NOT_WRITTEN =
  'The tab “Preflight receipts” could not be written, so nothing more is sent: it is protected. Ask its owner, then resume.';
