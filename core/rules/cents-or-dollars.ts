// Amounts that look like the other unit: a hundred times too much or too little.
import { decimals, numberOf } from '../money.ts';
import { oneFix } from '../one-fix.ts';
import { cellIn, onColumn } from '../place.ts';
import type { Rule } from '../rule.ts';

const FEWEST = 10;
/** Cents: 1,000 in the column's own unit. */
const SMALL = 1000;

export const centsOrDollars: Rule = {
  id: 'cents-or-dollars',
  scope: 'table',
  level: 'warning',
  title: 'Cents or dollars?',
  start(table, report) {
    const columns = table.program.columns
      .filter(({ kind, key }) => (kind === 'cents' || kind === 'dollars') && table.of(key).length > 0)
      .map((column) => ({
        column,
        cellOf: cellIn(table, column.key),
        count: 0,
        largest: 0,
        smallest: Infinity,
        decimals: 0,
        round: 0,
      }));
    if (columns.length === 0) return;
    return {
      row(row) {
        for (const one of columns) {
          const cell = one.cellOf(row);
          const cents = cell?.cents;
          if (cents === undefined) continue;
          const amount = Math.abs(numberOf(cents));
          // Whole numbers are left as they are: they divide faster.
          const units = one.column.kind === 'cents' ? amount : amount / 100;
          one.count += 1;
          one.largest = Math.max(one.largest, units);
          one.smallest = Math.min(one.smallest, units);
          if (cell?.amount && 'number' in cell.amount && decimals(cell.amount.number)) one.decimals += 1;
          if (units % 100 === 0) one.round += 1;
        }
      },
      end() {
        for (const { column, count, largest, smallest, round, ...one } of columns) {
          const looksOther =
            column.kind === 'cents'
              ? largest <= SMALL
              : one.decimals === 0 && smallest >= SMALL && round * 2 >= count;
          if (count < FEWEST || !looksOther) continue;
          const other = column.kind === 'cents' ? 'dollars' : 'cents';
          const otherColumn = `amount_in_${other}`;
          const movable = table.program.columns.some(({ key }) => key === otherColumn);
          report({
            ...onColumn(table, column.key),
            about: { kind: column.kind, count, largest, smallest, round, movable },
            fix: () =>
              movable
                ? oneFix('suggested', 'column', otherColumn, `move the amounts to ${otherColumn}`)
                : undefined,
          });
        }
      },
    };
  },
};
