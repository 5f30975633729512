// Writes rows as CSV: one writer for the importer, which gets every value as it is, and one for people,
// whose spreadsheet would run a cell that looks like a formula.

// Outer blanks, because some readers trim unquoted cells; tabs, because outside quotes they are an issue.
const NEEDS_QUOTES = /[",\r\n\t]|^\s|\s$/;

// What Excel, Sheets or LibreOffice read as the start of a formula, also behind blanks and in full width;
// a cell that starts with a control blank may be cut there and its rest be read as a cell of its own.
const FORMULA_START = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;

// The same inside a cell, where a program that parts lines at other signs would start a cell of its own:
// LibreOffice takes semicolons and tabs as well as commas, Excel semicolons where the comma is the decimal sign.
const INNER_START = /([;|\t\r\n]["\s]*)(?=[=+\-@＝＋－＠])/g;

const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;

/**
 * One row for the importer, line end included: commas, CRLF, quotes where needed. Every value reads back
 * as it was; nothing is escaped, because an added apostrophe would be imported as part of the value.
 * A row without cells is written as a row of one empty cell.
 */
export function writeRow(cells: readonly string[]): string {
  // A blank line would be skipped by many readers; an empty cell in quotes is a row everywhere.
  return `${cells.map(quoteIfNeeded).join(',') || '""'}\r\n`;
}

/**
 * One row of a report or receipt, as `writeRow` writes it, but with an apostrophe before all that a
 * spreadsheet could run as a formula: the values come from files of strangers, and people open reports with
 * a double click. Plain numbers such as -12.50 stay.
 */
export function writeRowForPeople(cells: readonly string[]): string {
  return writeRow(cells.map(disarm));
}

/** One row for people to paste into a sheet: tabs part the cells, and nothing in them can become a formula. */
export function tabbedForPeople(cells: readonly string[]): string {
  return cells.map((cell) => disarm(cell.replace(/\s+/g, ' '))).join('\t');
}

function quoteIfNeeded(cell: string): string {
  return NEEDS_QUOTES.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;
}

function disarm(cell: string): string {
  const inside = cell.replace(INNER_START, "$1'");
  return FORMULA_START.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${inside}` : inside;
}
