// Characters that nobody sees and the importer may keep.
import { invisibles, withoutInvisibles } from '../characters.ts';
import { oneFix } from '../one-fix.ts';
import { atCell, everyOddCell, hasBareTab } from '../place.ts';
import type { Rule } from '../rule.ts';

export const invisibleCharacter: Rule = {
  id: 'invisible-character',
  scope: 'row',
  level: 'warning',
  title: 'Invisible characters',
  start(_table, report) {
    return everyOddCell((row, cell) => {
      const bareTab = hasBareTab(row, cell);
      const found = invisibles(cell.raw, bareTab);
      if (!found) return;
      const kind = found.safe && cell.column?.kind !== 'identifier' ? 'safe' : 'suggested';
      report({
        ...atCell(row, cell),
        about: { names: found.names },
        fix: () => oneFix(kind, 'set', withoutInvisibles(cell.raw, bareTab)),
      });
    });
  },
};
