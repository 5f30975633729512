// Which rows of a tab are meant, read as a push in some way sees them, and what tells them as a set.
import {
  type Amount,
  type CheckOptions,
  fromCents,
  type PushRow,
  type PushTable,
  pushRows,
  readMark,
  type TypeName,
} from '../../../core/index.ts';
import { activeSheet, type Sheet, sheetById } from '../active-sheet.ts';
import { Trouble } from '../answer.ts';
import { chosenTypes } from '../chosen-types.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { knownType } from '../known-type.ts';
import type { SheetRead } from '../read-sheet.ts';
import type { Job, SendMode } from './job.ts';
import type { Choice } from './offer.ts';
import type { ReadLine } from './receipts.ts';
import { findStatusColumns, statusOf } from './status-columns.ts';

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

/** The same in whatever order the rows stand. */
export function rowsHash(rows: readonly PushRow[]): string {
  return fingerprintOf(rows.map(({ hash, nth }) => `${hash}-${nth}`).sort());
}

/** "USD 1234.50, EUR 20.00"; deals have no currency. */
export function moneyText(amounts: readonly Amount[]): string {
  return amounts.map(({ currency, cents }) => `${currency} ${fromCents(cents, 2)}`.trim()).join(', ');
}
