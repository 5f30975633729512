// A word that stands for "nothing here".
import { atCell } from '../place.ts';
import type { Rule } from '../rule.ts';

export const placeholder: Rule = {
  id: 'placeholder',
  scope: 'row',
  level: 'warning',
  title: 'Placeholders',
  start(_table, report) {
    return {
      row(row) {
        for (const cell of row.cells) {
          if (cell.spoilt !== 'placeholder') continue;
          report({
            ...atCell(row, cell),
            fix: () => ({ kind: 'suggested', do: 'set', choices: [{ label: 'a blank cell', value: '' }] }),
          });
        }
      },
    };
  },
};
