// Puts a type's header into an empty sheet, with the formats that keep values as they are pasted, and lists of the
// values a column takes.
import {
  type Column,
  importTypes,
  type Profile,
  type TemplateColumns,
  type TypeName,
  template,
} from '../../core/index.ts';
import { isGrid, type Sheet } from './active-sheet.ts';
import { orTrouble } from './answer.ts';
import { columnLetters } from './merge-ranges.ts';

export interface TemplateOptions {
  readonly columns: TemplateColumns;
  readonly example?: boolean;
  readonly profile?: Profile | undefined;
}

/** As plain text 00123 stays 00123 and true stays true; else Sheets drops digits, turns days and months, writes TRUE. */
const TEXT_KINDS: readonly Column['kind'][] = ['identifier', 'date', 'cents', 'dollars', 'choice'];

/** Sheets refuses longer lists ("The data validation rule has more items than the limit of 500"). */
const LONGEST_LIST = 500;

export function insertTemplate(type: TypeName, options: TemplateOptions): string {
  const { header, columns, example } = template(type, options);
  const rows = [header, ...(example ? [example] : [])];
  const sheet = emptySheetFor(type);
  const lists = columns.map(({ choices = [] }) => (choices.length <= LONGEST_LIST ? choices : []));
  const asText = columns
    .map(({ kind, choices }, index) => (choices || TEXT_KINDS.includes(kind) ? columnLetters(index + 1) : ''))
    .filter((letters) => letters !== '')
    .map((letters) => `${letters}:${letters}`);
  orTrouble('The template could not be written: this tab is protected. Try again on a new one.', () => {
    const missing = header.length - sheet.getMaxColumns();
    if (missing > 0) sheet.insertColumnsAfter(header.length - missing, missing);
    // A frozen row needs one below it.
    if (sheet.getMaxRows() === 1) sheet.insertRowsAfter(1, 1);
    // A header or a choice of the program's own must not become a formula or a number.
    sheet.getRangeList(asText).setNumberFormat('@');
    sheet
      .getRange(1, 1, rows.length, header.length)
      .setNumberFormat('@')
      .setValues(rows.map((cells) => [...cells]));
    sheet
      .getRange(1, 1, 1, header.length)
      .setNotes([columns.map((column) => column.note)])
      .setFontWeight('bold');
    lists.forEach((choices, index) => {
      const letters = columnLetters(index + 1);
      if (choices.length > 0) sheet.getRange(`${letters}2:${letters}`).setDataValidation(listOf(choices));
    });
    sheet.setFrozenRows(1);
    sheet.activate();
  });
  const warning = example ? ' Row 2 is an example: drop it before the import; a check reminds you.' : '';
  return `The ${type} header is in “${sheet.getName()}”. Paste your rows below it as values (Ctrl+Shift+V), so that its columns stay plain text.${warning}`;
}

/** Other values are let in: pasted rows stay whole, and the check says what is wrong with them. */
function listOf(choices: readonly string[]): GoogleAppsScript.Spreadsheet.DataValidation {
  return SpreadsheetApp.newDataValidation()
    .requireValueInList([...choices], true)
    .setAllowInvalid(true)
    .build();
}

function emptySheetFor(type: TypeName): Sheet {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const active = spreadsheet.getActiveSheet();
  if (isGrid(active) && active.getLastRow() === 0) return active;
  const taken = spreadsheet.getSheets().map((sheet) => sheet.getName());
  const name = `${importTypes[type].title} import`;
  let free = name;
  for (let number = 2; taken.includes(free); number += 1) free = `${name} ${number}`;
  return orTrouble(
    'No new tab could be added for the template: you need the right to edit this spreadsheet.',
    () => spreadsheet.insertSheet(free),
  );
}
