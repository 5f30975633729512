// Text that the partner gets to read.
import { onColumn } from '../place.ts';
import type { Rule } from '../rule.ts';

export const shownToPartner: Rule = {
  id: 'shown-to-partner',
  scope: 'table',
  level: 'info',
  title: 'What the partner reads',
  start(table, report) {
    const columns = table.program.columns.filter(
      ({ shownToPartner: shown, key }) => shown && table.of(key).length > 0,
    );
    const counts = columns.map(() => 0);
    return {
      row(row) {
        columns.forEach(({ key }, at) => {
          if (row.get(key)?.text) counts[at] = (counts[at] ?? 0) + 1;
        });
      },
      end() {
        columns.forEach(({ key }, at) => {
          const count = counts[at] ?? 0;
          if (count) report({ ...onColumn(table, key), about: { count } });
        });
      },
    };
  },
};
