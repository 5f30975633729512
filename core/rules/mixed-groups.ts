// A file of leads or deals belongs to the form of one group; these rows are of partners in several.
import { groupOf } from '../live/partner-group.ts';
import { onColumn } from '../place.ts';
import type { Rule } from '../rule.ts';

export const mixedGroups: Rule = {
  id: 'mixed-groups',
  scope: 'workbook',
  level: 'warning',
  title: 'Partners of different groups in one file',
  types: ['leads', 'deals'],
  start(table, report) {
    if (!table.workbook) return;
    const rows = new Map<string, number>();
    return {
      row(row) {
        const group = groupOf(row, table);
        if (group !== undefined) rows.set(group, (rows.get(group) ?? 0) + 1);
      },
      end() {
        if (rows.size < 2) return;
        report({
          ...onColumn(table, 'partner_key'),
          about: { groups: [...rows.keys()], rows: [...rows.values()].map(String) },
        });
      },
    };
  },
};
