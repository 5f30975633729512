// A receipt: what a push was, and the lines that say what became of its rows; and its CSV for people.
import { pushWords as words } from '../messages/push-words.ts';
import { visible } from '../text.ts';
import type { TypeName } from '../types.ts';
import { writeRowForPeople } from '../write.ts';
import { isRowState } from './row-state.ts';

/** What a receipt says of the whole push. */
export interface ReceiptHead {
  readonly id: string;
  /** When it began: UTC, to the second. */
  readonly time: string;
  readonly tab: string;
  readonly type: TypeName;
  readonly mode: string;
  readonly environment: string;
  /** The account's fingerprint; blank where none was needed. */
  readonly account: string;
  readonly rows: number;
  /** Money, as text. */
  readonly totals: string;
  /** Absent: it has not ended. */
  readonly ended?: string;
  readonly counts: { readonly [state: string]: number };
}

export interface ReceiptLine {
  readonly time: string;
  /** Row number; of a line on the whole push the number of its rows. */
  readonly row: number;
  /** What ties it to the row; of a line on the whole push the hash of its rows. */
  readonly mark: string;
  readonly state: string;
  readonly record?: string | undefined;
  readonly message: string;
  /** What an update has changed, as it was before: JSON of column to value. */
  readonly before?: string | undefined;
}

/** The last line of each row, in the order of the rows. */
export function finalLines<Line extends ReceiptLine>(lines: readonly Line[]): Line[] {
  const last = new Map(lines.filter(({ state }) => isRowState(state)).map((line) => [line.mark, line]));
  return Array.from(last.values()).sort((a, b) => a.row - b.row);
}

const COLUMNS = ['Time (UTC)', 'Row', 'State', 'Last word', 'Record', 'Message', 'Before', 'Mark'];

export function receiptCsv(head: ReceiptHead, lines: readonly ReceiptLine[]): string {
  const finals = new Set(finalLines(lines));
  const rowsHash = lines.find(({ state }) => !isRowState(state))?.mark ?? '';
  const last = lines[lines.length - 1];
  const table = lines.map((line) => [
    line.time,
    String(line.row),
    line.state,
    finals.has(line) ? 'yes' : '',
    line.record ?? '',
    visible(line.message),
    visible(line.before ?? ''),
    line.mark,
  ]);
  return [
    ['Preflight receipt', head.id],
    ['Type', head.type],
    ['Mode', words.mode(head.mode)],
    ['Keys', head.account ? head.environment : 'none'],
    ['Account', head.account],
    ['Tab', visible(head.tab)],
    ['Began (UTC)', head.time],
    ['Ended (UTC)', head.ended && last ? last.time : ''],
    ['How it ended', head.ended ?? 'not yet'],
    ['Rows', String(head.rows)],
    ['Rows, hash', rowsHash],
    ['Totals', head.totals],
    ...Object.entries(head.counts).map(([state, count]) => [`Rows ${state}`, String(count)]),
    [''],
    COLUMNS,
    ...table,
  ]
    .map(writeRowForPeople)
    .join('');
}
