// SpreadsheetApp and Spreadsheet.
import { createSheet } from '../spreadsheet.ts';
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

  insertSheet(name: string) {
    if (this.state.sheets.some((sheet) => sheet.name === name)) {
      throw new Error(
        `Exception: A sheet with the name "${name}" already exists. Please enter another name.`,
      );
    }
    const sheet = createSheet({ name }, this.state.sheets.length, this.state.locale);
    this.state.activeSheet = this.state.sheets.push(sheet) - 1;
    return sheetOf(sheet);
  }

  toast(message: string) {
    this.state.screen.toasts.push(message);
  }
}
