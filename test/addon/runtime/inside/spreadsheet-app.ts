// SpreadsheetApp and Spreadsheet.
import { exception } from '../exception.ts';
import { createSheet } from '../spreadsheet.ts';
import { showSheet } from '../state.ts';
import { FakeRuleBuilder } from './conditional-format.ts';
import { FakeValidationBuilder } from './data-validation.ts';
import { needMode, service, theHost } from './service.ts';
import { sheetOf } from './sheet.ts';
import { FakeUi } from './ui.ts';

type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type Real = GoogleAppsScript.Spreadsheet.Spreadsheet;

export class FakeSpreadsheetApp
  implements
    Pick<
      App,
      | 'flush'
      | 'getActiveSheet'
      | 'getActiveSpreadsheet'
      | 'getUi'
      | 'newConditionalFormatRule'
      | 'newDataValidation'
    >
{
  /** Enums are their own names here. */
  readonly SheetType = { GRID: 'GRID', OBJECT: 'OBJECT', DATASOURCE: 'DATASOURCE' };

  readonly ProtectionType = { RANGE: 'RANGE', SHEET: 'SHEET' };

  getUi() {
    return service<GoogleAppsScript.Base.Ui>('Ui', new FakeUi());
  }

  getActiveSpreadsheet() {
    needMode('LIMITED', 'SpreadsheetApp.getActiveSpreadsheet');
    return service<Real>('Spreadsheet', new FakeSpreadsheet());
  }

  getActiveSheet() {
    needMode('LIMITED', 'SpreadsheetApp.getActiveSheet');
    return new FakeSpreadsheet().getActiveSheet();
  }

  newConditionalFormatRule() {
    return service<GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder>(
      'ConditionalFormatRuleBuilder',
      new FakeRuleBuilder(),
    );
  }

  newDataValidation() {
    return service<GoogleAppsScript.Spreadsheet.DataValidationBuilder>(
      'DataValidationBuilder',
      new FakeValidationBuilder(),
    );
  }

  flush() {}
}

class FakeSpreadsheet
  implements
    Pick<
      Real,
      | 'getActiveSheet'
      | 'getName'
      | 'getSheetById'
      | 'getSheetByName'
      | 'getSheets'
      | 'getSpreadsheetLocale'
      | 'getSpreadsheetTimeZone'
      | 'toast'
    >
{
  private readonly state = theHost().spreadsheet;

  getName() {
    return this.state.name;
  }

  getSpreadsheetLocale() {
    return this.state.locale;
  }

  getSpreadsheetTimeZone() {
    return this.state.timeZone;
  }

  getActiveSheet() {
    const active = this.state.sheets[this.state.activeSheet];
    if (!active) throw new Error('fake: no active sheet');
    return sheetOf(active);
  }

  getSheets() {
    return this.state.sheets.map(sheetOf);
  }

  getSheetById(id: number) {
    const sheet = this.state.sheets.find((each) => each.id === id);
    return sheet ? sheetOf(sheet) : null;
  }

  getSheetByName(name: string) {
    const sheet = this.state.sheets.find((each) => each.name === name);
    return sheet ? sheetOf(sheet) : null;
  }

  /** At the end, or before the sheet of this index, and shown at once. */
  insertSheet(name: string, index = this.state.sheets.length) {
    if (this.state.sheets.some((sheet) => sheet.name === name)) {
      throw exception(`A sheet with the name "${name}" already exists. Please enter another name.`);
    }
    const sheet = createSheet({ name }, this.state.sheets.length, this.state.locale);
    this.state.sheets.splice(index, 0, sheet);
    if (index <= this.state.activeSheet) this.state.activeSheet += 1;
    showSheet(this.state, index);
    return sheetOf(sheet);
  }

  toast(message: string) {
    this.state.screen.toasts.push(message);
  }
}
