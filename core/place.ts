// Where a finding is: builds the place part of a draft, so that every rule says it in the same way.
import { readHeaders } from './header.ts';
import type { Cell, FileView, RowView, Run, TableView } from './rule.ts';
import type { Column, Fault, Kind, Row } from './types.ts';

/** Name of the cell's column in reports: the importer's, or the header's own text. */
export function nameOf(cell: Pick<Cell, 'column' | 'header'>): string {
  return cell.column?.key ?? cell.header.text;
}

/** One cell. */
export function atCell(row: RowView, cell: Cell) {
  return { row: row.row, column: nameOf(cell), cells: [cell.position], value: cell.raw };
}

/** The reader found a tab in the cell that no quotes enclose. */
export function hasBareTab({ line }: RowView, { position }: Cell): boolean {
  return line.faults?.some(({ fault, cell }) => fault === 'bare-tab' && cell === position) ?? false;
}

/** Several columns of one row, absent ones named too. */
export function acrossColumns(row: RowView, table: TableView, keys: readonly string[]) {
  return { row: row.row, ...columnsOf(table, keys), ...filledValues(row, keys) };
}

/** A column as a whole, said once, on the header's row. */
export function onColumn(table: TableView, key: string) {
  return columnsOf(table, [key]);
}

/** Several columns as a whole. */
export function columnsOf(table: TableView, keys: readonly string[]) {
  const cells = keys.flatMap((key) => table.of(key).map(({ position }) => position)).sort((a, b) => a - b);
  const column = keys.join(' | ');
  return cells.length ? { column, cells } : { column };
}

function filledValues(row: RowView, keys: readonly string[]) {
  const filled = keys.map((key) => row.get(key)?.raw ?? '').filter((raw) => raw.trim() !== '');
  return filled.length ? { value: filled.join(' | ') } : {};
}

/** A cell the reader found fault with; its header may be unknown or absent. */
export function faultyCell(file: FileView, line: Row, fault: Fault) {
  const header = file.header[fault.cell - 1];
  const place = { row: line.row, cells: [fault.cell], value: fault.raw };
  const column = header && header.is !== 'ours' ? (header.column?.key ?? header.text) : '';
  return column === '' ? place : { ...place, column };
}

/** Visits every odd cell, under a known or an unknown header. */
export function everyOddCell(visit: (row: RowView, cell: Cell) => void): Run {
  return {
    oddRow(row) {
      for (const cell of row.odd) visit(row, cell);
    },
  };
}

/** Visits every filled cell of some kinds, but for formula errors and the like; undefined where the table has no such column. */
export function eachCell(
  table: TableView,
  kinds: readonly Kind[],
  visit: (row: RowView, cell: Cell) => void,
  spoilt: 'unspoilt' | 'damaged too' = 'unspoilt',
): Run | undefined {
  const places = placesOf(table, ({ kind }) => kinds.includes(kind));
  if (places.length === 0) return undefined;
  return {
    row(row) {
      for (const at of places) {
        const cell = row.cells[at];
        if (!cell || cell.text === '') continue;
        if (!cell.spoilt || (spoilt === 'damaged too' && cell.spoilt === 'damaged-number')) visit(row, cell);
      }
    },
  };
}

/** Reads the cell of a column from every row of a table, as `RowView.get` does; where the column is, is looked up once. */
export function cellIn(table: TableView, key: string): (row: RowView) => Cell | undefined {
  const places = placesOf(table, (column) => column.key === key);
  const [place = -1] = places;
  return places.length > 1 ? (row) => row.get(key) : ({ cells }) => cells[place];
}

/** Indexes into a row's cells. */
function placesOf(table: TableView, isWanted: (column: Column) => boolean): number[] {
  return readHeaders(table.header).flatMap(({ column }, at) => (column && isWanted(column) ? [at] : []));
}
