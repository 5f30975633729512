// Where an issue is, in the words of a spreadsheet: "D7", "Row 7" or "File"; and its sentence without that place.
import type { Issue } from '../core/index.ts';

/** Rules about the file itself: they stand on the header's row only because they must stand somewhere. */
const WHOLE_FILE = new Set([
  'not-csv',
  'empty-file',
  'no-rows',
  'encoding',
  'byte-order-mark',
  'wrong-delimiter',
  'wrong-type',
]);

/** 1 is "A", 27 is "AA". */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function cellAddress(issue: Pick<Issue, 'rule' | 'row' | 'cells'>): string {
  const column = issue.cells?.[0];
  if (column !== undefined) return `${columnLetters(column)}${issue.row}`;
  return WHOLE_FILE.has(issue.rule) ? 'File' : `Row ${issue.row}`;
}

/** The message beside its address: "Row 7, created_at: ..." next to "D7" would say the row twice. */
export function sentenceOf(issue: Pick<Issue, 'rule' | 'row' | 'cells' | 'message'>): string {
  const { row, message } = issue;
  const place = cellAddress(issue) === 'File' ? 'File' : `Row ${row}`;
  const rest = message.slice(place.length + 2);
  if (message.startsWith(`${place}, `)) return rest;
  if (message.startsWith(`${place}: `)) return rest.charAt(0).toUpperCase() + rest.slice(1);
  return message;
}
