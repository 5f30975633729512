// A blank header above a filled cell.
import type { Rule } from '../rule.ts';
import { isBlank } from '../text.ts';

export const blankColumn: Rule = {
  id: 'blank-column',
  scope: 'header',
  level: 'warning',
  title: 'Columns without a header',
  start({ header }, report) {
    const open = new Set(header.filter(({ is }) => is === 'blank').map(({ position }) => position));
    if (open.size === 0) return undefined;
    return {
      row({ line, unreadFrom }) {
        for (const position of open) {
          if (position >= unreadFrom || isBlank(line.cells[position - 1] ?? '')) continue;
          open.delete(position);
          report({ cells: [position], about: { row: line.row } });
        }
      },
    };
  },
};
