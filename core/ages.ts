// How old the rows of a table are, by the days in its date columns.
import { gatherDays } from './column-days.ts';
import { dayText } from './days.ts';
import type { Run, TableView } from './rule.ts';

/** Rows that lie back no longer are current; older ones are history, and triggers act on them all the same. */
export const CURRENT_DAYS = 30;

/** Youngest first, each with the most days its rows lie back. */
const MOST_DAYS = {
  future: -1,
  days30: CURRENT_DAYS,
  days90: 90,
  days180: 180,
  days365: 365,
  years2: 730,
  older: Infinity,
} as const;

const AGES = Object.keys(MOST_DAYS) as Age[];
const DAYS = Object.values(MOST_DAYS);

/** Still to come, at most so many days or years ago, or longer ago than all of these. */
export type Age = keyof typeof MOST_DAYS;

/** The rows of one date column; those without a date that can be read are in no age. */
export interface Ages {
  readonly column: string;
  /** Youngest age first, all of them. */
  readonly rows: { readonly [age in Age]: number };
  /** YYYY-MM-DD. */
  readonly oldest: string;
  readonly newest: string;
}

export interface AgeCount {
  readonly run: Run;
  /** After the last row: the columns that have a date. */
  list(): Ages[];
}

/** Undefined where the table has no date column that tells its age. */
export function countAges(table: TableView): AgeCount | undefined {
  const days = gatherDays(
    table,
    () => ({ rows: AGES.map(() => 0), first: Infinity, last: -Infinity }),
    (part, day, times) => {
      let at = 0;
      while (table.today - day > (DAYS[at] ?? 0)) at += 1;
      part.rows[at] = (part.rows[at] ?? 0) + times;
      part.first = Math.min(part.first, day);
      part.last = Math.max(part.last, day);
    },
  );
  return (
    days && {
      run: days.run,
      list: () =>
        days
          .list()
          .filter(({ parts }) => parts.length > 0)
          .map(({ column, parts }) => ({
            column: column.key,
            rows: Object.fromEntries(
              AGES.map((age, at) => [age, parts.reduce((sum, { rows }) => sum + (rows[at] ?? 0), 0)]),
            ) as Ages['rows'],
            oldest: dayText(Math.min(...parts.map(({ first }) => first))),
            newest: dayText(Math.max(...parts.map(({ last }) => last))),
          })),
    }
  );
}
