// A transaction without a key: importing it twice makes it twice.
import { dayText, readingUnder } from '../dates.ts';
import { atCell, onColumn } from '../place.ts';
import { rowMoney } from '../row-money.ts';
import type { RowView, Rule, TableView } from '../rule.ts';
import { createSeen } from '../seen.ts';

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
        fix: () =>
          dated
            ? {
                kind: 'suggested',
                do: 'column',
                choices: [{ label: 'make keys from the rows', value: 'key' }],
              }
            : undefined,
      });
      return;
    }
    const seen = createSeen(1);
    return {
      row(row) {
        const cell = row.get('key');
        if (cell?.text !== '') return;
        const base = keyBase(row, table);
        const entry = base === undefined ? 0 : seen.entry(base);
        const nth = base === undefined ? 0 : seen.get(entry, 0) + 1;
        if (base !== undefined) seen.set(entry, 0, nth);
        report({
          ...atCell(row, cell),
          about: { absent: false },
          fix: () =>
            base === undefined
              ? undefined
              : {
                  kind: 'suggested',
                  do: 'set',
                  choices: [{ label: `${base}-${nth}`, value: `${base}-${nth}` }],
                },
        });
      },
    };
  },
};

/** Customer, amount, currency and day in one text; undefined where one of them cannot be read. */
function keyBase(row: RowView, table: TableView): string | undefined {
  const money = rowMoney(row);
  const date = row.get('created_at');
  if (!money?.customer || !date?.date || !date.column) return undefined;
  const reading = readingUnder(date.date, table.order(date.column) ?? 'none');
  if (!reading) return undefined;
  const customer = money.customer.slice(money.customer.indexOf(' ') + 1);
  return [customer, money.cents, money.currency, dayText(reading.day)].join('-');
}
