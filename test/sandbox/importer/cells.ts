// Reads cells of an import file as the article says they are written, and nothing beyond it.
import { badRequest } from '../refused.ts';
import type { CsvRow } from './import-table.ts';

/** @throws Refused */
export function required(row: CsvRow, name: string): string {
  const text = row[name] ?? '';
  if (text === '') throw badRequest(`${name} is required`);
  return text;
}

/** The one column that is filled. @throws Refused */
export function exactlyOne(row: CsvRow, names: readonly [string, string]): string {
  const filled = names.filter((name) => row[name]);
  const [name] = filled;
  if (name === undefined || filled.length > 1)
    throw badRequest(`Exactly one of ${names.join(', ')} is required`);
  return name;
}

const DATE = /^\d{4}-\d\d-\d\d(?: \d\d:\d\d)?$/;

/** Epoch milliseconds, or undefined for a blank cell: the time zone is unknown, UTC here. @throws Refused */
export function dateOf(row: CsvRow, name: string): number | undefined {
  const text = row[name] ?? '';
  if (text === '') return undefined;
  const time = DATE.test(text)
    ? Date.parse(`${text.replace(' ', 'T')}${text.length > 10 ? 'Z' : ''}`)
    : Number.NaN;
  if (Number.isNaN(time)) throw badRequest(`${name} '${text}' is not YYYY-MM-DD`);
  return time;
}

/** Integer cents. @throws Refused */
export function centsOf(row: CsvRow): number {
  const name = exactlyOne(row, ['amount_in_cents', 'amount_in_dollars']);
  return name === 'amount_in_cents' ? wholeCents(row, name) : dollars(row, name);
}

/** @throws Refused */
export function wholeCents(row: CsvRow, name: string): number {
  const text = required(row, name);
  if (!/^-?\d+$/.test(text)) throw badRequest(`${name} '${text}' is not a whole number`);
  return Number(text);
}

/** Decimals are not said to be allowed, nor forbidden: two at most. */
function dollars(row: CsvRow, name: string): number {
  const [, sign, whole, fraction = ''] = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(row[name] ?? '') ?? [];
  if (whole === undefined) throw badRequest(`${name} '${row[name]}' is not an amount`);
  return Number(`${sign}${whole}${fraction.padEnd(2, '0')}`);
}

/** @throws Refused */
export function currencyOf(row: CsvRow, name: string): string {
  const text = row[name] || 'USD';
  if (!/^[A-Z]{3}$/.test(text)) throw badRequest(`${name} '${text}' is not a 3-letter code`);
  return text;
}

/** @throws Refused */
export function choiceOf(row: CsvRow, name: string, choices: readonly string[], blank: string): string {
  const text = row[name] || blank;
  if (!choices.includes(text)) throw badRequest(`${name} '${text}' is not one of ${choices.join(', ')}`);
  return text;
}
