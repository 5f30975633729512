// The import types the user has chosen, kept with the spreadsheet by the tab's id: a copied tab has none.
import type { TypeName } from '../../core/index.ts';
import { activeSheet } from './active-sheet.ts';
import { knownType } from './known-type.ts';
import { objectIn } from './object-in.ts';

/** The tab in front of the user. */
export interface TabType {
  readonly sheetId: number;
  readonly sheetName: string;
  /** Null: none is chosen, the header tells. */
  readonly chosenType: TypeName | null;
}

interface Types {
  [sheetId: string]: TypeName;
}

const PROPERTY = 'types';

export function chosenTypes(): Types {
  const types: Types = {};
  const kept = PropertiesService.getDocumentProperties().getProperty(PROPERTY);
  for (const [sheetId, value] of Object.entries(objectIn(kept))) {
    const type = knownType(value);
    if (type) types[sheetId] = type;
  }
  return types;
}

/** @param choice a type, or any other text to forget the one chosen before; absent: nothing changes */
export function tabType(choice?: string | null): TabType {
  const sheet = activeSheet();
  const sheetId = sheet.getSheetId();
  const types = chosenTypes();
  if (typeof choice === 'string') {
    const type = knownType(choice);
    delete types[sheetId];
    if (type) types[sheetId] = type;
    keep(types);
  }
  return { sheetId, sheetName: sheet.getName(), chosenType: types[sheetId] ?? null };
}

/** Tabs that are gone are forgotten: a property has room for a few hundred. */
function keep(types: Types): void {
  const sheets = SpreadsheetApp.getActiveSpreadsheet().getSheets();
  const ids = sheets.map((sheet) => String(sheet.getSheetId()));
  const entries = Object.entries(types).filter(([sheetId]) => ids.includes(sheetId));
  PropertiesService.getDocumentProperties().setProperty(
    PROPERTY,
    JSON.stringify(Object.fromEntries(entries)),
  );
}
