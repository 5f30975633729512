// The header is not in the first row.
import { oneFix } from '../one-fix.ts';
import type { Rule } from '../rule.ts';

export const titleRow: Rule = {
  id: 'title-row',
  scope: 'file',
  level: 'error',
  title: 'Rows above the header',
  start({ headerRow, empty }, report) {
    if (headerRow === 1 || empty) return;
    report({
      about: { above: headerRow - 1 },
      fix: () => oneFix('safe', 'drop-above', '', 'drop the rows above'),
    });
  },
};
