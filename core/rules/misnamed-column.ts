// A known column in another spelling; treated as that column from here on.
import { oneFix } from '../one-fix.ts';
import type { Rule } from '../rule.ts';

export const misnamedColumn: Rule = {
  id: 'misnamed-column',
  scope: 'header',
  level: 'warning',
  title: 'Misspelt headers',
  start({ header }, report) {
    for (const { is, position, text, column, spelling = '' } of header) {
      if (is !== 'misnamed' || !column) continue;
      report({
        column: column.key,
        cells: [position],
        value: text,
        fix: () => oneFix('safe', 'rename', spelling),
      });
    }
  },
};
