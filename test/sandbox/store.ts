// Keeps the records, in SQLite as WebAssembly: nothing to install, nothing left behind.
import sqlite, { type JSValue, type QueryResult } from 'node-sqlite3-wasm';
import { type ColumnKind, type Environment, ownedByAll, type TableName, tables } from './tables.ts';

export type Value = string | number | boolean | null | object;
export type Values = { readonly [column: string]: Value | undefined };
export interface StoredRecord {
  readonly [column: string]: Value;
  readonly key: string;
  readonly environment: Environment;
  readonly archived: boolean;
  readonly created_at: number;
  readonly updated_at: number;
}

export interface Store {
  /** Absent key: one is made. Absent created_at: now. */
  insert(table: TableName, environment: Environment, values: Values): StoredRecord;
  update(table: TableName, record: StoredRecord, values: Values): StoredRecord;
  /** A record that is there and not archived, whether it can be read yet or not. */
  find(table: TableName, environment: Environment, column: string, value: Value): StoredRecord | undefined;
  /** @param rest SQL behind `where environment = ?` */
  select(table: TableName, environment: Environment, rest: string, values?: readonly Value[]): StoredRecord[];
  /** Takes away all but the records with these keys, as if they had never been. */
  keepOnly(table: TableName, environment: Environment, keys: readonly string[]): void;
  close(): void;
}

export interface StoreHost {
  now(): number;
  makeKey(prefix: string): string;
  /** Milliseconds until a new record can be read. */
  readonly late: number;
}

export function createStore(host: StoreHost): Store {
  const database = new sqlite.Database(':memory:');
  for (const [name, { columns, indexed }] of Object.entries(tables)) {
    const all = { ...ownedByAll, ...columns };
    const list = Object.keys(all).map((column) => `${column} ${all[column] === 'integer' ? 'integer' : ''}`);
    database.exec(`create table ${name} (seq integer primary key autoincrement, ${list.join(', ')})`);
    for (const column of ['key', ...indexed])
      database.exec(`create index ${name}_${column} on ${name} (${column}, environment)`);
  }

  function select(table: TableName, environment: Environment, rest: string, values: readonly Value[] = []) {
    const sql = `select * from ${table} where environment = ? ${rest}`;
    return database.all(sql, [environment, ...values.map(toSql)]).map((row) => fromSql(table, row));
  }

  function find(table: TableName, environment: Environment, column: string, value: Value) {
    return select(table, environment, `and archived = 0 and ${column} = ? limit 1`, [value])[0];
  }

  function byKey(table: TableName, environment: Environment, key: Value): StoredRecord {
    const [record] = select(table, environment, 'and key = ? order by seq desc limit 1', [key]);
    if (!record) throw new Error(`No ${table} with key ${key}`);
    return record;
  }

  return {
    insert(table, environment, values) {
      const now = host.now();
      const whole: Values = {
        key: host.makeKey(tables[table].prefix),
        environment,
        archived: false,
        created_at: now,
        updated_at: now,
        visible_at: now + host.late,
        ...given(values),
      };
      const names = Object.keys(whole);
      const marks = names.map(() => '?').join(', ');
      database.run(
        `insert into ${table} (${names.join(', ')}) values (${marks})`,
        Object.values(whole).map(toSql),
      );
      return byKey(table, environment, whole.key ?? null);
    },
    update(table, record, values) {
      const whole = given({ ...values, updated_at: host.now() });
      const sets = Object.keys(whole).map((name) => `${name} = ?`);
      database.run(`update ${table} set ${sets.join(', ')} where seq = ?`, [
        ...Object.values(whole).map(toSql),
        Number(record.seq),
      ]);
      return byKey(table, record.environment, whole.key ?? record.key);
    },
    find,
    select,
    keepOnly(table, environment, keys) {
      const marks = keys.map(() => '?').join(', ');
      database.run(`delete from ${table} where environment = ? and key not in (${marks})`, [
        environment,
        ...keys,
      ]);
    },
    close() {
      if (database.isOpen) database.close();
    },
  };
}

function given(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function toSql(value: Value | undefined): JSValue {
  if (value === undefined) return null;
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
}

function fromSql(table: TableName, row: QueryResult): StoredRecord {
  const kinds: { readonly [name: string]: ColumnKind } = { ...ownedByAll, ...tables[table].columns };
  const cells = Object.entries(row).map(([name, value]) => {
    const kind = kinds[name];
    if (value === null) return [name, null];
    if (kind === 'json') return [name, JSON.parse(String(value))];
    if (kind === 'boolean') return [name, Number(value) === 1];
    return [name, typeof value === 'bigint' ? Number(value) : value];
  });
  return Object.fromEntries(cells) as StoredRecord;
}
