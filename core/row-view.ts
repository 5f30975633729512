// Reads a row's cells by the columns their headers name.
import { readDate, readingUnder } from './dates.ts';
import { oursAt, readHeaders } from './header.ts';
import { centsOf, verdictOf } from './kinds/amount.ts';
import { readCurrency } from './kinds/currency.ts';
import { type OpenCell, readCell } from './kinds/read-cell.ts';
import type { Cell, FileView, HeaderCell, RowView, TableView } from './rule.ts';
import { isBlank } from './text.ts';
import type { Row } from './types.ts';

const NONE: readonly Cell[] = [];

/** A function from rows as read to rows as rules see them. */
export function rowReader(file: FileView, table: TableView | undefined): (line: Row) => RowView {
  const ours = oursAt(file.header.map(({ text }) => text));
  if (!table) return (line) => rowOf(line, ours, unreadFrom(line), NONE, NONE, () => undefined, undefined);
  const read = readHeaders(table.header);
  const byKey = new Map<string, number[]>();
  read.forEach(({ column }, at) => {
    if (column) byKey.set(column.key, [...(byKey.get(column.key) ?? []), at]);
  });
  const currencyKey = table.program.columns.find(({ kind }) => kind === 'currency')?.key ?? '';
  // Deals carry no currency: a sign in the amount agrees with none and contradicts none.
  const silentSigns = currencyKey === '';

  const last: OpenCell[] = [];

  return (line) => {
    const unreadAt = unreadFrom(line);
    const cells: OpenCell[] = [];
    // Unread cells stand at the end of a row, so places in the list stay what byKey says.
    for (const header of read) {
      if (header.position < unreadAt) cells.push(cellOf(header, line, table, last));
    }
    const get = (key: string) => {
      const places = byKey.get(key);
      if (!places) return undefined;
      const filled = places.length > 1 ? places.find((at) => cells[at] && cells[at]?.text !== '') : undefined;
      return cells[filled ?? places[0] ?? -1];
    };
    const money = get(currencyKey);
    const unread = !money && byKey.has(currencyKey);
    const currency = unread ? undefined : currencyOf(money, table.program.currency);
    let odd: OpenCell[] | undefined;
    for (const cell of cells) {
      if (cell.amount && cell.column) {
        const { kind } = cell.column;
        cell.verdict = verdictOf(cell.amount, kind, silentSigns ? undefined : currency);
        cell.cents = centsOf(cell.amount, kind, cell.verdict, currency);
        cell.readable = cell.cents !== undefined;
      }
      if (isOdd(cell)) {
        odd ??= [];
        odd.push(cell);
      }
    }
    return rowOf(line, ours, unreadAt, cells, odd ?? NONE, get, currency);
  };
}

function isOdd({ plain, spoilt, date, verdict }: OpenCell): boolean {
  return !plain || Boolean(spoilt) || (date?.as ?? 'plain') !== 'plain' || (verdict ?? 'plain') !== 'plain';
}

/** Written out and not spread together: engines are slow at that, and a file has millions of rows. */
function rowOf(
  line: Row,
  ours: ReadonlySet<number>,
  unreadFrom: number,
  cells: readonly Cell[],
  odd: readonly Cell[],
  get: RowView['get'],
  currency: string | undefined,
): RowView {
  const blank = line.cells.every((cell, at) => isBlank(cell) || ours.has(at));
  return { row: line.row, line, blank, cells, odd, get, unreadFrom, currency };
}

function unreadFrom({ faults }: Row): number {
  return faults?.find(({ fault }) => fault === 'unclosed-quote')?.cell ?? Infinity;
}

function currencyOf(cell: Cell | undefined, usual: string): string | undefined {
  if (!cell || cell.text === '') return usual;
  return cell.spoilt ? undefined : readCurrency(cell.text);
}

/**
 * Columns repeat a value row after row, and it reads the same each time; but for an amount, whose verdict hangs on its row.
 * @param last by position
 */
function cellOf(header: HeaderCell, line: Row, { typed }: TableView, last: OpenCell[]): OpenCell {
  const { position } = header;
  const raw = line.cells[position - 1] ?? '';
  const known = last[position];
  if (known?.raw === raw && !known.amount && !typed) return known;
  const cell = readCell(header, raw);
  last[position] = cell;
  const { date } = cell;
  if (!typed || !date || date.as === 'none' || date.as === 'plain') return cell;
  // A real date in a sheet settles what the shown text leaves open, and shows which order the sheet read;
  // seconds would still be dropped.
  const held = readDate(typed(line.row, position) ?? '');
  if (held.as !== 'plain') return cell;
  const exact = !date.cut;
  if (date.as === 'one' && date.on.day === held.on.day) cell.date = { ...date, exact };
  if (date.as !== 'two') return cell;
  const order = date.dayFirst.day === held.on.day ? 'day-first' : 'month-first';
  const on = readingUnder(date, order);
  if (on?.day === held.on.day) cell.date = { as: 'one', on, order, exact };
  return cell;
}
