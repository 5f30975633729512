// Sheet.
import { areaOf } from '../a1.ts';
import { type Area, contentSize, type SheetState } from '../state.ts';
import { FakeRule, formatRule } from './conditional-format.ts';
import { checkEditable, FakeRangeList, range } from './range.ts';
import { behind, service, theHost } from './service.ts';

type Real = GoogleAppsScript.Spreadsheet.Sheet;

export function sheetOf(state: SheetState): Real {
  return service('Sheet', new FakeSheet(state));
}

class FakeSheet
  implements
    Pick<
      Real,
      | 'activate'
      | 'getConditionalFormatRules'
      | 'getDataRange'
      | 'getFilter'
      | 'getLastColumn'
      | 'getLastRow'
      | 'getMaxColumns'
      | 'getMaxRows'
      | 'getName'
      | 'getRangeList'
      | 'getSheetId'
      | 'getType'
      | 'insertColumnsAfter'
      | 'setConditionalFormatRules'
      | 'setFrozenRows'
    >
{
  constructor(private readonly state: SheetState) {}

  activate() {
    const { spreadsheet } = theHost();
    spreadsheet.activeSheet = spreadsheet.sheets.indexOf(this.state);
    return sheetOf(this.state);
  }

  getName() {
    return this.state.name;
  }

  getSheetId() {
    return this.state.id;
  }

  /** Enums are their own names here. */
  getType() {
    return this.state.type as unknown as GoogleAppsScript.Spreadsheet.SheetType;
  }

  getMaxRows() {
    return this.state.maxRows;
  }

  getMaxColumns() {
    return this.state.maxColumns;
  }

  getLastRow() {
    return contentSize(this.state).rows;
  }

  getLastColumn() {
    return contentSize(this.state).columns;
  }

  getDataRange() {
    const { rows, columns } = contentSize(this.state);
    return this.grid({ row: 1, column: 1, rows: Math.max(rows, 1), columns: Math.max(columns, 1) });
  }

  getRange(row: number | string, column = 1, rows = 1, columns = 1) {
    return this.grid(
      typeof row === 'string' ? areaOf(row, this.state.maxRows) : { row, column, rows, columns },
    );
  }

  getRangeList(a1Notations: string[]) {
    const areas = a1Notations.map((a1) => areaOf(a1, this.state.maxRows));
    return service<GoogleAppsScript.Spreadsheet.RangeList>('RangeList', new FakeRangeList(this.state, areas));
  }

  getFilter() {
    return this.state.filter ? service<GoogleAppsScript.Spreadsheet.Filter>('Filter', {}) : null;
  }

  getConditionalFormatRules() {
    return this.state.formatRules.map((rule) => formatRule(this.state, rule));
  }

  setConditionalFormatRules(rules: GoogleAppsScript.Spreadsheet.ConditionalFormatRule[]) {
    checkEditable(this.state);
    this.state.formatRules = rules.map((rule) => behind(rule, FakeRule).rule);
  }

  setFrozenRows(rows: number) {
    checkEditable(this.state);
    this.state.frozenRows = rows;
  }

  insertColumnsAfter(after: number, count: number) {
    checkEditable(this.state);
    if (after !== this.state.maxColumns) throw new Error('fake: columns are only added at the end');
    this.state.maxColumns += count;
    return sheetOf(this.state);
  }

  private grid(area: Area) {
    if (this.state.type !== 'GRID')
      throw new Error('Exception: Operation not supported on this type of sheet.');
    return range(this.state, area);
  }
}
