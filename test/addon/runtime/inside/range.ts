// Range and RangeList.

import { a1Of } from '../a1.ts';
import { isDateFormat, shownText } from '../display.ts';
import { enter } from '../enter.ts';
import { exception } from '../exception.ts';
import { instantOf, serialAt } from '../serials.ts';
import { type Area, type Cell, cellAt, peekCell, type SheetState, showSheet } from '../state.ts';
import { FakeValidation } from './data-validation.ts';
import { checkEditable, overlap } from './editable.ts';
import { behind, service, theHost } from './service.ts';

type Real = GoogleAppsScript.Spreadsheet.Range;

export function range(sheet: SheetState, area: Area): Real {
  return service('Range', new FakeRange(sheet, area));
}

export class FakeRange
  implements
    Pick<
      Real,
      | 'activate'
      | 'getA1Notation'
      | 'getBackgrounds'
      | 'getColumn'
      | 'getDisplayValues'
      | 'getFormulas'
      | 'getMergedRanges'
      | 'getNotes'
      | 'getNumberFormats'
      | 'getNumColumns'
      | 'getNumRows'
      | 'getRow'
      | 'getValues'
      | 'setDataValidation'
      | 'setFontWeight'
      | 'setNotes'
      | 'setNumberFormat'
      | 'setNumberFormats'
      | 'setValue'
      | 'setValues'
    >
{
  constructor(
    private readonly sheet: SheetState,
    readonly area: Area,
  ) {
    const { row, column, rows, columns } = area;
    if (rows < 1) throw exception('The number of rows in the range must be at least 1.');
    if (columns < 1) throw exception('The number of columns in the range must be at least 1.');
    if (row < 1 || column < 1 || row + rows - 1 > sheet.maxRows || column + columns - 1 > sheet.maxColumns) {
      throw exception('The coordinates of the range are outside the dimensions of the sheet.');
    }
  }

  activate() {
    const { spreadsheet } = theHost();
    showSheet(spreadsheet, spreadsheet.sheets.indexOf(this.sheet));
    spreadsheet.selection = this.area;
    delete spreadsheet.alsoSelected;
    return this.again();
  }

  getA1Notation() {
    return a1Of(this.area);
  }

  getRow() {
    return this.area.row;
  }

  getColumn() {
    return this.area.column;
  }

  getNumRows() {
    return this.area.rows;
  }

  getNumColumns() {
    return this.area.columns;
  }

  getDisplayValues() {
    const { locale } = theHost().spreadsheet;
    return this.read((cell) => shownText(cell, locale));
  }

  getValues() {
    const { timeZone } = theHost().spreadsheet;
    return this.read(({ value = '', format }) =>
      typeof value === 'number' && isDateFormat(format) ? new Date(instantOf(value, timeZone)) : value,
    );
  }

  getFormulas() {
    return this.read((cell) => cell.formula ?? '');
  }

  getNotes() {
    return this.read((cell) => cell.note ?? '');
  }

  getNumberFormats() {
    return this.read((cell) => cell.format ?? 'General');
  }

  getBackgrounds() {
    return this.read((cell) => cell.background ?? '#ffffff');
  }

  getMergedRanges() {
    return this.sheet.merges
      .filter((merge) => overlap(merge, this.area))
      .map((merge) => range(this.sheet, merge));
  }

  setValues(values: unknown[][]) {
    this.checkShape(values);
    this.checkValid(values);
    const { locale, timeZone } = theHost().spreadsheet;
    return this.write(values, (cell, value) => {
      if (typeof value === 'object' || typeof value === 'number' || typeof value === 'boolean') {
        delete cell.formula;
      }
      if (value instanceof Date) {
        cell.value = serialAt(value.getTime(), timeZone);
        if (!isDateFormat(cell.format)) cell.format = 'm/d/yyyy';
      } else if (typeof value === 'number' || typeof value === 'boolean') {
        cell.value = value;
      } else {
        enter(cell, value === null || value === undefined ? '' : String(value), locale);
      }
    });
  }

  setValue(value: unknown) {
    const { rows, columns } = this.area;
    const line = Array.from({ length: columns }, () => value);
    return this.setValues(Array.from({ length: rows }, () => line));
  }

  setNotes(notes: (string | null)[][]) {
    this.checkShape(notes);
    return this.write(notes, (cell, note) => {
      if (note) cell.note = note;
      else delete cell.note;
    });
  }

  setNumberFormat(format: string) {
    return this.writeAll((cell) => setFormat(cell, format));
  }

  setNumberFormats(formats: string[][]) {
    this.checkShape(formats);
    return this.write(formats, setFormat);
  }

  setDataValidation(rule: GoogleAppsScript.Spreadsheet.DataValidation | null) {
    checkEditable(this.sheet, this.area);
    if (!rule) throw new Error('fake: validations are not taken off');
    const { values, reject } = behind(rule, FakeValidation);
    this.sheet.validations.push({ area: this.area, values, reject });
    return this.again();
  }

  setFontWeight(weight: string | null) {
    return this.writeAll((cell) => {
      if (weight === null || weight === 'normal') delete cell.fontWeight;
      else cell.fontWeight = weight;
    });
  }

  private again(): Real {
    return range(this.sheet, this.area);
  }

  private read<Value>(of: (cell: Cell) => Value): Value[][] {
    const { row, column, rows, columns } = this.area;
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) => of(peekCell(this.sheet, row + r, column + c))),
    );
  }

  private write<Value>(
    values: readonly (readonly Value[])[],
    change: (cell: Cell, value: Value) => void,
  ): Real {
    checkEditable(this.sheet, this.area);
    values.forEach((line, r) => {
      line.forEach((value, c) => {
        change(cellAt(this.sheet, this.area.row + r, this.area.column + c), value);
      });
    });
    return this.again();
  }

  private writeAll(change: (cell: Cell) => void): Real {
    return this.write(
      this.read(() => undefined),
      change,
    );
  }

  /** A list that rejects other values stops the whole call. */
  private checkValid(values: readonly (readonly unknown[])[]): void {
    const { row, column } = this.area;
    values.forEach((line, r) => {
      line.forEach((value, c) => {
        const cell = { row: row + r, column: column + c, rows: 1, columns: 1 };
        const isRefused = this.sheet.validations.some(
          ({ area, values: valid, reject }) =>
            reject && value !== '' && !valid.includes(String(value)) && overlap(area, cell),
        );
        if (isRefused) {
          throw exception(
            `The data you entered in cell ${a1Of(cell)} violates the data validation rules set on this cell.`,
          );
        }
      });
    });
  }

  private checkShape(values: readonly (readonly unknown[])[]): void {
    const { rows, columns } = this.area;
    if (values.length !== rows) throw exception(shapeError('rows', values.length, rows));
    for (const line of values) {
      if (line.length !== columns) throw exception(shapeError('columns', line.length, columns));
    }
  }
}

/** Automatic is no format of its own. */
function setFormat(cell: Cell, format: string): void {
  if (format === 'General') delete cell.format;
  else cell.format = format;
}

function shapeError(what: string, has: number, wanted: number): string {
  return `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${has} but the range has ${wanted}.`;
}
