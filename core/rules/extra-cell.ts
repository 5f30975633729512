// More cells than the header has, one of the extra ones filled.
import type { Rule } from '../rule.ts';
import { isBlank } from '../text.ts';

export const extraCell: Rule = {
  id: 'extra-cell',
  scope: 'file',
  level: 'error',
  title: 'More cells than columns',
  start({ header }, report) {
    return {
      oddRow({ row, line, blank, unreadFrom }) {
        if (blank || line.cells.length <= header.length) return;
        const cells: number[] = [];
        for (let position = header.length + 1; position <= line.cells.length; position += 1) {
          if (position < unreadFrom && !isBlank(line.cells[position - 1] ?? '')) cells.push(position);
        }
        const [first] = cells;
        if (first === undefined) return;
        report({
          row,
          cells,
          value: line.cells[first - 1] ?? '',
          about: { columns: header.length, cells: line.cells.length },
        });
      },
    };
  },
};
