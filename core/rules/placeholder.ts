// A word that stands for "nothing here".
import { oneFix } from '../one-fix.ts';
import { atCell, everyOddCell } from '../place.ts';
import type { Rule } from '../rule.ts';

export const placeholder: Rule = {
  id: 'placeholder',
  scope: 'row',
  level: 'warning',
  title: 'Placeholders',
  start(_table, report) {
    return everyOddCell((row, cell) => {
      if (cell.spoilt !== 'placeholder') return;
      report({ ...atCell(row, cell), fix: () => oneFix('suggested', 'set', '') });
    });
  },
};
