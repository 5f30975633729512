// Text that was decoded with the wrong encoding.
import { isBroken, mended } from '../mojibake.ts';
import { atCell } from '../place.ts';
import type { Rule } from '../rule.ts';

export const brokenText: Rule = {
  id: 'broken-text',
  scope: 'row',
  level: 'warning',
  title: 'Broken letters',
  start(_table, report) {
    return {
      row(row) {
        for (const cell of row.cells) {
          if (!isBroken(cell.raw)) continue;
          report({
            ...atCell(row, cell),
            fix: () => {
              const value = mended(cell.raw);
              if (value === undefined) return undefined;
              return { kind: 'suggested', do: 'set', choices: [{ label: value.trim(), value }] };
            },
          });
        }
      },
    };
  },
};
