// A key that an earlier row has already.
import { atCell, cellIn } from '../place.ts';
import type { Cell, RowView, Rule } from '../rule.ts';
import { createSeen, type Seen, shortHash } from '../seen.ts';

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
    // Partners: an error only under another email; the same row twice is a likely slip.
    const byEmail = name === 'partners';
    const fields = byEmail ? MIXED + 1 : FIRST_ROW + 1;
    const known = keys.map((key) => ({ cellOf: cellIn(table, key), seen: createSeen(fields) }));
    const emailOf = (row: RowView) => shortHash(row.get('partner_email')?.text.toLowerCase() ?? '');
    const look = (row: RowView, cell: Cell, seen: Seen) => {
      const entry = seen.entry([cell.text]);
      const first = seen.get(entry, FIRST_ROW);
      if (first === 0) {
        seen.set(entry, FIRST_ROW, row.row);
        if (byEmail) seen.set(entry, EMAIL, emailOf(row));
        return;
      }
      if (byEmail && seen.get(entry, EMAIL) !== emailOf(row)) seen.set(entry, MIXED, 1);
      const error = name === 'transactions' || (byEmail && seen.get(entry, MIXED) === 1);
      report({ ...atCell(row, cell), level: error ? 'error' : 'warning', about: { first, type: name } });
    };
    return {
      row(row) {
        for (const { cellOf, seen } of known) {
          const cell = cellOf(row);
          if (cell?.readable) look(row, cell, seen);
        }
      },
    };
  },
};
