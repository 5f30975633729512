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
  /** How many rows came to what, in words; blank as long as it has not ended. */
  readonly outcome: string;
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

/** A line with the push it is of. */
export type PushLine = ReceiptLine &
  Pick<ReceiptHead, 'id' | 'tab' | 'type' | 'mode' | 'environment' | 'account'>;

/**
 * The latest first.
 * @param lines those on whole pushes are enough
 */
export function receiptHeads(lines: readonly PushLine[]): ReceiptHead[] {
  const ofPush = (id: string) => lines.filter((line) => line.id === id && !isRowState(line.state));
  return lines
    .filter(({ state }) => state === 'began' || state === 'handed off')
    .reverse()
    .map(({ id, time, tab, type, mode, environment, account, row, message, state }) => {
      const head = {
        id,
        time,
        tab,
        type,
        mode,
        environment,
        account,
        rows: row,
        totals: message,
        outcome: '',
      };
      if (state === 'handed off') return { ...head, ended: state };
      const end = ofPush(id)
        .filter((line) => line.state !== 'began')
        .pop();
      return end ? { ...head, ended: end.state, outcome: end.message } : head;
    });
}

/** The last line of each row, in the order of the rows. */
export function finalLines<Line extends ReceiptLine>(lines: readonly Line[]): Line[] {
  const last = new Map(lines.filter(({ state }) => isRowState(state)).map((line) => [line.mark, line]));
  return Array.from(last.values()).sort((a, b) => a.row - b.row);
}

const COLUMNS = ['Time (UTC)', 'Row', 'State', 'Last word', 'Record', 'Message', 'Before', 'Mark'];

export function receiptCsv(head: ReceiptHead, lines: readonly ReceiptLine[]): string {
  const finals = new Set(finalLines(lines));
  const began = lines.find(({ state }) => !isRowState(state));
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
    ['Hash of the rows', began?.mark ?? ''],
    ['Hash of the file', after('file ', began?.record)],
    ['Catalogue', after('catalogue ', began?.before)],
    ['Totals', head.totals],
    ...Array.from(counts(finals), ([state, count]) => [`Rows ${state}`, String(count)]),
    [''],
    COLUMNS,
    ...table,
  ]
    .map(writeRowForPeople)
    .join('');
}

function counts(lines: Iterable<ReceiptLine>): Map<string, number> {
  const found = new Map<string, number>();
  for (const { state } of lines) found.set(state, (found.get(state) ?? 0) + 1);
  return found;
}

/** The first line of a push has these where the lines of rows have a record and what was before. */
function after(word: string, text = ''): string {
  return text.startsWith(word) ? text.slice(word.length) : '';
}
