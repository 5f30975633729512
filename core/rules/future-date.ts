// Later than tomorrow.
import { readingUnder } from '../dates.ts';
import { atCell, everyOddCell } from '../place.ts';
import type { Rule } from '../rule.ts';

export const futureDate: Rule = {
  id: 'future-date',
  scope: 'row',
  level: 'warning',
  title: 'Dates in the future',
  start(table, report) {
    const tomorrow = table.today + 1;
    return everyOddCell((row, cell) => {
      const { column, date } = cell;
      if (!column || !date || column.mayLieAhead) return;
      if (date.as === 'plain' || date.as === 'one') {
        if (date.on.day > tomorrow) report(atCell(row, cell));
        return;
      }
      if (date.as === 'two') {
        report.byOrder(column, (order) => {
          const reading = readingUnder(date, order);
          return reading && reading.day > tomorrow ? atCell(row, cell) : undefined;
        });
      }
    });
  },
};
