// What a push leaves behind, sorted by what it takes to undo it. Nothing is undone here: it is a list for the user.
import { importTypes } from '../import-types/index.ts';
import { pushWords as words } from '../messages/push-words.ts';
import { asFields, textOf } from '../requests/answer.ts';
import { visible } from '../text.ts';
import type { TypeName } from '../types.ts';
import { writeRowForPeople } from '../write.ts';
import { finalLines, type ReceiptHead, type ReceiptLine } from './receipt.ts';

/**
 * `made`: the push has made the record. `changed`: it has changed a record that was there. `unsure`: nobody but the
 * user can tell whether the push has made or changed it.
 */
export type Undoing = 'made' | 'changed' | 'unsure';

export interface RollbackItem {
  readonly undoing: Undoing;
  readonly row: number;
  /** Blank: not known. */
  readonly record: string;
  readonly state: string;
  readonly message: string;
  /** Changed columns with the values they had. */
  readonly before: readonly { readonly column: string; readonly value: string }[];
  /** The call that archives the record; blank: there is none. */
  readonly call: string;
}

export interface Rollback {
  readonly items: readonly RollbackItem[];
  /** Rows that have changed nothing. */
  readonly untouched: number;
}

export function rollback(
  { type, mode }: Pick<ReceiptHead, 'type' | 'mode'>,
  lines: readonly ReceiptLine[],
): Rollback {
  const finals = finalLines(lines);
  const items = finals.flatMap((line): RollbackItem[] => {
    const undoing = undoingOf(line, type, mode);
    if (!undoing) return [];
    const { row, record = '', state, message } = line;
    return [
      {
        undoing,
        row,
        record,
        state,
        message,
        before: beforeOf(line),
        call: undoing === 'changed' ? '' : archiveCall(type, record),
      },
    ];
  });
  return { items, untouched: finals.length - items.length };
}

/** PartnerStack archives or deletes these through the API; no call is listed for rewards (partnerstack.md 3.2-3.7). */
export function canArchive(type: TypeName): boolean {
  return type !== 'rewards';
}

const COLUMNS = ['To do', 'Row', 'Record', 'State', 'Column', 'Value before', 'API call', 'Message'];

export function rollbackCsv(head: ReceiptHead, { items }: Rollback): string {
  const table = items.flatMap((item) => {
    const cells = (column: string, value: string) => [
      words.undoing(item.undoing, head.type),
      String(item.row),
      item.record,
      item.state,
      visible(column),
      visible(value),
      item.call,
      visible(item.message),
    ];
    return item.before.length > 0
      ? item.before.map(({ column, value }) => cells(column, value))
      : [cells('', '')];
  });
  return [COLUMNS, ...table].map(writeRowForPeople).join('');
}

function undoingOf({ state, record }: ReceiptLine, type: TypeName, mode: string): Undoing | undefined {
  if (state === 'created') return 'made';
  if (state === 'updated') return 'changed';
  if (state === 'differs' || state === 'unknown' || state === 'sent') return 'unsure';
  if (state !== 'landed') return undefined;
  // The user's word, or an import that may have changed a record as well as made it.
  if (!record || (mode === 'import' && importsUpdate(type))) return 'unsure';
  return mode === 'import' ? 'made' : undefined;
}

/** The importer changes partners, and customers that a row names by PartnerStack's key (partnerstack.md 1.1, 1.2). */
function importsUpdate(type: TypeName): boolean {
  return type === 'partners' || type === 'customers';
}

function beforeOf({ before }: ReceiptLine): RollbackItem['before'] {
  if (!before) return [];
  try {
    const fields = asFields(JSON.parse(before)) ?? {};
    return Object.keys(fields).map((column) => ({ column, value: textOf(fields[column]) }));
  } catch {
    return [];
  }
}

function archiveCall(type: TypeName, record: string): string {
  if (!canArchive(type) || !record) return '';
  // The path of a customer takes your own key, and the record has PartnerStack's.
  const key = type === 'customers' ? '{customer_key of the row}' : encodeURIComponent(record);
  return `DELETE ${importTypes[type].api.path}/${key}`;
}
