// The header is not in the first row.
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
      fix: () => ({ kind: 'safe', do: 'drop-above', choices: [{ label: 'drop the rows above', value: '' }] }),
    });
  },
};
