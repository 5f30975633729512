// A transaction key shorter than the API takes (R-T: 4 to 255).
import { atCell, everyOddCell } from '../place.ts';
import type { Rule } from '../rule.ts';
import { lengthOf } from '../text.ts';

const SHORTEST = 4;

export const keyTooShort: Rule = {
  id: 'key-too-short',
  scope: 'row',
  level: 'warning',
  title: 'Keys that are too short',
  types: ['transactions'],
  start(_table, report) {
    return everyOddCell((row, cell) => {
      const isShort = cell.column?.key === 'key' && cell.readable && lengthOf(cell.text) < SHORTEST;
      if (isShort) report(atCell(row, cell));
    });
  },
};
