// Puts new values into cells, so that a text stays that text: no number, no date, and never a formula.
import type { Sheet } from './active-sheet.ts';
import type { NewCell, Write } from './plan-writes.ts';

const PLAIN_TEXT = '@';
const AUTOMATIC = 'General';

/** At most five calls each. Values that are refused leave the format as it is to be. */
export function write(sheet: Sheet, { ranges, cells }: Write): void {
  const [first] = cells[0] ?? [];
  const [a1] = ranges;
  if (!first || !a1) return;
  const isFormatted = cells.every((row) => row.every((cell) => cell.format === whileWritten(cell)));
  if (ranges.length === 1) {
    const range = sheet.getRange(a1);
    range.setNumberFormats(cells.map((row) => row.map(whileWritten)));
    try {
      range.setValues(cells.map((row) => row.map(({ value }) => value)));
    } finally {
      if (!isFormatted) range.setNumberFormats(cells.map((row) => row.map(({ format }) => format)));
    }
    return;
  }
  const list = sheet.getRangeList([...ranges]);
  list.setNumberFormat(whileWritten(first));
  try {
    list.setValue(first.value);
  } finally {
    if (!isFormatted) list.setNumberFormat(first.format);
  }
}

/** In a plain-text cell nothing is read into a text; a number or a date would become one there. */
function whileWritten({ value }: NewCell): string {
  return typeof value === 'string' ? PLAIN_TEXT : AUTOMATIC;
}
