// Blanks before or after the value.
import { isOuterBlank } from '../characters.ts';
import { atCell } from '../place.ts';
import type { Rule } from '../rule.ts';

export const straySpace: Rule = {
  id: 'stray-space',
  scope: 'row',
  level: 'warning',
  title: 'Blanks around the value',
  start(_table, report) {
    return {
      row(row) {
        for (const cell of row.cells) {
          const { raw } = cell;
          if (!isOuterBlank(raw.charCodeAt(0)) && !isOuterBlank(raw.charCodeAt(raw.length - 1))) continue;
          const trimmed = raw.trim();
          const outer = raw.slice(0, raw.indexOf(trimmed)) + raw.slice(raw.indexOf(trimmed) + trimmed.length);
          const bareTab = row.line.faults?.some(
            (one) => one.fault === 'bare-tab' && one.cell === cell.position,
          );
          const blanks = outer.replace(bareTab ? /[\u00a0\u202f\ufeff\t]/g : /[\u00a0\u202f\ufeff]/g, '');
          if (trimmed === raw || blanks === '') continue;
          report({
            ...atCell(row, cell),
            fix: () => ({
              kind: 'safe',
              do: 'set',
              choices: [{ label: trimmed || 'a blank cell', value: trimmed }],
            }),
          });
        }
      },
    };
  },
};
