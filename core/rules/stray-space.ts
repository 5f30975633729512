// Blanks before or after the value.
import { isOuterBlank } from '../characters.ts';
import { oneFix } from '../one-fix.ts';
import { atCell, everyOddCell, hasBareTab } from '../place.ts';
import type { Rule } from '../rule.ts';

export const straySpace: Rule = {
  id: 'stray-space',
  scope: 'row',
  level: 'warning',
  title: 'Blanks around the value',
  start(_table, report) {
    return everyOddCell((row, cell) => {
      const { raw } = cell;
      if (!isOuterBlank(raw.charCodeAt(0)) && !isOuterBlank(raw.charCodeAt(raw.length - 1))) return;
      const trimmed = raw.trim();
      const outer = raw.slice(0, raw.indexOf(trimmed)) + raw.slice(raw.indexOf(trimmed) + trimmed.length);
      const unseen = hasBareTab(row, cell) ? /[\u00a0\u202f\ufeff\t]/g : /[\u00a0\u202f\ufeff]/g;
      if (trimmed === raw || outer.replace(unseen, '') === '') return;
      report({ ...atCell(row, cell), fix: () => oneFix('safe', 'set', trimmed) });
    });
  },
};
