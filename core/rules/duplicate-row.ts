// Every cell equals an earlier row's, where no key tells the rows apart.
import { oursAt } from '../header.ts';
import { dropRow } from '../one-fix.ts';
import type { Rule } from '../rule.ts';
import { createSeen } from '../seen.ts';

export const duplicateRow: Rule = {
  id: 'duplicate-row',
  scope: 'table',
  level: 'warning',
  title: 'The same row twice',
  start({ program, header }, report) {
    const seen = createSeen(1);
    const ours = oursAt(header.map(({ text }) => text));
    return {
      row(row) {
        if (program.type.keys.some((key) => row.get(key)?.text)) return;
        const cells = row.line.cells.map((cell, at) => (ours.has(at) ? '' : cell.trim()));
        while (cells[cells.length - 1] === '') cells.pop();
        const entry = seen.entry(cells.join('\u0000'));
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
