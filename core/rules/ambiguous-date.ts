// Day and month could be either way round, and the column does not settle it.
import { atCell, everyOddCell } from '../place.ts';
import type { Rule } from '../rule.ts';

export const ambiguousDate: Rule = {
  id: 'ambiguous-date',
  scope: 'row',
  level: 'error',
  title: 'Day or month first?',
  start(_table, report) {
    return everyOddCell((row, cell) => {
      const { column, date } = cell;
      if (!column || date?.as !== 'two') return;
      report.byOrder(column, (order) => {
        if (order !== 'both' && order !== 'none') return undefined;
        return {
          ...atCell(row, cell),
          level: column.formatStated ? 'error' : 'warning',
          about: { dayFirst: date.dayFirst.text, monthFirst: date.monthFirst.text, both: order === 'both' },
          fix: () => ({
            kind: 'suggested',
            do: 'column',
            choices: [
              { name: 'day-first', label: `day first: ${date.dayFirst.text}`, value: 'day-first' },
              { name: 'month-first', label: `month first: ${date.monthFirst.text}`, value: 'month-first' },
            ],
          }),
        };
      });
    });
  },
};
