// A date that can be read one way only, but is not written as the importer wants it.
import { type ColumnOrder, readingUnder } from '../dates.ts';
import { oneFix } from '../one-fix.ts';
import { atCell, everyOddCell } from '../place.ts';
import type { Draft, Rule } from '../rule.ts';

export const dateFormat: Rule = {
  id: 'date-format',
  scope: 'row',
  level: 'error',
  title: 'Dates in another format',
  start(_table, report) {
    return everyOddCell((row, cell) => {
      const { column, date } = cell;
      if (!column || !date || date.as === 'plain' || date.as === 'none') return;
      const finding = (order: ColumnOrder): Draft | undefined => {
        const reading = readingUnder(date, order);
        if (!reading) return undefined;
        const settled = date.as === 'one' && (date.order === undefined || date.order === order);
        const safe = date.exact && (settled || date.as === 'two');
        return {
          ...atCell(row, cell),
          level: column.formatStated ? 'error' : 'warning',
          about: {
            stated: column.formatStated === true,
            byColumn: date.as === 'two',
            showsOrder: date.as === 'one' && date.order !== undefined,
          },
          fix: () => oneFix(safe ? 'safe' : 'suggested', 'set', reading.text),
        };
      };
      if (date.as === 'one' && date.order === undefined) {
        const draft = finding('none');
        if (draft) report(draft);
      } else report.byOrder(column, finding);
    });
  },
};
