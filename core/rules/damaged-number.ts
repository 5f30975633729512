// Digits that a spreadsheet has thrown away.
import { atCell, eachCell } from '../place.ts';
import type { Cell, RowView, Rule } from '../rule.ts';

/** A spreadsheet keeps 15 digits and writes zeros for the rest. */
const ROUNDED = /^\d{15,}0$/;
const SHORTEST_ROUNDED = 16;

export const damagedNumber: Rule = {
  id: 'damaged-number',
  scope: 'row',
  level: 'error',
  title: 'Numbers damaged by a spreadsheet',
  start(table, report) {
    const first = new Map<string, string>();
    const kinds = ['identifier', 'cents', 'dollars'] as const;
    const visit = (row: RowView, cell: Cell) => {
      if (cell.spoilt === 'damaged-number') {
        report({ ...atCell(row, cell), about: { rounded: false } });
      } else if (
        cell.column?.kind === 'identifier' &&
        cell.text.length >= SHORTEST_ROUNDED &&
        ROUNDED.test(cell.text)
      ) {
        const { key } = cell.column;
        report.hold(`rounded ${key}`, { ...atCell(row, cell), level: 'warning', about: { rounded: true } });
        const known = first.get(key);
        if (known === undefined) first.set(key, cell.text);
        else if (known !== cell.text) report.release(`rounded ${key}`);
      }
    };
    return eachCell(table, kinds, visit, 'damaged too');
  },
};
