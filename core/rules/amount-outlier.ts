// An amount a hundred times the usual one of its currency.
import { createAmounts } from '../amounts.ts';
import { eachCell, nameOf } from '../place.ts';
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
    const fieldAt = new Map(headers.map(({ position }, field) => [position, field]));
    const usual = table.program.type.name === 'deals' ? table.program.currency : undefined;
    const run = eachCell(table, ['cents', 'dollars'], (row, { header, cents, raw }) => {
      const currency = row.currency ?? usual;
      if (currency === undefined || cents === undefined || cents === '0') return;
      let amounts = known.get(currency);
      if (!amounts) {
        amounts = createAmounts();
        known.set(currency, amounts);
      }
      amounts.add(row.row, fieldAt.get(header.position) ?? 0, cents, raw);
    });
    return (
      run && {
        ...run,
        end() {
          const outliers = [...known].flatMap(([currency, amounts]) =>
            amounts.outliers().map((outlier) => ({ ...outlier, currency })),
          );
          for (const { row, field, raw, median, currency } of outliers.sort((a, b) => a.row - b.row)) {
            const header = headers[field];
            if (!header) continue;
            const column = nameOf({ column: header.column, header });
            report({
              row,
              column,
              cells: [header.position],
              value: raw,
              about: { median, currency, dollars: header.column?.kind === 'dollars' },
            });
          }
        },
      }
    );
  },
};
