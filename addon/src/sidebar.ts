// Opens the sidebar and does what it asks for in the sheet.
import { sheetById } from './active-sheet.ts';
import { Trouble } from './answer.ts';

export function showSidebar(): undefined {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Preflight'));
}

export function select(sheetId: number, row: number, position: number): { readonly selected: string } {
  const sheet = sheetById(sheetId);
  if (row > sheet.getMaxRows() || position > sheet.getMaxColumns()) {
    throw new Trouble('That cell is gone: rows or columns were deleted since the check. Check again.');
  }
  return { selected: sheet.getRange(row, position).activate().getA1Notation() };
}
