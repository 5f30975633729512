// Reads a flat OpenDocument spreadsheet: what LibreOffice holds in each cell of the first sheet, and what it shows.
import { serialOf } from '../addon/runtime/serials.ts';
import type { Area, CellValue } from '../addon/runtime/state.ts';
import { numberFormat } from './number-format.ts';
import { allNamed, type Element, isElement, readXml } from './xml.ts';

export interface FlatCell {
  /** string, float, date, time, percentage, currency, boolean, error. */
  readonly type: string;
  /** Dates and times are days since 1899-12-30. */
  readonly value: CellValue;
  /** The text on the screen. */
  readonly shown: string;
  readonly format?: string | undefined;
  readonly formula?: string | undefined;
}

export interface FlatSheet {
  /** Undefined: nothing was ever entered. Blank rows and cells at the end are left out. */
  readonly rows: readonly (readonly (FlatCell | undefined)[])[];
  readonly merges: readonly Area[];
  /** 1-based rows that a filter hides. */
  readonly filtered: readonly number[];
}

export function readFlatSheet(xml: Uint8Array): FlatSheet {
  const root = readXml(new TextDecoder().decode(xml));
  const formatOf = cellFormats(root);
  const [table] = allNamed(root, 'table:table');
  if (!table) throw new Error('there is no sheet');
  const rows: (FlatCell | undefined)[][] = [];
  const merges: Area[] = [];
  const filtered: number[] = [];
  const columnStyles = allNamed(table, 'table:table-column').flatMap((column) =>
    Array.from({ length: columnsOf(column) }, () => column.attributes['table:default-cell-style-name']),
  );
  for (const line of allNamed(table, 'table:table-row')) {
    const cells: (FlatCell | undefined)[] = [];
    for (const element of line.children.filter(isElement)) {
      const style = element.attributes['table:style-name'] ?? columnStyles[cells.length];
      const cell = readCell(element, formatOf(style));
      const merge = mergeOf(element, rows.length + 1, cells.length + 1);
      if (merge) merges.push(merge);
      for (let times = columnsOf(element); times > 0; times -= 1) cells.push(cell);
    }
    if (line.attributes['table:visibility'] === 'filter') filtered.push(rows.length + 1);
    const filled = upTo(cells, (cell) => cell !== undefined);
    const repeated = Number(line.attributes['table:number-rows-repeated'] ?? 1);
    // The empty rest of the sheet comes as one row repeated a million times.
    const times = filled.length ? repeated : Math.min(repeated, MOST_BLANK_ROWS);
    for (let time = 0; time < times; time += 1) rows.push(filled);
  }
  return { rows: upTo(rows, (cells) => cells.length > 0), merges, filtered };
}

const MOST_BLANK_ROWS = 100;
const MOST_COLUMNS = 100;

function columnsOf({ attributes }: Element): number {
  return Math.min(Number(attributes['table:number-columns-repeated'] ?? 1), MOST_COLUMNS);
}

function upTo<Item>(items: readonly Item[], isFilled: (item: Item) => boolean): Item[] {
  let end = items.length;
  while (end > 0 && !isFilled(items[end - 1] as Item)) end -= 1;
  return items.slice(0, end);
}

function mergeOf({ attributes }: Element, row: number, column: number): Area | undefined {
  const rows = Number(attributes['table:number-rows-spanned'] ?? 1);
  const columns = Number(attributes['table:number-columns-spanned'] ?? 1);
  return rows > 1 || columns > 1 ? { row, column, rows, columns } : undefined;
}

function cellFormats(root: Element): (style: string | undefined) => string | undefined {
  const all = root.children
    .filter(isElement)
    .flatMap((document) =>
      ['office:styles', 'office:automatic-styles']
        .flatMap((name) => allNamed(document, name))
        .flatMap(({ children }) => children.filter(isElement)),
    );
  const numbers = new Map(
    all
      .filter(({ name }) => name.startsWith('number:'))
      .map((style) => [style.attributes['style:name'] ?? '', style]),
  );
  const ofCells = new Map(
    all
      .filter(({ attributes }) => attributes['style:family'] === 'table-cell')
      .map(({ attributes }) => [attributes['style:name'], attributes['style:data-style-name']]),
  );
  return (style) => numberFormat(numbers.get(ofCells.get(style) ?? ''), numbers);
}

function readCell(element: Element, format: string | undefined): FlatCell | undefined {
  const { attributes } = element;
  const type = attributes['calcext:value-type'] ?? attributes['office:value-type'];
  if (!type) return undefined;
  const paragraphs = element.children.filter(isElement).filter(({ name }) => name === 'text:p');
  const shown = paragraphs.map(textOf).join('\n');
  return {
    type,
    value: heldValue(type, attributes, shown),
    shown,
    format,
    formula: attributes['table:formula'],
  };
}

function heldValue(type: string, attributes: Element['attributes'], shown: string): CellValue {
  switch (type) {
    case 'date': {
      const [year = 0, ...rest] = (attributes['office:date-value'] ?? '').split(/[-T:]/).map(Number);
      const [month = 0, day = 0, hour = 0, minute = 0, second = 0] = rest;
      return serialOf(year, month, day, hour, minute, second) ?? Number.NaN;
    }
    case 'time': {
      const [, hours, minutes, seconds] =
        /^PT(\d+)H(\d+)M([\d.]+)S$/.exec(attributes['office:time-value'] ?? '') ?? [];
      return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
    }
    case 'boolean':
      return attributes['office:boolean-value'] === 'true';
    case 'float':
    case 'percentage':
    case 'currency':
      return Number(attributes['office:value']);
    default:
      return shown;
  }
}

/** Several blanks, tabs and line breaks are elements. */
function textOf(element: Element): string {
  return element.children
    .map((child) => {
      if (!isElement(child)) return child;
      if (child.name === 'text:s') return ' '.repeat(Number(child.attributes['text:c'] ?? 1));
      if (child.name === 'text:tab') return '\t';
      return child.name === 'text:line-break' ? '\n' : textOf(child);
    })
    .join('');
}
