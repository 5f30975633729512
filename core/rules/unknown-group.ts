// A partner's group that the program does not have.

import { groupsOf } from '../live/groups.ts';
import { atCell } from '../place.ts';
import type { Rule } from '../rule.ts';

export const unknownGroup: Rule = {
  id: 'unknown-group',
  scope: 'live',
  level: 'error',
  title: 'Groups not in the program',
  types: ['partners'],
  start({ live }, report) {
    const groups = live && groupsOf(live);
    if (!groups) return;
    const known = new Set(groups.flatMap((group) => Object.values(group)).map((one) => one.toLowerCase()));
    return {
      row(row) {
        const cell = row.get('partner_group');
        if (!cell?.readable || known.has(cell.text.toLowerCase())) return;
        report({ ...atCell(row, cell), about: { groups: groups.map(({ name }) => name) } });
      },
    };
  },
};
