// The same customer, amount, currency and day as an earlier transaction, under another key.
import { customerOf } from '../customer-of.ts';
import { readingUnder } from '../dates.ts';
import { cellIn } from '../place.ts';
import type { Draft, Rule } from '../rule.ts';
import { createSeen, shortHash } from '../seen.ts';

const FIRST_ROW = 0;
const FIRST_KEY = 1;
const OTHER_ROW = 2;

export const nearDuplicate: Rule = {
  id: 'near-duplicate',
  scope: 'table',
  level: 'info',
  title: 'Much the same transaction',
  types: ['transactions'],
  start(table, report) {
    const dateOf = cellIn(table, 'created_at');
    const keyOf = cellIn(table, 'key');
    const whose = customerOf(table);
    const seen = createSeen(3);
    return {
      row(row) {
        const date = dateOf(row);
        const key = keyOf(row);
        if (!date?.date || !date.column || !date.readable || !key?.readable) return;
        const customer = whose(row);
        const { cents, currency } = row;
        if (!customer || cents === undefined || currency === undefined) return;
        const order = table.order(date.column);
        const certain = readingUnder(date.date, order ?? 'none');
        // Two cells that could be either way round are the same day exactly where both readings are.
        const day = (certain ?? readingUnder(date.date, 'day-first'))?.day ?? 0;
        const otherDay = (certain ?? readingUnder(date.date, 'month-first'))?.day ?? 0;
        const by = customer.column?.key === 'customer_key' ? 0 : 1;
        const entry = seen.entry([by, customer.text, cents, currency, day, otherDay]);
        const first = seen.get(entry, FIRST_ROW);
        const hash = shortHash(key.text);
        if (first === 0) {
          seen.set(entry, FIRST_ROW, row.row);
          seen.set(entry, FIRST_KEY, hash);
          return;
        }
        const other = hash !== seen.get(entry, FIRST_KEY);
        const earlier = other ? first : seen.get(entry, OTHER_ROW);
        if (other && seen.get(entry, OTHER_ROW) === 0) seen.set(entry, OTHER_ROW, row.row);
        if (earlier === 0) return;
        const draft: Draft = { row: row.row, about: { first: earlier } };
        if (certain) report(draft);
        else {
          report.byOrder(date.column, (one) =>
            one === 'day-first' || one === 'month-first' ? draft : undefined,
          );
        }
      },
    };
  },
};
