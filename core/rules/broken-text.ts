// Text that was decoded with the wrong encoding.
import { isBroken, mended } from '../mojibake.ts';
import { oneFix } from '../one-fix.ts';
import { atCell, everyOddCell } from '../place.ts';
import type { Rule } from '../rule.ts';

export const brokenText: Rule = {
  id: 'broken-text',
  scope: 'row',
  level: 'warning',
  title: 'Broken letters',
  start(_table, report) {
    return everyOddCell((row, cell) => {
      if (!isBroken(cell.raw)) return;
      report({
        ...atCell(row, cell),
        fix: () => {
          const value = mended(cell.raw);
          return value === undefined ? undefined : oneFix('suggested', 'set', value, value.trim());
        },
      });
    });
  },
};
