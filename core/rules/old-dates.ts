// Rows dated long ago: triggers left on act on import, whatever the date.
import { CURRENT_DAYS } from '../ages.ts';
import { gatherDays } from '../column-days.ts';
import { dayText } from '../days.ts';
import { onColumn } from '../place.ts';
import type { Rule } from '../rule.ts';

export const oldDates: Rule = {
  id: 'old-dates',
  scope: 'table',
  level: 'warning',
  title: 'Rows from the past',
  start(table, report) {
    const oldest = table.today - CURRENT_DAYS;
    const days = gatherDays(
      table,
      () => ({ count: 0, first: Infinity, last: -Infinity }),
      (range, day, times) => {
        if (day >= oldest) return;
        range.count += times;
        range.first = Math.min(range.first, day);
        range.last = Math.max(range.last, day);
      },
    );
    return (
      days && {
        ...days.run,
        end() {
          for (const { column, parts } of days.list()) {
            const count = parts.reduce((sum, part) => sum + part.count, 0);
            if (!count) continue;
            report({
              ...onColumn(table, column.key),
              about: {
                count,
                first: dayText(Math.min(...parts.map(({ first }) => first))),
                last: dayText(Math.max(...parts.map(({ last }) => last))),
              },
            });
          }
        },
      }
    );
  },
};
