// What a push of the sheet would do, before anything is sent: which rows go and which stay and why, their money, and
// what the user has to confirm.
import {
  type Amount,
  amountsOf,
  type CheckOptions,
  fromCents,
  type LeftOut,
  notCarried,
  type PushRow,
  type PushTable,
  partnerAmounts,
  pushRows,
  readMark,
  type TypeName,
} from '../../../core/index.ts';
import { activeSheet, type Sheet, sheetById } from '../active-sheet.ts';
import { Trouble } from '../answer.ts';
import { chosenTypes } from '../chosen-types.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { type Account, accountOf, type Environment } from '../keys.ts';
import { knownType } from '../known-type.ts';
import { storedLimit } from '../limit-store.ts';
import { profileMark } from '../profile-store.ts';
import { readSheet, type SheetRead } from '../read-sheet.ts';
import { type Job, type SendMode, storedJobs } from './job.ts';
import { knownAccount } from './known-accounts.ts';
import { pushContext } from './push-context.ts';
import { pushedBefore, type ReadLine, readLines, THERE } from './receipts.ts';
import { isKeyed, plannedAs } from './row-states.ts';
import { findStatusColumns, statusOf } from './status-columns.ts';

export interface Choice {
  readonly sheetId?: number | null;
  readonly type?: TypeName | null;
  readonly mode: SendMode;
  readonly environment: Environment;
  readonly rows: 'all' | 'selected' | 'failed';
  /** Rows that were pushed before go once more. */
  readonly again?: boolean | null;
  /** Transactions row by row: the pilot sends the dates, to see whether this account keeps them. */
  readonly tryDates?: boolean | null;
}

export interface Stay {
  readonly row: number;
  /** `hash` and `nth` of the row. */
  readonly hash: string;
  readonly nth: number;
  readonly why: 'errors' | 'not-carried' | 'before';
  readonly message: string;
}

/** What the user has to confirm; the words are the sidebar's. */
export interface Asks {
  /** Triggers and invitations may act on an import: once per type and account. */
  readonly triggers?: true;
  /** This many rows are dated more than 30 days ago, and triggers act on them as if they were of today. */
  readonly old?: number;
  /** The number of rows and each currency's total are typed in. */
  readonly typed?: true;
  /** This number of rows, pushed before, is typed in. */
  readonly again?: number;
}

export interface Offer {
  readonly sheetId: number;
  readonly tab: string;
  readonly type: TypeName;
  readonly mode: SendMode;
  readonly environment: Environment;
  readonly account: string;
  /** Of the rows that would go. */
  readonly seen: string;
  readonly go: number;
  readonly amounts: readonly Amount[];
  /** Rewards: what each partner gets, the first ones. */
  readonly partners: readonly { readonly partner: string; readonly amounts: readonly Amount[] }[];
  readonly partnerCount: number;
  /** Rows that stay, by reason, and the first ones of them. */
  readonly stay: { readonly [why in Stay['why']]: number };
  readonly stays: readonly Stay[];
  /** What the mode cannot carry, told from the columns. */
  readonly notCarried: readonly LeftOut[];
  /** The first push of this type to this account: three rows go first. */
  readonly pilot: boolean;
  /** The dates of transactions could be tried by the pilot. */
  readonly canTryDates: boolean;
  readonly asks: Asks;
  readonly notices: readonly string[];
}

/** An offer and what it was made of. */
export interface Prepared {
  readonly offer: Offer;
  readonly sheet: Sheet;
  readonly read: SheetRead;
  readonly table: PushTable;
  readonly go: readonly PushRow[];
  readonly stays: readonly Stay[];
  readonly account: Account;
  readonly datesSent: boolean;
}

/** Rows that are tried before the others. */
export const PILOT = 3;
const MOST_SHOWN = 100;

export function prepare(choice: Choice): Prepared {
  const sheet = sheetOf(choice);
  const jobs = storedJobs();
  const open = jobs.find(({ sheetId }) => sheetId === sheet.getSheetId());
  if (open) throw new Trouble(alreadyOpen(open));
  const account = accountOf(choice.environment);
  if (choice.mode === 'import' && choice.environment === 'test')
    throw new Trouble('Imports take production keys only. With test keys push row by row.');
  const known = knownAccount(account.fingerprint);
  const datesSent = known.keepsDates === true || choice.tryDates === true;
  const read = readSheet(sheet);
  const { table, type, wanted } = chosenRows(
    choice,
    sheet,
    read,
    pushContext(account, choice.mode, datesSent),
  );
  // Rows in another tab's queue are in no receipt yet: a copy of that tab would push them a second time.
  const other = jobs.find((job) => job.type === type && job.account === account.fingerprint);
  if (other) throw new Trouble(alreadyOpen(other));
  if (choice.mode === 'import' && type === 'leads')
    throw new Trouble(
      'PartnerStack has no import of leads through its API. Push them row by row, or hand off the file.',
    );
  const lines = readLines();
  const before = pushedBefore(lines, account.fingerprint);
  const sorted = sortRows(wanted, choice, type, before, statusNow(read, table, account.fingerprint));
  const offer = offerOf({ choice, sheet, read, account, type, ...sorted });
  const again = handedOff(lines, sorted.go);
  const notices = again ? [...offer.notices, again] : offer.notices;
  return {
    offer: { ...offer, notices },
    sheet,
    read,
    table,
    go: sorted.go,
    stays: sorted.stays,
    account,
    datesSent,
  };
}

