// Puts a type's header into an empty sheet, with the formats that keep keys, dates and amounts as they are pasted.
import { type Column, importTypes, type TypeName, template } from '../../core/index.ts';
import { isGrid, type Sheet } from './active-sheet.ts';
import { orTrouble } from './answer.ts';
import { columnLetters } from './merge-ranges.ts';

/** As plain text 00123 stays 00123; else Sheets reads what is pasted and drops digits or turns days and months. */
const TEXT_KINDS: readonly Column['kind'][] = ['identifier', 'date', 'cents', 'dollars'];

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
    sheet.setFrozenRows(1);
    sheet.activate();
  });
  return `The ${type} header is in “${sheet.getName()}”. Paste your rows below it as values (Ctrl+Shift+V), so that its columns stay plain text.`;
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
