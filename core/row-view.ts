// Reads a row's cells by the columns their headers name.
import { readDate, readingUnder } from './dates.ts';
import { oursAt, readHeaders } from './header.ts';
import { centsOf, verdictOf } from './kinds/amount.ts';
import { type OpenCell, readCell } from './kinds/read-cell.ts';
import { isOdd } from './odd-cell.ts';
import type { Cell, FileView, HeaderCell, RowView, TableView } from './rule.ts';
import { isBlank } from './text.ts';
import type { Row } from './types.ts';

const NONE: readonly Cell[] = [];
/** Of a whole number. */
const MOST_BITS = 31;

/** Where the cells of a column stand among those of a row, by its key. */
type Places = ReadonlyMap<string, readonly number[]>;

/** Files have millions of rows: nothing is made for each of them that can be made once. */
interface PlacedRow extends RowView {
  readonly places: Places;
}

/** A function from rows as read to rows as rules see them. */
export function rowReader(file: FileView, table: TableView | undefined): (line: Row) => RowView {
  const ours = oursAt(file.header.map(({ text }) => text));
  const width = file.header.length;
  const blankOf = ({ cells }: Row) => isBlankBut(cells, ours);
  const isUneven = ({ cells }: Row) => cells.length !== width;
  if (!table) {
    const places: Places = new Map();
    return (line) =>
      rowOf(
        line,
        blankOf(line),
        unreadFrom(line),
        NONE,
        NONE,
        places,
        isUneven(line),
        NaN,
        undefined,
        undefined,
      );
  }
  const read = readHeaders(table.header);
  const places = new Map<string, number[]>();
  const amountsAt: number[] = [];
  read.forEach(({ column }, at) => {
    if (!column) return;
    places.set(column.key, [...(places.get(column.key) ?? []), at]);
    if (column.kind === 'cents' || column.kind === 'dollars') amountsAt.push(at);
  });
  const currencyKey = table.program.columns.find(({ kind }) => kind === 'currency')?.key ?? '';
  const currencyAt = places.get(currencyKey);
  // Deals carry no currency: a sign in the amount agrees with none and contradicts none.
  const silentSigns = currencyKey === '';

  const { typed, today } = table;
  /** By position. */
  const last: OpenCell[] = [];

  /** Columns repeat a value row after row, and it reads the same each time; but for an amount, whose verdict hangs on its row. */
  function cellOf(header: HeaderCell, line: Row): OpenCell {
    const { position } = header;
    const raw = line.cells[position - 1] ?? '';
    const known = last[position];
    if (known?.raw === raw && !known.amount && !typed) return known;
    const cell = readCell(header, raw);
    last[position] = cell;
    const held = typed?.(line.row, position);
    if (held !== undefined) settle(cell, held);
    // Of an amount, once its verdict is there.
    if (!cell.amount) cell.odd = isOdd(cell, today);
    return cell;
  }

  return (line) => {
    const unreadAt = unreadFrom(line);
    // Pushed and not mapped: arrays that `map` makes are of another kind once it is compiled, and all that reads rows would be
    // compiled anew.
    const cells: OpenCell[] = [];
    let hasOdd = false;
    let gaps = unreadAt === Infinity && read.length <= MOST_BITS ? 0 : NaN;
    // Unread cells stand at the end of a row, so places in the list stay what they are.
    for (const header of read) {
      if (header.position >= unreadAt) continue;
      const cell = cellOf(header, line);
      if (cell.text === '') gaps |= 1 << cells.length;
      cells.push(cell);
      hasOdd ||= cell.odd;
    }
    const money = cellAt(cells, currencyAt);
    const unread = !money && currencyAt !== undefined;
    const currency = unread ? undefined : currencyOf(money, table.program.currency);
    let filled = 0;
    let cents: string | undefined;
    for (const at of amountsAt) {
      const cell = cells[at];
      if (!cell || cell.text === '') continue;
      if (cell.amount && cell.column) {
        const { kind } = cell.column;
        cell.verdict = verdictOf(cell.amount, kind, silentSigns ? undefined : currency);
        cell.cents = centsOf(cell.amount, kind, cell.verdict, currency);
        cell.readable = cell.cents !== undefined;
        cell.odd = isOdd(cell, today);
        hasOdd ||= cell.odd;
      }
      filled += 1;
      cents = cell.cents;
    }
    return rowOf(
      line,
      blankOf(line),
      unreadAt,
      cells,
      hasOdd ? cells.filter(({ odd }) => odd) : NONE,
      places,
      isUneven(line),
      gaps,
      filled === 1 ? cents : undefined,
      currency,
    );
  };
}

/** Written out and not spread together: engines are slow at that. */
function rowOf(
  line: Row,
  blank: boolean,
  unreadFrom: number,
  cells: readonly Cell[],
  odd: readonly Cell[],
  places: Places,
  uneven: boolean,
  gaps: number,
  cents: string | undefined,
  currency: string | undefined,
): PlacedRow {
  return { row: line.row, line, blank, cells, odd, places, get, unreadFrom, uneven, gaps, cents, currency };
}

function get(this: PlacedRow, key: string): Cell | undefined {
  return cellAt(this.cells, this.places.get(key));
}

/** The filled one, else the first. */
function cellAt(cells: readonly Cell[], places: readonly number[] | undefined): Cell | undefined {
  if (!places) return undefined;
  const filled = places.length > 1 ? places.find((at) => cells[at] && cells[at]?.text !== '') : undefined;
  return cells[filled ?? places[0] ?? -1];
}

function isBlankBut(cells: readonly string[], ours: ReadonlySet<number>): boolean {
  for (let at = 0; at < cells.length; at += 1) {
    if (!isBlank(cells[at] ?? '') && !ours.has(at)) return false;
  }
  return true;
}

function unreadFrom({ faults }: Row): number {
  return faults?.find(({ fault }) => fault === 'unclosed-quote')?.cell ?? Infinity;
}

function currencyOf(cell: Cell | undefined, usual: string): string | undefined {
  return !cell || cell.text === '' ? usual : cell.currency;
}

/** By the full text of the real date that the cell of a sheet holds. */
function settle(cell: OpenCell, typed: string): void {
  const { date } = cell;
  if (!date || date.as === 'none' || date.as === 'plain') return;
  // A real date in a sheet settles what the shown text leaves open, and shows which order the sheet read;
  // seconds would still be dropped.
  const held = readDate(typed);
  if (held.as !== 'plain') return;
  const exact = !date.cut;
  if (date.as === 'one' && date.on.day === held.on.day) cell.date = { ...date, exact };
  if (date.as !== 'two') return;
  const order = date.dayFirst.day === held.on.day ? 'day-first' : 'month-first';
  const on = readingUnder(date, order);
  if (on?.day === held.on.day) cell.date = { as: 'one', on, order, exact };
}
