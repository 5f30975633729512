// A required cell is blank.
import { atCell } from '../place.ts';
import { needLevel } from '../profile.ts';
import type { Rule } from '../rule.ts';

export const required: Rule = {
  id: 'required',
  scope: 'row',
  level: 'error',
  title: 'Blank required cells',
  start(table, report) {
    const { program } = table;
    const columns = program.columns.filter(
      ({ key, need }) => need === 'required' && table.of(key).length > 0,
    );
    return {
      row(row) {
        for (const column of columns) {
          const cell = row.get(column.key);
          if (cell?.text !== '') continue;
          const existing = program.type.name === 'customers' && row.get('ps_customer_key')?.text;
          report({
            ...atCell(row, cell),
            level: existing ? 'warning' : needLevel(column, program),
            about: { existing: Boolean(existing) },
          });
        }
      },
    };
  },
};
