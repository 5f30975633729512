// Reads one cell by its column's kind. What cannot be read at all (a formula error, a placeholder, a number
// a spreadsheet has damaged) is told apart first: one value, one verdict.
import { readDate } from '../dates.ts';
import { readAmount } from '../money.ts';
import type { Cell, HeaderCell } from '../rule.ts';
import { isPlain } from '../text.ts';
import { readCurrency } from './currency.ts';
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
/** LibreOffice numbers the errors that have no name: Err:502, Err:520. */
const NUMBERED_ERROR = /^Err:5\d\d$/;
const PLACEHOLDERS = new Set(['n/a', 'null', 'none', 'undefined', 'nan', '-', 'tbd']);
const LONGEST_PLACEHOLDER = 9;
/** Length and first character spare most cells the sets. */
const LONGEST_SPOILT = 10;
const STARTS_OF_SPOILT = new Set([...'#-nutNUTLE'].map((letter) => letter.charCodeAt(0)));
const NINE = 57;
/** Spreadsheets in many languages write a decimal comma. */
const DAMAGED_IDENTIFIER = /^\d+[.,]\d+E[+-]\d+$/i;

/** A cell while its row is being read: the amount's verdict needs the row's currency. */
export type OpenCell = { -readonly [part in keyof Cell]: Cell[part] } & {
  /** Nothing but plain text, and no blank around it. */
  readonly plain: boolean;
  /** A rule of single cells may speak of it (odd-cell.ts). */
  odd: boolean;
};

/** Everything about a cell but its amount's verdict. */
export function readCell(header: HeaderCell, raw: string): OpenCell {
  const plain = isPlain(raw);
  const text = plain ? raw : raw.trim();
  // One shape for all cells: a file has millions of them.
  const cell: OpenCell = {
    header,
    column: header.column,
    position: header.position,
    raw,
    plain,
    text,
    spoilt: undefined,
    readable: false,
    date: undefined,
    amount: undefined,
    verdict: undefined,
    currency: undefined,
    cents: undefined,
    odd: false,
  };
  if (text === '') return cell;
  if (text.length <= LONGEST_SPOILT) cell.spoilt = spoiltBy(text);
  if (cell.spoilt) {
    if (cell.spoilt === 'placeholder') cell.text = '';
    return cell;
  }
  readByKind(cell);
  return cell;
}

function spoiltBy(text: string): Cell['spoilt'] {
  if (!STARTS_OF_SPOILT.has(text.charCodeAt(0))) return undefined;
  if (FORMULA_ERRORS.has(text) || NUMBERED_ERROR.test(text)) return 'formula-error';
  return text.length <= LONGEST_PLACEHOLDER && PLACEHOLDERS.has(text.toLowerCase())
    ? 'placeholder'
    : undefined;
}

function readByKind(cell: OpenCell): void {
  const { text } = cell;
  switch (cell.column?.kind) {
    case 'identifier':
      if (text.charCodeAt(0) <= NINE && DAMAGED_IDENTIFIER.test(text)) cell.spoilt = 'damaged-number';
      else cell.readable = true;
      return;
    case 'date':
      cell.date = readDate(text);
      cell.readable = cell.date.as !== 'none';
      return;
    case 'cents':
    case 'dollars': {
      const amount = readAmount(text);
      if (amount.as === 'exponent') cell.spoilt = 'damaged-number';
      else cell.amount = amount;
      return;
    }
    case 'currency':
      cell.currency = readCurrency(text);
      cell.readable = true;
      return;
    case 'email':
      cell.readable = readEmail(text) !== 'not-an-email';
      return;
    default:
      cell.readable = true;
  }
}
