// A known column in another spelling; treated as that column from here on.
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
        fix: () => ({ kind: 'safe', do: 'rename', choices: [{ label: spelling, value: spelling }] }),
      });
    }
  },
};
