// A currency whose minor unit is not a hundredth: what "cents" means there is not stated.
import { minorUnits } from '../currencies.ts';
import { onColumn } from '../place.ts';
import type { Rule } from '../rule.ts';

export const minorUnit: Rule = {
  id: 'minor-unit',
  scope: 'row',
  level: 'warning',
  title: 'Currencies without hundredths',
  start(table, report) {
    const columns = table.program.columns.filter(({ kind }) => kind === 'cents' || kind === 'dollars');
    const said = new Set<string>();
    return {
      row(row) {
        const { currency } = row;
        const digits = minorUnits.get(currency ?? '');
        if (currency === undefined || digits === undefined || digits === 2) return;
        for (const { key } of columns) {
          if (row.get(key)?.cents === undefined || said.has(`${currency} ${key}`)) continue;
          said.add(`${currency} ${key}`);
          report({ ...onColumn(table, key), about: { currency, digits, row: row.row } });
        }
      },
    };
  },
};
