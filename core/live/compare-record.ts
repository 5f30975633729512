// What a row would change of the record there is. Blank cells change nothing.
import { type ColumnOrder, dayText, readingUnder } from '../dates.ts';
import { nameOf } from '../place.ts';
import { findGroup } from '../requests/find-group.ts';
import type { Cell, RowView } from '../rule.ts';
import type { LiveRecord, LiveView } from './live-view.ts';
import { groupsOf } from './lookups.ts';

export interface FieldChange {
  readonly column: string;
  readonly from: string;
  readonly to: string;
}

const DAY = 86_400_000;

/** @returns the changes, and the filled cells that cannot be compared */
export function compareRecord(
  row: RowView,
  record: LiveRecord,
  live: LiveView,
  orders: { readonly [column: string]: ColumnOrder },
): { readonly changes: FieldChange[]; readonly open: Cell[] } {
  const changes: FieldChange[] = [];
  const open: Cell[] = [];
  for (const cell of row.cells) {
    const column = nameOf(cell);
    const from = cell.text === '' ? '' : heldBy(cell, record[column], live, orders[column]);
    if (from === undefined) open.push(cell);
    else if (from !== cell.text) changes.push({ column, from, to: cell.text });
  }
  return { changes, open };
}

/** The record's value; the cell's own text where it means the same; undefined where that cannot be told. */
function heldBy(cell: Cell, value: string | undefined, live: LiveView, order: ColumnOrder = 'none') {
  const { text, column } = cell;
  if (value === undefined || column === undefined) return undefined;
  if (column.kind === 'email') return value.toLowerCase() === text.toLowerCase() ? text : value;
  if (column.kind === 'date') {
    const on = cell.date && readingUnder(cell.date, order);
    const day = Math.floor(Number(value) / DAY);
    // No source names the time zone of dates: a neighbouring day may be the same one.
    return on && value && (Math.abs(on.day - day) <= 1 ? text : dayText(day));
  }
  if (column.key !== 'partner_group') return value;
  const groups = groupsOf(live);
  const meant = groups && findGroup(text, groups);
  if (meant === undefined) return undefined;
  return meant === value ? text : (groups?.find(({ key }) => key === value)?.name ?? value);
}
