// Compares a row with a record read through the API: column by column, where the record has the value at all.
import { readingUnder } from '../dates.ts';
import { dayText } from '../days.ts';
import { readChoice } from '../kinds/choice.ts';
import type { Cell, RowView } from '../rule.ts';
import type { Column } from '../types.ts';
import { asFields, type Fields, textOf } from './answer.ts';
import { epoch } from './api-value.ts';
import type { RequestContext } from './context.ts';

export interface Difference {
  readonly column: string;
  /** As the row has it. */
  readonly row: string;
  /** As the record has it; blank: nothing. */
  readonly record: string;
}

type Orders = RequestContext['orders'];

const DAY = 86_400_000;

/** What the filled cells of a row say otherwise than the record. A field that the record lacks is not compared. */
export function differences(row: RowView, record: Fields, orders: Orders): Difference[] {
  return row.cells.flatMap((cell) => {
    const found = recordValue(cell, record);
    if (cell.text === '' || found === undefined || isSame(cell, found, orders)) return [];
    return [
      { column: cell.column?.key ?? cell.header.text, row: cell.text, record: shownValue(cell, found) },
    ];
  });
}

/** Undefined: the record has no such field. */
export function recordValue({ column }: Cell, record: Fields): unknown {
  const { read } = column ?? {};
  if (read === undefined || typeof read === 'string') return read && valueAt(read, record);
  return read.map((path) => valueAt(path, record)).find((value) => value !== undefined && value !== null);
}

/** The fields of a record that a column's value may stand in. */
export function topFields({ read = [] }: Pick<Column, 'read'>): string[] {
  return (typeof read === 'string' ? [read] : read).map((path) => path.split('.')[0] ?? '');
}

export function valueAt(path: string, record: Fields): unknown {
  return path
    .split('.')
    .reduce<unknown>((inner, part) => (inner === null ? null : asFields(inner)?.[part]), record);
}

function isSame({ column, text, cents, date, readable }: Cell, found: unknown, orders: Orders): boolean {
  if (!column || !readable) return false;
  switch (column.kind) {
    case 'cents':
    case 'dollars':
      return Number(cents) === Number(found) && found !== null;
    case 'date': {
      const reading = date && readingUnder(date, orders?.[column.key] ?? 'none');
      if (!reading) return false;
      if (typeof found === 'string') return reading.text.slice(0, 10) === found.slice(0, 10);
      // No source names the time zone of the importer's dates, so the same day may be another one in UTC.
      return typeof found === 'number' && Math.abs(epoch(reading) - found) < DAY;
    }
    case 'email':
    case 'currency':
      return textOf(found).toLowerCase() === text.toLowerCase();
    case 'choice':
      return textOf(found) === (readChoice(text, column.choices ?? []) ?? text);
    default:
      return namesOf(found).includes(text);
  }
}

/** A group may be meant by any of its names. */
function namesOf(found: unknown): string[] {
  const group = asFields(found);
  return group ? [group.name, group.slug, group.key].map(textOf) : [textOf(found)];
}

function shownValue({ column }: Cell, found: unknown): string {
  if (column?.kind === 'date' && typeof found === 'number') return dayText(Math.floor(found / DAY));
  return namesOf(found)[0] ?? '';
}