export function sheetOf({ sheetId }: Pick<Choice, 'sheetId'>): Sheet {
  return sheetId == null ? activeSheet() : sheetById(sheetId);
}

/** @throws Trouble where no row could ever be pushed */
export function chosenRows(
  choice: Pick<Choice, 'type' | 'rows'> & { readonly mode: SendMode | 'hand-off' },
  sheet: Sheet,
  read: SheetRead,
  context?: Parameters<typeof pushRows>[2],
): { readonly table: PushTable; readonly type: TypeName; readonly wanted: readonly PushRow[] } {
  const table = pushRows(
    read.rows,
    optionsOf(read, knownType(choice.type) ?? chosenTypes()[sheet.getSheetId()], choice.mode),
    context,
  );
  const { type, reasons = [] } = table.report;
  if (type === null) throw new Trouble(['The import type is not clear.', ...reasons].join(' '));
  if (table.rows.length === 0)
    throw new Trouble(
      'No row can be pushed: the header has an error, or there are no rows. Check the sheet first.',
    );
  return { table, type, wanted: table.rows.filter(isChosen(choice.rows, sheet, read, table)) };
}

/** Said where the same rows were handed off as a file before. */
export function handedOff(lines: readonly ReadLine[], rows: readonly PushRow[]): string | undefined {
  const hash = rowsHash(rows);
  const earlier = lines.filter(({ state, mark }) => state === 'handed off' && mark === hash).pop();
  return (
    earlier &&
    `The same rows were handed off as a file on ${earlier.time} UTC: if it was imported, they are there.`
  );
}

export function optionsOf(
  { today, typed, profile }: SheetRead,
  type: TypeName | undefined,
  mode: SendMode | 'hand-off',
): CheckOptions {
  // The importer reads a blank currency as USD, whatever the profile says (partnerstack.md 1.3, 1.4).
  const importing = profile && { ...profile, currency: undefined };
  return { type, today, typed, profile: mode === 'rows' ? profile : importing };
}

export function alreadyOpen({ since, type, account, tab }: Job): string {
  const when = new Date(since).toISOString().replace('T', ' ').slice(0, 16);
  return `A push of ${type} from the tab “${tab}” is under way (begun ${when} UTC, account ${account}). Resume it or stop it first.`;
}

function isChosen(
  rows: Choice['rows'],
  sheet: Sheet,
  { rows: cells }: SheetRead,
  { header }: PushTable,
): (row: PushRow) => boolean {
  if (rows === 'selected') {
    const ranges = sheet.getActiveRangeList()?.getRanges() ?? [];
    const spans = ranges.map((range) => [range.getRow(), range.getRow() + range.getNumRows() - 1] as const);
    return ({ row }) => spans.some(([first, last]) => row >= first && row <= last);
  }
  if (rows === 'failed') {
    const position = findStatusColumns(header.map(({ text }) => text));
    return ({ row, hash }) => {
      if (position === undefined) return false;
      const { state, mark } = statusOf(cells[row - 1] ?? [], position);
      return state === 'failed' && readMark(mark)?.hash === hash;
    };
  }
  return () => true;
}

/** What stands beside a row says that it was pushed to this account, whatever the row says now. */
function statusNow(
  { rows }: SheetRead,
  { header }: PushTable,
  fingerprint: string,
): (row: PushRow) => string | undefined {
  const position = findStatusColumns(header.map(({ text }) => text));
  return ({ row }) => {
    if (position === undefined) return undefined;
    const { state, mark } = statusOf(rows[row - 1] ?? [], position);
    return THERE.includes(state) && readMark(mark)?.account === fingerprint
      ? `What stands beside this row says that it was pushed: ${state}.`
      : undefined;
  };
}

