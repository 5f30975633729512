// A transaction key shorter than the API takes.
import { SHORTEST_KEY } from '../odd-cell.ts';
import { atCell, everyOddCell } from '../place.ts';
import type { Rule } from '../rule.ts';
import { lengthOf } from '../text.ts';

export const keyTooShort: Rule = {
  id: 'key-too-short',
  scope: 'row',
  level: 'warning',
  title: 'Keys that are too short',
  types: ['transactions'],
  start(_table, report) {
    return everyOddCell((row, cell) => {
      const isShort = cell.column?.key === 'key' && cell.readable && lengthOf(cell.text) < SHORTEST_KEY;
      if (isShort) report(atCell(row, cell));
    });
  },
};
