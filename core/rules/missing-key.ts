// A transaction without a key: importing it twice makes it twice.
import { customerOf } from '../customer-of.ts';
import { readingUnder } from '../dates.ts';
import { dayText } from '../days.ts';
import { oneFix } from '../one-fix.ts';
import { atCell, cellIn, onColumn } from '../place.ts';
import type { Cell, RowView, Rule, TableView } from '../rule.ts';
import { createSeen } from '../seen.ts';

/** Ends as the keys do that are made here. */
const MADE = /-\d{4}-\d\d-\d\d-(\d{1,9})$/;
const SHORTEST_MADE = '-2026-01-31-1'.length;

export const missingKey: Rule = {
  id: 'missing-key',
  scope: 'table',
  level: 'warning',
  title: 'Transactions without a key',
  types: ['transactions'],
  start(table, report) {
    if (table.of('key').length === 0) {
      const dated = table.of('created_at').length > 0;
      report({
        ...onColumn(table, 'key'),
        about: { absent: true },
        fix: () => (dated ? oneFix('suggested', 'column', 'key', 'make keys from the rows') : undefined),
      });
      return;
    }
    const keyOf = cellIn(table, 'key');
    const whose = customerOf(table);
    const seen = createSeen(1);
    return {
      row(row) {
        const cell = keyOf(row);
        if (!cell) return;
        const made = cell.text.length < SHORTEST_MADE ? null : MADE.exec(cell.text);
        if (cell.text !== '' && !made) return;
        const base = keyBase(row, whose(row), table);
        const entry = base === undefined ? 0 : seen.entry([base]);
        const last = base === undefined ? 0 : seen.get(entry, 0);
        if (made) {
          // A row added below must not get the key that was made for this one.
          if (cell.text === `${base}-${made[1]}`) seen.set(entry, 0, Math.max(last, Number(made[1])));
          return;
        }
        const nth = last + 1;
        if (base !== undefined) seen.set(entry, 0, nth);
        report({
          ...atCell(row, cell),
          about: { absent: false },
          fix: () => (base === undefined ? undefined : oneFix('suggested', 'set', `${base}-${nth}`)),
        });
      },
    };
  },
};

/** Customer, amount, currency and day in one text; undefined where one of them cannot be read. */
function keyBase(row: RowView, customer: Cell | undefined, table: TableView): string | undefined {
  const { cents, currency } = row;
  const date = row.get('created_at');
  if (!customer || cents === undefined || currency === undefined || !date?.date || !date.column)
    return undefined;
  const reading = readingUnder(date.date, table.order(date.column) ?? 'none');
  return reading && [customer.text, cents, currency, dayText(reading.day)].join('-');
}
