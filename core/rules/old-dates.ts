// Rows dated long ago: triggers left on act on import, whatever the date.
import { type ColumnOrder, type DateReading, dayText, readingUnder } from '../dates.ts';
import { eachCell, onColumn } from '../place.ts';
import type { Rule } from '../rule.ts';
import type { Column } from '../types.ts';

const DAYS = 30;
const SETTLED = ['day-first', 'month-first'] as const;

interface Range {
  count: number;
  first: number;
  last: number;
}

export const oldDates: Rule = {
  id: 'old-dates',
  scope: 'table',
  level: 'warning',
  title: 'Rows from the past',
  start(table, report) {
    const oldest = table.today - DAYS;
    const columns = new Map<Column, { [order in ColumnOrder]?: Range }>();
    const add = (column: Column, order: ColumnOrder, reading: DateReading | undefined) => {
      if (!reading || reading.day >= oldest) return;
      const ranges = columns.get(column) ?? {};
      columns.set(column, ranges);
      const range = ranges[order] ?? { count: 0, first: Infinity, last: -Infinity };
      ranges[order] = range;
      range.count += 1;
      range.first = Math.min(range.first, reading.day);
      range.last = Math.max(range.last, reading.day);
    };
    const run = eachCell(table, ['date'], (_row, { column, date }) => {
      if (!column || !date || column.mayLieAhead) return;
      if (date.as !== 'two') add(column, 'none', readingUnder(date, 'none'));
      else for (const order of SETTLED) add(column, order, readingUnder(date, order));
    });
    return (
      run && {
        ...run,
        end() {
          for (const [column, ranges] of columns) {
            const parts = [ranges.none, ranges[table.order(column) ?? 'none']];
            const [fixed, byOrder] = parts;
            const all = [fixed, byOrder === fixed ? undefined : byOrder].filter((one) => one !== undefined);
            const count = all.reduce((sum, one) => sum + one.count, 0);
            if (!count) continue;
            report({
              ...onColumn(table, column.key),
              about: {
                count,
                first: dayText(Math.min(...all.map(({ first }) => first))),
                last: dayText(Math.max(...all.map(({ last }) => last))),
              },
            });
          }
        },
      }
    );
  },
};
