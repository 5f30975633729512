// A key that an earlier row has already.
import { atCell, cellIn } from '../place.ts';
import type { Cell, RowView, Rule } from '../rule.ts';
import { createSeen, shortHash } from '../seen.ts';

const FIRST_ROW = 0;
const EMAIL = 1;
const MIXED = 2;

export const duplicateKey: Rule = {
  id: 'duplicate-key',
  scope: 'table',
  level: 'error',
  title: 'The same key twice',
  types: ['partners', 'customers', 'transactions'],
  start(table, report) {
    const { name, keys } = table.program.type;
    const known = keys.map((key) => ({ cellOf: cellIn(table, key), seen: createSeen(3) }));
    /** Partners: an error only under another email; the same row twice is a likely slip. */
    const otherEmail = (row: RowView) => shortHash(row.get('partner_email')?.text.toLowerCase() ?? '');
    const check = (row: RowView, cell: Cell, seen: ReturnType<typeof createSeen>) => {
      const entry = seen.entry([cell.text]);
      const first = seen.get(entry, FIRST_ROW);
      const email = name === 'partners' ? otherEmail(row) : 0;
      if (first === 0) {
        seen.set(entry, FIRST_ROW, row.row);
        seen.set(entry, EMAIL, email);
        return;
      }
      if (seen.get(entry, EMAIL) !== email) seen.set(entry, MIXED, 1);
      const error = name === 'transactions' || seen.get(entry, MIXED) === 1;
      report({ ...atCell(row, cell), level: error ? 'error' : 'warning', about: { first, type: name } });
    };
    return {
      row(row) {
        for (const { cellOf, seen } of known) {
          const cell = cellOf(row);
          if (cell?.readable) check(row, cell, seen);
        }
      },
    };
  },
};
