// Characters that nobody sees and the importer may keep.
import { invisibles, withoutInvisibles } from '../characters.ts';
import { atCell } from '../place.ts';
import type { Rule } from '../rule.ts';

export const invisibleCharacter: Rule = {
  id: 'invisible-character',
  scope: 'row',
  level: 'warning',
  title: 'Invisible characters',
  start(_table, report) {
    return {
      row(row) {
        for (const cell of row.cells) {
          const bareTab = row.line.faults?.some(
            (one) => one.fault === 'bare-tab' && one.cell === cell.position,
          );
          const found = invisibles(cell.raw, bareTab === true);
          if (!found) continue;
          const kind = found.safe && cell.column?.kind !== 'identifier' ? 'safe' : 'suggested';
          report({
            ...atCell(row, cell),
            about: { names: found.names },
            fix: () => {
              const value = withoutInvisibles(cell.raw, bareTab === true);
              return { kind, do: 'set', choices: [{ label: value || 'a blank cell', value }] };
            },
          });
        }
      },
    };
  },
};
