// What an object of the API is to the endpoints that are alike for all: create, list, read, update, archive.
import type { StoredRecord, Value, Values } from '../store.ts';
import type { Environment, TableName } from '../tables.ts';
import type { World } from '../world.ts';
import type { Fields } from './fields.ts';

/** The program's records in one of its environments. */
export interface Scope {
  readonly world: World;
  readonly environment: Environment;
}

export interface Resource {
  readonly table: TableName;
  /** In messages: "Customer". */
  readonly title: string;
  /** Columns a path may name a record by; none: there is no endpoint for a single record. */
  readonly pathKeys: readonly string[];
  readonly createFields: Fields;
  /** @throws Refused */
  create(body: Values, scope: Scope): StoredRecord;
  /** Absent: cannot be changed. */
  readonly updateFields?: Fields;
  /** What a change writes. @throws Refused */
  change?(body: Values, record: StoredRecord, scope: Scope): Values;
  readonly archives: boolean;
  /** By name of the query parameter: a condition in SQL and how many of its values it takes. */
  readonly filters: { readonly [parameter: string]: Filter };
  show(record: StoredRecord, scope: Scope): { readonly [field: string]: Value };
}

export interface Filter {
  readonly where: string;
  /** Values for its question marks. */
  readonly values: (texts: readonly string[], scope: Scope) => readonly Value[];
}

/** A parameter that one column must equal. */
export function equals(column: string): Filter {
  return { where: `${column} = ?`, values: ([text = '']) => [text] };
}