function sortRows(
  wanted: readonly PushRow[],
  { mode, again, rows }: Choice,
  type: TypeName,
  before: ReturnType<typeof pushedBefore>,
  statusOfRow: (row: PushRow) => string | undefined,
): { go: PushRow[]; stays: Stay[]; again: number } {
  const go: PushRow[] = [];
  const stays: Stay[] = [];
  let repeated = 0;
  for (const one of wanted) {
    const { row, becomes, hash, nth } = one;
    const stay = (why: Stay['why'], message: string) => stays.push({ row, hash, nth, why, message });
    const found = before.get(hash);
    const earlier = found && found.times >= nth ? found.last : undefined;
    const said = earlier ? wasPushed(earlier) : statusOfRow(one);
    // Nothing tells a second record of such a row from the first: the user decides row by row.
    const isUnsure = earlier && OPEN.includes(earlier.state) && !isKeyed(one, type);
    const isAlone = rows === 'selected' && wanted.length === 1;
    if ('errors' in becomes) stay('errors', becomes.errors[0]?.message ?? '');
    else if (mode === 'rows' && 'leftOut' in becomes)
      stay('not-carried', becomes.leftOut.map(({ message }) => message).join(' '));
    else if (said && !again) stay('before', said);
    else if (said && isUnsure && !isAlone) stay('before', `${said} ${SELECT_ALONE}`);
    else {
      go.push(one);
      if (said) repeated += 1;
    }
  }
  return { go, stays, again: repeated };
}

const OPEN: readonly string[] = ['sending', 'sent', 'unknown'];
const SELECT_ALONE =
  'Its outcome is open: look it up in PartnerStack, and select this row alone to send it again.';

function wasPushed({ time, tab, row, state }: ReadLine): string {
  return `The same row was pushed on ${time} UTC (tab “${tab}”, row ${row}: ${state}).`;
}

function offerOf({
  choice: { mode, environment, tryDates },
  sheet,
  read,
  go,
  stays,
  again,
  account: { fingerprint },
  type,
}: Pick<Prepared, 'sheet' | 'read' | 'account'> &
  ReturnType<typeof sortRows> & { readonly choice: Choice; readonly type: TypeName }): Offer {
  const known = knownAccount(fingerprint);
  const amounts = amountsOf(go);
  const partners = partnerAmounts(go);
  const old = go.filter((row) => row.old).length;
  const limit = storedLimit();
  const isLarge = go.length > limit.rows || amounts.some(({ cents }) => isAbove(cents, limit.cents));
  const count = (why: Stay['why']) => stays.filter((one) => one.why === why).length;
  return {
    sheetId: sheet.getSheetId(),
    tab: sheet.getName(),
    type,
    mode,
    environment,
    account: fingerprint,
    // All that a confirmation stands on.
    seen: fingerprintOf([
      ...[fingerprint, type, mode, rowsHash(go), profileMark(read.profile), JSON.stringify(amounts)],
      ...go.map(({ becomes }) => plannedAs(becomes)),
    ]),
    go: go.length,
    amounts,
    partners: partners.slice(0, MOST_SHOWN),
    partnerCount: partners.length,
    stay: { errors: count('errors'), 'not-carried': count('not-carried'), before: count('before') },
    stays: stays.slice(0, MOST_SHOWN),
    notCarried: notCarried(type, mode, 'create'),
    pilot:
      go.length > PILOT &&
      (!known.piloted?.includes(`${type} ${mode}`) || (tryDates === true && !known.keepsDates)),
    canTryDates: type === 'transactions' && mode === 'rows' && !known.keepsDates && !tryDates,
    asks: {
      ...(mode === 'import' && !known.confirmed?.includes(type) ? { triggers: true } : {}),
      ...(old > 0 ? { old } : {}),
      ...(environment === 'production' && isLarge ? { typed: true } : {}),
      ...(again > 0 ? { again } : {}),
    },
    notices: sheet.getFilter() ? [...read.notices.slice(1), FILTERED] : read.notices,
  };
}

/** The same in whatever order the rows stand. */
export function rowsHash(rows: readonly PushRow[]): string {
  return fingerprintOf(rows.map(({ hash, nth }) => `${hash}-${nth}`).sort());
}

/** "USD 1234.50, EUR 20.00"; deals have no currency. */
export function moneyText(amounts: readonly Amount[]): string {
  return amounts.map(({ currency, cents }) => `${currency} ${fromCents(cents, 2)}`.trim()).join(', ');
}

/** Both integer cents as text; money that is taken back counts as much as money that is given. */
function isAbove(cents: string, limit: string): boolean {
  const digits = cents.replace('-', '');
  return digits.length === limit.length ? digits > limit : digits.length > limit.length;
}

const FILTERED = 'A filter is on in this tab: rows that it hides are pushed too.';
