// The sheet in front of the user, or the one a report is about.
import { Trouble } from './answer.ts';

export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export function isGrid(sheet: Sheet): boolean {
  return sheet.getType() === SpreadsheetApp.SheetType.GRID;
}

/** It has cells, or the user is told. */
export function activeSheet(): Sheet {
  const sheet = SpreadsheetApp.getActiveSheet();
  if (!isGrid(sheet)) {
    throw new Trouble('This tab has no cells of its own, such as a chart. Go to the tab with your rows.');
  }
  return sheet;
}

export function sheetById(id: number): Sheet {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetById(id);
  if (!sheet) throw new Trouble('The checked tab is gone. Check again.');
  return sheet;
}
