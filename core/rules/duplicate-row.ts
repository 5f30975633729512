// Every cell equals an earlier row's, where no key tells the rows apart.
import { oursAt } from '../header.ts';
import { dropRow } from '../one-fix.ts';
import { cellIn } from '../place.ts';
import type { Rule } from '../rule.ts';
import { createSeen } from '../seen.ts';

export const duplicateRow: Rule = {
  id: 'duplicate-row',
  scope: 'table',
  level: 'warning',
  title: 'The same row twice',
  start(table, report) {
    const seen = createSeen(1);
    const ours = oursAt(table.header.map(({ text }) => text));
    const keyCells = table.program.type.keys.map((key) => cellIn(table, key));
    return {
      row(row) {
        for (const cellOf of keyCells) if (cellOf(row)?.text) return;
        const cells = row.line.cells.map((cell, at) => (ours.has(at) ? '' : cell.trim()));
        while (cells[cells.length - 1] === '') cells.pop();
        const entry = seen.entry(cells);
        const first = seen.get(entry, 0);
        if (first === 0) {
          seen.set(entry, 0, row.row);
          return;
        }
        report({
          row: row.row,
          about: { first },
          fix: () => dropRow('suggested'),
        });
      },
    };
  },
};
