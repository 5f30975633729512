// Reads rows back: finds each among the records the API lists, and compares.
import { pushStateMessages as words } from '../messages/push-states.ts';
import { type Fields, textOf } from '../requests/answer.ts';
import type { RequestContext } from '../requests/context.ts';
import { differences, recordValue, valueAt } from '../requests/differences.ts';
import type { RowView } from '../rule.ts';
import type { ImportType } from '../types.ts';
import { CLOCKS } from './clocks.ts';
import type { RowOutcome } from './row-state.ts';

/** A row whose outcome is to be told by its record. */
export interface Sought {
  readonly view: RowView;
  /** What the row has come to where its record says the same. */
  readonly made: 'created' | 'updated' | 'landed';
  /** The record's key, where the answer has named it. */
  readonly record?: string | undefined;
}

export interface Listed {
  readonly records: readonly Fields[];
  /** These are all records that the push may have made. */
  readonly complete: boolean;
  /** When the push began, in epoch ms. */
  readonly since: number;
  /** Keys of records that are known to be other rows'. */
  readonly taken: ReadonlySet<string>;
}

/** Records a push may have made or changed; pages go on with `&starting_after=` the last one's key. */
export function readBackPath({ api, name }: ImportType, since: number): string {
  // Of the list of rewards no filter by time is documented (partnerstack.md 3.5): the newest come first.
  return name === 'rewards'
    ? `${api.path}?limit=250&order_by=-created_at`
    : `${api.path}?limit=250&order_by=updated_at&min_updated=${since - CLOCKS}`;
}

/** Behind these records of a list there are none that the push can have made. */
export function isPast({ name }: ImportType, records: readonly Fields[], since: number): boolean {
  return name === 'rewards' && records.some((one) => Number(one.created_at) < since - CLOCKS);
}

/** Each record is given out once. @returns in the order of the rows; undefined: not among the records (yet) */
export function readBack(
  type: ImportType,
  rows: readonly Sought[],
  { records, complete, since, taken }: Listed,
  orders: RequestContext['orders'],
): (RowOutcome | undefined)[] {
  const used = new Set(taken);
  const byKey = new Map(records.map((record) => [textOf(record.key), record]));
  const byName = new Map<string, Fields>();
  for (const record of records) {
    for (const column of type.api.knownBy) {
      const name = nameIn(type, column, record);
      if (name) byName.set(`${column} ${name}`, record);
    }
  }

  function outcome({ view, made, record: own }: Sought, record: Fields): RowOutcome {
    const key = textOf(record.key);
    used.add(key);
    const others = differences(view, record, orders);
    if (others.length) return { state: 'differs', message: words.differs(key, others), record: key };
    if (own) return { state: made, message: words.confirmed(key), record: key };
    if (made === 'created' && isOlder(view, record, since))
      return { state: 'landed', message: words.wasThere(key), record: key };
    return { state: made, message: words[made](key), record: key };
  }

  function named({ view, record }: Sought): Fields | undefined {
    if (record) return byKey.get(record);
    const names = type.api.knownBy.map((column) => [column, view.get(column)?.text ?? ''] as const);
    const found = names
      .map(([column, text]) => text && byName.get(`${column} ${lower(type, column, text)}`))
      .find((one) => one !== undefined && one !== '');
    return found && !used.has(textOf(found.key)) ? found : undefined;
  }

  const outcomes = rows.map((row) => {
    const record = named(row);
    return record && outcome(row, record);
  });
  if (!complete) return outcomes;

  // Nothing but its values tells the record of the others. Rows that look alike take what there is, if it is enough
  // for all of them; else nobody can say whose it is.
  const near = recordsNear(type, records);
  const alike = new Map<string, { at: number; record: readonly Fields[] }[]>();
  rows.forEach((row, at) => {
    const isNamed = row.record || type.api.knownBy.some((column) => row.view.get(column)?.text);
    if (outcomes[at] || isNamed) return;
    const found = near(row.view).filter(
      (record) =>
        !used.has(textOf(record.key)) &&
        !isOlder(row.view, record, since) &&
        comparable(row.view, record) > 1 &&
        differences(row.view, record, orders).length === 0,
    );
    const keys = found.map(({ key }) => textOf(key)).join(' ');
    alike.set(keys, [...(alike.get(keys) ?? []), { at, record: found }]);
  });
  const claims = new Map<string, number>();
  for (const group of alike.values())
    for (const { record } of group)
      for (const { key } of record) claims.set(textOf(key), (claims.get(textOf(key)) ?? 0) + 1);
  for (const group of alike.values()) {
    const records = group[0]?.record ?? [];
    // A record that rows of another group could be, too, belongs to nobody for certain.
    const isClear = records.every(({ key }) => claims.get(textOf(key)) === group.length);
    if (records.length < group.length || !isClear) continue;
    group.forEach(({ at }, index) => {
      const [row, record] = [rows[at], records[index]];
      if (row && record) outcomes[at] = outcome(row, record);
    });
  }
  return outcomes;
}

/** Records of the same amount with one more value of the row: few, where thousands have the same amount. */
function recordsNear(type: ImportType, records: readonly Fields[]): (view: RowView) => readonly Fields[] {
  const named = type.columns.filter(({ kind }) => kind === 'identifier' || kind === 'email');
  const index = new Map<string, Fields[]>();
  const put = (name: string, record: Fields) => {
    const list = index.get(name);
    if (list) list.push(record);
    else index.set(name, [record]);
  };
  for (const record of records) {
    const amount = textOf(record.amount);
    put(amount, record);
    for (const { key } of named) {
      const name = nameIn(type, key, record);
      if (name) put(`${amount} ${key} ${name}`, record);
    }
  }
  return (view) => {
    const cell = view.cells.find(({ column, text }) => text && /cents|dollars/.test(column?.kind ?? ''));
    const amount = cell?.cents ?? '';
    const key = named.find((column) => view.get(column.key)?.text && typeof column.read === 'string')?.key;
    const near = key && index.get(`${amount} ${key} ${lower(type, key, view.get(key)?.text ?? '')}`);
    return near || (index.get(amount) ?? []);
  };
}

/** Made before the push: not by it, unless the row brings a date of its own. */
function isOlder(view: RowView, record: Fields, since: number): boolean {
  const dated = view.cells.some(({ column, text }) => column?.read === 'created_at' && text !== '');
  return !dated && typeof record.created_at === 'number' && record.created_at < since - CLOCKS;
}

/** How many filled cells of the row the record has a value for. */
function comparable({ cells }: RowView, record: Fields): number {
  return cells.filter((cell) => cell.text !== '' && recordValue(cell, record) !== undefined).length;
}

function nameIn(type: ImportType, column: string, record: Fields): string {
  const { read } = type.columns.find(({ key }) => key === column) ?? {};
  return typeof read === 'string' ? lower(type, column, textOf(valueAt(read, record))) : '';
}

/** Addresses are told apart without case. */
function lower(type: ImportType, column: string, text: string): string {
  return type.columns.find(({ key }) => key === column)?.kind === 'email' ? text.toLowerCase() : text;
}
