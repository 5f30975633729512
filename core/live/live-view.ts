// What a check sees of the program behind the API: answers that were read, and no guess where none was.
import type { Row } from '../types.ts';

/** Types whose records are looked up. */
export type Listed = 'partners' | 'customers' | 'transactions';

/** Lists that a program is set up with: its groups, the fields of its forms. */
export type SetUp = 'groups' | 'leads' | 'deals';

/** Values by the importer's column that holds the same; blank: the API has none. Absent: the API did not say. */
export interface LiveRecord {
  readonly [column: string]: string;
}

export interface LiveAnswer {
  /** Epoch milliseconds at which it was read. */
  readonly at: number;
  /** Null: there is none. */
  readonly record: LiveRecord | null;
}

export interface LiveView {
  /** Undefined: not checked. */
  find(type: Listed, by: string, text: string): LiveAnswer | undefined;
  /** Undefined: not checked. */
  list(type: SetUp): readonly LiveRecord[] | undefined;
  /** The day on which the same row was pushed before. */
  pushed?(line: Row): string | undefined;
}
