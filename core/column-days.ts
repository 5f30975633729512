// The days in a table's date columns, gathered for each order of day and month until the end tells which one holds.
// A deal's close date is left out: it says nothing of a row's age.
import type { ColumnOrder } from './dates.ts';
import { eachCell } from './place.ts';
import type { Cell, Run, TableView } from './rule.ts';
import type { Column } from './types.ts';

export interface ColumnDays<Gathered> {
  readonly run: Run;
  /** After the last row: what was gathered in each column, in one part or two. */
  list(): { readonly column: Column; readonly parts: readonly Gathered[] }[];
}

/** Undefined where the table has no such column. */
export function gatherDays<Gathered>(
  table: TableView,
  start: () => Gathered,
  add: (gathered: Gathered, day: number, times: number) => void,
): ColumnDays<Gathered> | undefined {
  const columns = new Map<Column, { [order in ColumnOrder]?: Gathered }>();
  /** Columns repeat a value row after row: they are counted, and added with the next one. */
  let last: Cell | undefined;
  let times = 0;

  function put(column: Column, order: ColumnOrder, day: number) {
    let byOrder = columns.get(column);
    if (!byOrder) {
      byOrder = {};
      columns.set(column, byOrder);
    }
    byOrder[order] ??= start();
    add(byOrder[order], day, times);
  }

  function putLast() {
    const { column, date } = last ?? {};
    if (!column || !date || column.mayLieAhead || date.as === 'none') return;
    if (date.as !== 'two') return put(column, 'none', date.on.day);
    put(column, 'day-first', date.dayFirst.day);
    put(column, 'month-first', date.monthFirst.day);
  }

  const run = eachCell(table, ['date'], (_row, cell) => {
    if (cell !== last) {
      putLast();
      last = cell;
      times = 0;
    }
    times += 1;
  });
  return (
    run && {
      run,
      list() {
        putLast();
        last = undefined;
        return Array.from(columns, ([column, byOrder]) => {
          const order = table.order(column) ?? 'none';
          const parts = [byOrder.none, order === 'none' ? undefined : byOrder[order]];
          return { column, parts: parts.filter((part): part is Gathered => part !== undefined) };
        });
      },
    }
  );
}
