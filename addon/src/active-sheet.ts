// The sheet in front of the user, if it has cells.
import { Trouble } from './answer.ts';

export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export function isGrid(sheet: Sheet): boolean {
  return sheet.getType() === SpreadsheetApp.SheetType.GRID;
}

export function activeSheet(): Sheet {
  const sheet = SpreadsheetApp.getActiveSheet();
  if (!isGrid(sheet)) {
    throw new Trouble('This tab has no cells of its own, such as a chart. Go to the tab with your rows.');
  }
  return sheet;
}
