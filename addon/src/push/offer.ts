// What a push of the sheet would do, before anything is sent: which rows go and which stay and why, their money, and
// what the user has to confirm.
import {
  type Amount,
  amountsOf,
  type PushRow,
  type PushTable,
  partnerAmounts,
  type TypeName,
} from '../../../core/index.ts';
import type { Sheet } from '../active-sheet.ts';
import { Trouble } from '../answer.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { type Account, accountOf, type Environment } from '../keys.ts';
import { storedLimit } from '../limit-store.ts';
import { profileMark } from '../profile-store.ts';
import { readSheet, type SheetRead } from '../read-sheet.ts';
import { alreadyOpen, chosenRows, handedOff, rowsHash, sheetOf } from './chosen-rows.ts';
import { type SendMode, storedJobs } from './job.ts';
import { type KnownAccount, knownAccount } from './known-accounts.ts';
import { pushContext } from './push-context.ts';
import { pushedBefore, readLines } from './receipts.ts';
import { plannedAs } from './row-states.ts';
import { type Stay, sortRows, statusNow } from './sort-rows.ts';

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
  const repeated = handedOff(lines, sorted.go);
  return {
    offer: offerOf({ choice, sheet, read, account, type, known, repeated, ...sorted }),
    sheet,
    read,
    table,
    go: sorted.go,
    stays: sorted.stays,
    account,
    datesSent,
  };
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
  known,
  repeated,
}: Pick<Prepared, 'sheet' | 'read' | 'account'> &
  ReturnType<typeof sortRows> & {
    readonly choice: Choice;
    readonly type: TypeName;
    readonly known: KnownAccount;
    readonly repeated: string | undefined;
  }): Offer {
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
    notices: [
      ...(sheet.getFilter() ? [...read.notices.slice(1), FILTERED] : read.notices),
      ...(repeated ? [repeated] : []),
    ],
  };
}

/** Both integer cents as text; money that is taken back counts as much as money that is given. */
function isAbove(cents: string, limit: string): boolean {
  const digits = cents.replace('-', '');
  return digits.length === limit.length ? digits > limit : digits.length > limit.length;
}

const FILTERED = 'A filter is on in this tab: rows that it hides are pushed too.';
