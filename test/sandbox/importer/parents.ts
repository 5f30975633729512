// Records that rows of a file name. A parent that is not there skips the row (section 2, "order of work").
import { lookUp } from '../api/find.ts';
import type { Scope } from '../api/resource.ts';
import { badRequest } from '../refused.ts';
import type { StoredRecord } from '../store.ts';
import type { TableName } from '../tables.ts';
import type { CsvRow } from './import-table.ts';

/** Import column -> where the record it names is found. */
const PARENTS: { readonly [column: string]: readonly [TableName, string] } = {
  partner_key: ['partnerships', 'partner_key'],
  partner_email: ['partnerships', 'email'],
  partnership_key: ['partnerships', 'key'],
  customer_key: ['customers', 'customer_key'],
  ps_customer_key: ['customers', 'key'],
};

/** The record a filled cell names; undefined where it is blank. @throws Refused */
export function parentOf(row: CsvRow, column: string, scope: Scope): StoredRecord | undefined {
  const text = row[column] ?? '';
  const place = PARENTS[column];
  if (text === '' || !place) return undefined;
  const found = lookUp(place[0], place[1], text, scope);
  if (!found) throw badRequest(`${column} '${text}' not found`);
  return found;
}
