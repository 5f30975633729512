// The cells of date columns that are in no age: those that hold something else than a date, and those that no cell settles the
// order of day and month for. Such a date is old where both readings are.
import { CURRENT_DAYS } from './ages.ts';
import { type ColumnOrder, readingUnder } from './dates.ts';
import type { RowView } from './rule.ts';

/** Of one column; all its other cells are blank or in an age. */
export interface DateCells {
  readonly column: string;
  /** Nobody can tell whether they are old. */
  readonly unread: number;
  readonly old: number;
  /** Of the last 30 days. */
  readonly current: number;
  readonly future: number;
}

type Counts = { -readonly [part in Exclude<keyof DateCells, 'column'>]: number };

interface Cells {
  unread: number;
  /** Day and month either way round. */
  readonly open: Counts;
}

const none = (): Counts => ({ unread: 0, old: 0, current: 0, future: 0 });

export interface DateCellCount {
  note(row: RowView): void;
  /** After the last row. */
  list(orders: { readonly [column: string]: ColumnOrder }): DateCells[];
}

/** `today`: days since 1970-01-01. */
export function countDateCells(today: number): DateCellCount {
  const columns = new Map<string, Cells>();
  const ageOf = (day: number): keyof Counts => {
    if (day > today) return 'future';
    return today - day > CURRENT_DAYS ? 'old' : 'current';
  };
  return {
    note({ blank, odd }) {
      if (blank || odd.length === 0) return;
      // Dates in the importer's own form are never odd.
      for (const { column, date, spoilt } of odd) {
        if (column?.kind !== 'date' || column.mayLieAhead) continue;
        const isUnread = spoilt !== undefined || date?.as === 'none';
        if (!isUnread && date?.as !== 'two') continue;
        let cells = columns.get(column.key);
        if (!cells) {
          cells = { unread: 0, open: none() };
          columns.set(column.key, cells);
        }
        const days = isUnread ? [] : orders.map((order) => date && readingUnder(date, order)?.day);
        const [one, other] = days.map((day) => (day === undefined ? 'unread' : ageOf(day)));
        if (!one || !other) cells.unread += 1;
        else cells.open[agreed(one, other)] += 1;
      }
    },
    list: (orders) =>
      Array.from(columns, ([column, { unread, open }]) => {
        const order = orders[column] ?? 'none';
        const left = order === 'none' || order === 'both' ? open : none();
        return { column, ...left, unread: unread + left.unread };
      }),
  };
}

const orders = ['day-first', 'month-first'] as const;

function agreed(one: keyof Counts, other: keyof Counts): keyof Counts {
  if (one === other) return one;
  // Neither of them is history.
  return one === 'old' || other === 'old' ? 'unread' : 'current';
}
