// Reads rows back: finds each among the records the API lists, and compares.
import { pushStateMessages as words } from '../messages/push-states.ts';
import { type Fields, textOf } from '../requests/answer.ts';
import type { RequestContext } from '../requests/context.ts';
import { differences } from '../requests/differences.ts';
import type { RowView } from '../rule.ts';
import type { ImportType } from '../types.ts';
import { CLOCKS } from './clocks.ts';
import type { RowOutcome } from './row-state.ts';

/** The records that a push may have made or changed; pages go on with `&starting_after=` the last one's key. */
export function readBackPath({ api }: ImportType, since: number): string {
  return `${api.path}?limit=250&order_by=updated_at&min_updated=${since - CLOCKS}`;
}

export interface ReadBack {
  /**
   * @param made what the row has come to where its record says the same
   * @returns undefined: not among the records listed (yet)
   */
  find(
    row: RowView,
    made: 'created' | 'updated' | 'landed',
  ): { readonly outcome: RowOutcome; readonly record: Fields } | undefined;
}

/**
 * @param taken keys of records that are known to be other rows'; each record is given out once
 */
export function createReadBack(
  type: ImportType,
  records: readonly Fields[],
  taken: ReadonlySet<string>,
  orders: RequestContext['orders'],
): ReadBack {
  const used = new Set(taken);
  const byName = new Map<string, Fields>();
  for (const record of records) {
    for (const column of type.api.knownBy) {
      const name = nameIn(type, column, record);
      if (name) byName.set(`${column} ${name}`, record);
    }
  }
  const unnamed = new Map<string, Fields[]>();
  for (const record of records) {
    const at = textOf(record.amount);
    unnamed.set(at, [...(unnamed.get(at) ?? []), record]);
  }

  function named(row: RowView): Fields | 'nameless' | undefined {
    let nameless = true;
    for (const column of type.api.knownBy) {
      const text = row.get(column)?.text;
      if (!text) continue;
      nameless = false;
      const record = byName.get(`${column} ${lower(type, column, text)}`);
      if (record) return record;
    }
    return nameless ? 'nameless' : undefined;
  }

  /** Nothing but its values tells which record is the row's: only one that says all of it counts, and only once. */
  function alike(row: RowView): Fields | undefined {
    const cents = row.cells.find(
      ({ column, text }) => text && /cents|dollars/.test(column?.kind ?? ''),
    )?.cents;
    return unnamed
      .get(cents ?? '')
      ?.find((record) => !used.has(textOf(record.key)) && differences(row, record, orders).length === 0);
  }

  return {
    find(row, made) {
      const found = named(row);
      const record = found === 'nameless' ? alike(row) : found;
      if (!record) return undefined;
      const key = textOf(record.key);
      used.add(key);
      const others = differences(row, record, orders);
      const outcome: RowOutcome = others.length
        ? { state: 'differs', message: words.differs(key, others), record: key }
        : { state: made, message: words[made](key), record: key };
      return { outcome, record };
    },
  };
}

function nameIn(type: ImportType, column: string, record: Fields): string {
  const path = type.columns.find(({ key }) => key === column)?.read ?? '';
  const [first = '', second] = path.split('.');
  const outer = record[first];
  const value = second === undefined ? outer : (outer as Fields | null | undefined)?.[second];
  return lower(type, column, textOf(value));
}

/** Addresses are told apart without case. */
function lower(type: ImportType, column: string, text: string): string {
  return type.columns.find(({ key }) => key === column)?.kind === 'email' ? text.toLowerCase() : text;
}
