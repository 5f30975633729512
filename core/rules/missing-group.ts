// Partners without a group land in the default group.
import { onColumn } from '../place.ts';
import type { Rule } from '../rule.ts';

export const missingGroup: Rule = {
  id: 'missing-group',
  scope: 'table',
  level: 'warning',
  title: 'Partners without a group',
  types: ['partners'],
  start(table, report) {
    const absent = table.of('partner_group').length === 0;
    let count = 0;
    return {
      row(row) {
        if (absent || row.get('partner_group')?.text === '') count += 1;
      },
      end() {
        if (count) report({ ...onColumn(table, 'partner_group'), about: { count } });
      },
    };
  },
};
