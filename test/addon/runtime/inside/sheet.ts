// Sheet.

import { areaOf } from '../a1.ts';
import { exception } from '../exception.ts';
import { deleteRows, insertRows } from '../grid-rows.ts';
import { type Area, contentSize, type SheetState, showSheet } from '../state.ts';
import { FakeRule, formatRule } from './conditional-format.ts';
import { checkEditable } from './editable.ts';
import { protectionsOf } from './protection.ts';
import { range } from './range.ts';
import { rangeList } from './range-list.ts';
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
      | 'deleteRows'
      | 'getActiveRange'
      | 'getActiveRangeList'
      | 'getConditionalFormatRules'
      | 'getDataRange'
      | 'getFilter'
      | 'getLastColumn'
      | 'getLastRow'
      | 'getMaxColumns'
      | 'getMaxRows'
      | 'getName'
      | 'getProtections'
      | 'getRangeList'
      | 'getSheetId'
      | 'getType'
      | 'hideSheet'
      | 'insertColumnsAfter'
      | 'insertRowsAfter'
      | 'insertRowsBefore'
      | 'isRowHiddenByFilter'
      | 'isRowHiddenByUser'
      | 'isSheetHidden'
      | 'setColumnWidth'
      | 'setColumnWidths'
      | 'setConditionalFormatRules'
      | 'setFrozenRows'
      | 'showSheet'
    >
{
  constructor(private readonly state: SheetState) {}

  activate() {
    const { spreadsheet } = theHost();
    showSheet(spreadsheet, spreadsheet.sheets.indexOf(this.state));
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
    return rangeList(
      this.state,
      a1Notations.map((a1) => areaOf(a1, this.state.maxRows)),
    );
  }

  getActiveRange() {
    const [area] = this.selected();
    return area ? range(this.state, area) : null;
  }

  getActiveRangeList() {
    const areas = this.selected();
    return areas.length > 0 ? rangeList(this.state, areas) : null;
  }

  isRowHiddenByFilter(row: number) {
    return this.state.hiddenRows.byFilter.includes(row);
  }

  isRowHiddenByUser(row: number) {
    return this.state.hiddenRows.byUser.includes(row);
  }

  isSheetHidden() {
    return this.state.hidden;
  }

  hideSheet() {
    const { spreadsheet } = theHost();
    const open = spreadsheet.sheets.filter((sheet) => !sheet.hidden && sheet !== this.state);
    const [next] = open;
    if (!next) throw exception("You can't hide all the sheets in a document.");
    checkEditable(this.state);
    this.state.hidden = true;
    if (spreadsheet.sheets[spreadsheet.activeSheet] === this.state)
      showSheet(spreadsheet, spreadsheet.sheets.indexOf(next));
    return sheetOf(this.state);
  }

  showSheet() {
    this.state.hidden = false;
    return sheetOf(this.state);
  }

  setColumnWidth(column: number, width: number) {
    return this.setColumnWidths(column, 1, width);
  }

  setColumnWidths(start: number, count: number, width: number) {
    checkEditable(this.state);
    if (start < 1 || start + count - 1 > this.state.maxColumns)
      throw exception('Those columns are out of bounds.');
    for (let column = start; column < start + count; column += 1) this.state.columnWidths[column] = width;
    return sheetOf(this.state);
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

  deleteRows(row: number, count: number) {
    const { maxRows, maxColumns, frozenRows } = this.state;
    if (row < 1 || count < 1 || row + count - 1 > maxRows) {
      throw exception('Those rows are out of bounds.');
    }
    if (row <= frozenRows + 1 && row + count - 1 === maxRows) {
      throw exception('Sorry, it is not possible to delete all non-frozen rows.');
    }
    checkEditable(this.state, { row, column: 1, rows: count, columns: maxColumns });
    deleteRows(this.state, row, count);
  }

  insertRowsBefore(before: number, count: number) {
    return this.insert(before, count);
  }

  insertRowsAfter(after: number, count: number) {
    return this.insert(after + 1, count);
  }

  getProtections(type: GoogleAppsScript.Spreadsheet.ProtectionType) {
    return protectionsOf(this.state, String(type) === 'SHEET');
  }

  /** Only the sheet in front has a selection here. */
  private selected(): Area[] {
    const { sheets, activeSheet, selection, alsoSelected = [] } = theHost().spreadsheet;
    if (sheets[activeSheet] !== this.state) return [];
    return [selection ?? { row: 1, column: 1, rows: 1, columns: 1 }, ...alsoSelected];
  }

  private insert(before: number, count: number) {
    if (before < 1 || before > this.state.maxRows + 1) throw exception('Those rows are out of bounds.');
    checkEditable(this.state);
    insertRows(this.state, before, count);
    return sheetOf(this.state);
  }

  private grid(area: Area) {
    if (this.state.type !== 'GRID') throw exception('Operation not supported on this type of sheet.');
    return range(this.state, area);
  }
}
