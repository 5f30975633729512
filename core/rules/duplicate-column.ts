// Two headers name the same known column; the first is used.
import type { Rule } from '../rule.ts';

export const duplicateColumn: Rule = {
  id: 'duplicate-column',
  scope: 'header',
  level: 'error',
  title: 'The same column twice',
  start({ header }, report) {
    for (const { is, position, text, column, spelling } of header) {
      if (is !== 'duplicate' || !column) continue;
      const first = header.find((cell) => cell.spelling === spelling);
      report({ column: column.key, cells: [position], value: text, about: { first: first?.position ?? 0 } });
    }
  },
};
