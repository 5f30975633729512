// Which cells a rule of single cells may speak of. Most cells of a file are none, and no such rule is asked about them.
import { readEmail } from './kinds/email.ts';
import type { OpenCell } from './kinds/read-cell.ts';
import { LONGEST_EXACT, startsAboveZero } from './money.ts';

/** Of a transaction (R-T: 4 to 255). */
export const SHORTEST_KEY = 4;
/** Digits of cents: below every limit. */
const LONGEST_CENTS = 10;

/** `today`: days since 1970-01-01. */
export function isOdd(cell: OpenCell, today: number): boolean {
  const { column, text, plain, spoilt, date } = cell;
  if (!plain || spoilt) return true;
  if (!column || text === '') return false;
  const { limit, choices } = column;
  if ((limit !== undefined && text.length > limit) || (choices && !choices.includes(text))) return true;
  switch (column.kind) {
    case 'identifier':
      // A spreadsheet rounds longer ones.
      return text.length > LONGEST_EXACT || (text.length < SHORTEST_KEY && column.key === 'key');
    case 'date':
      // Which days are too late, a rule tells.
      return date?.as !== 'plain' || date.on.day > today;
    case 'cents':
    case 'dollars':
      return cell.verdict !== 'plain' || !isUsual(cell.cents);
    case 'currency':
      return cell.currency !== text;
    case 'email':
      return readEmail(text) !== 'fine';
    default:
      return false;
  }
}

/** More than nothing, and not much too much. */
function isUsual(cents: string | undefined): boolean {
  return cents !== undefined && cents.length <= LONGEST_CENTS && startsAboveZero(cents);
}
