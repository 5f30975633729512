// What a cell becomes in the body of a call.
import { type DateReading, readingUnder } from '../dates.ts';
import { readChoice } from '../kinds/choice.ts';
import type { Cell, RowView } from '../rule.ts';
import type { Column, SentColumn } from '../types.ts';
import type { RequestContext } from './context.ts';
import { findGroup } from './find-group.ts';
import { type LeftOut, leftOut } from './left-out.ts';

export type Value = string | number;

const DAY = 86_400_000;

/** @param api the column's own */
export function apiValue(
  column: Column,
  api: SentColumn,
  cell: Cell | undefined,
  row: RowView,
  context: RequestContext,
): Value | LeftOut {
  const text = cell?.text ?? '';
  const unreadable = () => leftOut('unreadable', column.key, cell?.raw);
  if (column.kind === 'currency') return row.currency ?? unreadable();
  if (!cell?.readable) return unreadable();
  switch (column.kind) {
    case 'cents':
    case 'dollars': {
      const cents = Number(cell.cents);
      return Number.isSafeInteger(cents) ? cents : unreadable();
    }
    case 'date': {
      const on = cell.date && readingUnder(cell.date, context.orders?.[column.key] ?? 'none');
      if (!on) return unreadable();
      if (api.as !== 'day') return epoch(on);
      return epoch(on) % DAY ? leftOut('time-of-day', column.key) : on.text.slice(0, 10);
    }
    case 'choice':
      return readChoice(text, column.choices ?? []) ?? text;
    default:
      return api.as ? lookedUp(column, api, text, context) : text;
  }
}

/** Epoch milliseconds of what the calendar says, taken as UTC: no source names a time zone. */
export function epoch({ day, text }: DateReading): number {
  const [hours = '0', minutes = '0'] = text.slice(11).split(':');
  return day * DAY + (Number(hours) * 60 + Number(minutes)) * 60_000;
}

function lookedUp({ key }: Column, { as }: SentColumn, text: string, { lookups }: RequestContext) {
  const found =
    as === 'group-key'
      ? lookups?.groups && (findGroup(text, lookups.groups) ?? null)
      : lookups?.partnerKey?.(text);
  return found ?? leftOut(found === null ? 'not-found' : 'not-looked-up', key, text);
}
