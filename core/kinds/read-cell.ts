// Reads one cell by its column's kind. What cannot be read at all (a formula error, a placeholder, a number
// a spreadsheet has damaged) is told apart first: one value, one verdict.
import { readDate } from '../dates.ts';
import { readAmount } from '../money.ts';
import type { Cell, HeaderCell } from '../rule.ts';
import { readEmail } from './email.ts';

const FORMULA_ERRORS = new Set([
  '#N/A',
  '#REF!',
  '#VALUE!',
  '#NAME?',
  '#DIV/0!',
  '#NUM!',
  '#NULL!',
  '#ERROR!',
  'Loading...',
]);
const PLACEHOLDERS = new Set(['n/a', 'null', 'none', 'undefined', 'nan', '-', 'tbd']);
const LONGEST_PLACEHOLDER = 9;
const DAMAGED_IDENTIFIER = /^\d+\.\d+E\+\d+$/i;

/** Everything about a cell but its amount's verdict, which needs the row's currency. */
export function readCell(header: HeaderCell, raw: string): Cell {
  const { column, position } = header;
  const text = raw.trim();
  const cell = { header, column, position, raw, text };
  if (text === '') return { ...cell, readable: false };
  if (FORMULA_ERRORS.has(text)) return { ...cell, spoilt: 'formula-error', readable: false };
  if (text.length <= LONGEST_PLACEHOLDER && PLACEHOLDERS.has(text.toLowerCase())) {
    return { ...cell, text: '', spoilt: 'placeholder', readable: false };
  }
  switch (column?.kind) {
    case 'identifier':
      return DAMAGED_IDENTIFIER.test(text)
        ? { ...cell, spoilt: 'damaged-number', readable: false }
        : { ...cell, readable: true };
    case 'date': {
      const date = readDate(text);
      return { ...cell, date, readable: date.as !== 'none' };
    }
    case 'cents':
    case 'dollars': {
      const amount = readAmount(text);
      return amount.as === 'exponent'
        ? { ...cell, spoilt: 'damaged-number', readable: false }
        : { ...cell, amount, readable: false };
    }
    case 'email':
      return { ...cell, readable: readEmail(text) !== 'not-an-email' };
    default:
      return { ...cell, readable: true };
  }
}
