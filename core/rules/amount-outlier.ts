// An amount a hundred times the usual one of its currency.
import { createAmounts } from '../amounts.ts';
import { nameOf } from '../place.ts';
import type { Rule } from '../rule.ts';

export const amountOutlier: Rule = {
  id: 'amount-outlier',
  scope: 'table',
  level: 'warning',
  title: 'Amounts far above the rest',
  start(table, report) {
    const known = new Map<string, ReturnType<typeof createAmounts>>();
    const headers = table.header.filter(
      ({ column }) => column?.kind === 'cents' || column?.kind === 'dollars',
    );
    if (headers.length === 0) return;
    return {
      row(row) {
        const currency =
          row.currency ?? (table.program.type.name === 'deals' ? table.program.currency : undefined);
        if (currency === undefined) return;
        for (const cell of row.cells) {
          if (cell.cents === undefined || cell.cents === '0') continue;
          const amounts = known.get(currency) ?? createAmounts();
          known.set(currency, amounts);
          amounts.add(row.row, headers.indexOf(cell.header), cell.cents, cell.raw);
        }
      },
      end() {
        const outliers = [...known].flatMap(([currency, amounts]) => {
          const median = amounts.median();
          return amounts.outliers(median).map((outlier) => ({ ...outlier, about: { median, currency } }));
        });
        for (const { row, field, raw, about } of outliers.sort((a, b) => a.row - b.row)) {
          const header = headers[field];
          if (!header) continue;
          const column = nameOf({ column: header.column, header });
          report({ row, column, cells: [header.position], value: raw, about });
        }
      },
    };
  },
};
