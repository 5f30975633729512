// Digits that a spreadsheet has thrown away.
import { atCell, everyOddCell } from '../place.ts';
import type { Rule } from '../rule.ts';

/** A spreadsheet keeps 15 digits and writes zeros for the rest. */
const ROUNDED = /^\d{15,}0$/;

export const damagedNumber: Rule = {
  id: 'damaged-number',
  scope: 'row',
  level: 'error',
  title: 'Numbers damaged by a spreadsheet',
  start(_table, report) {
    const first = new Map<string, string>();
    return everyOddCell((row, cell) => {
      if (cell.spoilt === 'damaged-number') {
        report({ ...atCell(row, cell), about: { rounded: false } });
      } else if (cell.column?.kind === 'identifier' && ROUNDED.test(cell.text)) {
        const { key } = cell.column;
        report.hold(`rounded ${key}`, { ...atCell(row, cell), level: 'warning', about: { rounded: true } });
        const known = first.get(key);
        if (known === undefined) first.set(key, cell.text);
        else if (known !== cell.text) report.release(`rounded ${key}`);
      }
    });
  },
};
