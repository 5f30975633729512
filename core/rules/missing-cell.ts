// Fewer cells than the header has.
import type { Rule } from '../rule.ts';

export const missingCell: Rule = {
  id: 'missing-cell',
  scope: 'file',
  level: 'warning',
  title: 'Fewer cells than columns',
  start({ header }, report) {
    return {
      oddRow({ row, line, blank, unreadFrom }) {
        if (blank || line.cells.length >= header.length || unreadFrom !== Infinity) return;
        report({ row, about: { columns: header.length, cells: line.cells.length } });
      },
    };
  },
};
