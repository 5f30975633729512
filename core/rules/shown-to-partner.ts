// Text that the partner gets to read.
import { cellIn, onColumn } from '../place.ts';
import type { Rule } from '../rule.ts';

export const shownToPartner: Rule = {
  id: 'shown-to-partner',
  scope: 'table',
  level: 'info',
  title: 'What the partner reads',
  start(table, report) {
    const columns = table.program.columns
      .filter(({ shownToPartner: shown, key }) => shown && table.of(key).length > 0)
      .map(({ key }) => ({ key, cellOf: cellIn(table, key), count: 0 }));
    if (columns.length === 0) return;
    return {
      row(row) {
        for (const one of columns) if (one.cellOf(row)?.text) one.count += 1;
      },
      end() {
        for (const { key, count } of columns) {
          if (count) report({ ...onColumn(table, key), about: { count } });
        }
      },
    };
  },
};
