// What a row alone cannot say about the call it becomes: create or update, and what was looked up before.
import type { ColumnOrder } from '../dates.ts';
import type { Group } from './find-group.ts';
import type { LeftOut } from './left-out.ts';

export interface RequestContext {
  /** Absent: the row makes a new record. */
  readonly update?: Update | undefined;
  readonly lookups?: Lookups | undefined;
  /** What the program is known to refuse: the row is left out. */
  readonly keptBack?: readonly LeftOut[] | undefined;
  /** A read-back has shown that this account keeps the created_at of a transaction. */
  readonly keepsCreatedAt?: boolean | undefined;
  /** Order of day and month, by column key, where the whole table has settled it. */
  readonly orders?: { readonly [column: string]: ColumnOrder } | undefined;
}

export interface Update {
  /** As paths take it: a partnership key, your customer_key, a lead's or deal's key or external_key. */
  readonly key: string;
  /** Keys of the columns whose values differ from the record's; only these are sent. */
  readonly changes: readonly string[];
  /** What the record has in these columns, by key; blank: nothing. */
  readonly before?: { readonly [column: string]: string };
}

/** Answers of the API. What was not looked up is undefined, and rows that need it are left out. */
export interface Lookups {
  readonly groups?: readonly Group[] | undefined;
  /** The API names of the program's own columns, by header. */
  readonly ownFields?: ReadonlyMap<string, string> | undefined;
  /** The partner_key of a partnership; null: there is none. */
  readonly partnerKey?: ((partnership: string) => string | null | undefined) | undefined;
  /** The partner behind a reward's target; null: there is none. */
  readonly partnerBehind?: ((type: string, key: string) => Partner | null | undefined) | undefined;
}

export interface Partner {
  readonly partner_key: string;
  readonly email: string;
}
