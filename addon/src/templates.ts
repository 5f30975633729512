// Puts a type's header into an empty sheet, with the formats that keep values as they are pasted, and lists of the
// values a column takes.
import { type Column, importTypes, type TypeName, template } from '../../core/index.ts';
import { isGrid, type Sheet } from './active-sheet.ts';
import { orTrouble } from './answer.ts';
import { columnLetters } from './merge-ranges.ts';

/** As plain text 00123 stays 00123 and true stays true; else Sheets drops digits, turns days and months, writes TRUE. */
const TEXT_KINDS: readonly Column['kind'][] = ['identifier', 'date', 'cents', 'dollars', 'choice'];

export function insertTemplate(type: TypeName): string {
  const { header, columns } = template(type, { columns: 'common' });
  const sheet = emptySheetFor(type);
  const asText = columns
    .map((column, index) => ({ kind: column.kind, letters: columnLetters(index + 1) }))
    .filter(({ kind }) => TEXT_KINDS.includes(kind))
    .map(({ letters }) => `${letters}:${letters}`);
  orTrouble('The template could not be written: this tab is protected. Try again on a new one.', () => {
    const missing = header.length - sheet.getMaxColumns();
    if (missing > 0) sheet.insertColumnsAfter(header.length - missing, missing);
    sheet.getRangeList(asText).setNumberFormat('@');
    sheet
      .getRange(1, 1, 1, header.length)
      .setValues([[...header]])
      .setNotes([columns.map((column) => column.note)])
      .setFontWeight('bold');
    columns.forEach(({ choices }, index) => {
      const letters = columnLetters(index + 1);
      if (choices) sheet.getRange(`${letters}2:${letters}`).setDataValidation(listOf(choices));
    });
    sheet.setFrozenRows(1);
    sheet.activate();
  });
  return `The ${type} header is in “${sheet.getName()}”. Paste your rows below it as values (Ctrl+Shift+V), so that its columns stay plain text.`;
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
