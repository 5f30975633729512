// An in-memory stand-in for Apps Script and Google Sheets. Only what is listed here is for others.
export { type Addon, type AddonOptions, createAddon, declaredFunctions } from './addon.ts';
export { installClient, type Server } from './client.ts';
export { shownText } from './display.ts';
export { enter } from './enter.ts';
export { deleteRows } from './grid-rows.ts';
export type { AuthMode } from './host.ts';
export { createSpreadsheet, type SheetOptions, type SpreadsheetOptions } from './spreadsheet.ts';
export {
  type Cell,
  cellAt,
  contentSize,
  type MenuState,
  peekCell,
  type SheetState,
  type SpreadsheetState,
} from './state.ts';
