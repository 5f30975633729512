// A required cell is blank.
import { atCell, cellIn } from '../place.ts';
import { needLevel } from '../profile.ts';
import type { Rule } from '../rule.ts';

export const required: Rule = {
  id: 'required',
  scope: 'row',
  level: 'error',
  title: 'Blank required cells',
  start(table, report) {
    const { program } = table;
    const columns = program.columns
      .filter(({ key, need }) => need === 'required' && table.of(key).length > 0)
      .map((column) => ({ column, cellOf: cellIn(table, column.key) }));
    let fine: number | undefined;
    return {
      row(row) {
        if (row.gaps === fine) return;
        fine = row.gaps;
        for (const { column, cellOf } of columns) {
          const cell = cellOf(row);
          if (cell?.text !== '') continue;
          fine = undefined;
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
