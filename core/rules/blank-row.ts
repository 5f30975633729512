// A blank row between the header and the last filled row.
import { dropRow } from '../one-fix.ts';
import type { Rule } from '../rule.ts';

export const blankRow: Rule = {
  id: 'blank-row',
  scope: 'file',
  level: 'warning',
  title: 'Blank rows',
  start(_table, report) {
    let first = 0;
    let last = -1;
    return {
      row({ row, blank }) {
        if (blank) {
          if (last < first) first = row;
          last = row;
          return;
        }
        for (let at = first; at <= last; at += 1) {
          report({
            row: at,
            fix: () => dropRow('safe'),
          });
        }
        last = -1;
        first = 0;
      },
    };
  },
};
