// The last row is a sum of the rows above.
import { oursAt } from '../header.ts';
import { dropRow } from '../one-fix.ts';
import type { RowView, Rule } from '../rule.ts';
import { isBlank } from '../text.ts';

const TOTAL = /^(?:totals?|sum|subtotal)\s*:?$/i;

export const totalsRow: Rule = {
  id: 'totals-row',
  scope: 'file',
  level: 'warning',
  title: 'A row of totals',
  start({ header }, report) {
    const ours = oursAt(header.map(({ text }) => text));
    let last: RowView | undefined;
    return {
      row(row) {
        if (!row.blank) last = row;
      },
      end() {
        const value = last?.line.cells.find((cell, at) => !isBlank(cell) && !ours.has(at));
        if (!last || value === undefined || !TOTAL.test(value.trim())) return;
        report({
          row: last.row,
          value,
          fix: () => dropRow('suggested'),
        });
      },
    };
  },
};
