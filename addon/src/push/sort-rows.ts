// Which of the chosen rows go, and which stay and why.
import { type PushRow, type PushTable, readMark, type TypeName } from '../../../core/index.ts';
import type { SheetRead } from '../read-sheet.ts';
import type { Choice } from './offer.ts';
import { type pushedBefore, type ReadLine, THERE } from './receipts.ts';
import { isKeyed } from './row-states.ts';
import { findStatusColumns, statusOf } from './status-columns.ts';

export interface Stay {
  readonly row: number;
  /** `hash` and `nth` of the row. */
  readonly hash: string;
  readonly nth: number;
  readonly why: 'errors' | 'not-carried' | 'before';
  readonly message: string;
}

/** What stands beside a row says that it was pushed to this account, whatever the row says now. */
export function statusNow(
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

export function sortRows(
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
