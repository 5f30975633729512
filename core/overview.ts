// What a view shows of a table beside its report: what the header's cells name, how old the rows are and, of rewards,
// what each partner gets.
import { type Ages, countAges } from './ages.ts';
import { createPartnerTotals, type PartnerTotals } from './partner-totals.ts';
import { isOwn } from './profile.ts';
import type { HeaderCell, RowView, TableView } from './rule.ts';
import { cut } from './text.ts';
import { createTotals } from './totals.ts';
import type { Total } from './types.ts';

export interface Overview {
  /** 1-based. */
  readonly headerRow: number;
  readonly header: readonly NamedHeader[];
  /** One per date column that has a date. */
  readonly ages: readonly Ages[];
  /** Rewards only. */
  readonly partners?: PartnerTotals;
}

/** A header cell and what it names; those that are ours are left out. */
export interface NamedHeader {
  readonly position: number;
  /** As the file has it, cut to 200 characters. */
  readonly text: string;
  /** `own`: a column of the program's own, in its exact spelling. */
  readonly is: Exclude<HeaderCell['is'], 'ours'> | 'own';
  /** The column it names. */
  readonly column?: string;
}

export interface OverviewRun {
  add(row: RowView, hasError: boolean): void;
  /** After the last row: the money, for the report. */
  totals(): Total[];
  overview(): Overview;
}

export function startOverview(table: TableView): OverviewRun {
  const totals = createTotals();
  const ages = countAges(table);
  const partners = table.program.type.name === 'rewards' ? createPartnerTotals() : undefined;
  return {
    add(row, hasError) {
      totals.add(row, hasError);
      ages?.run.row?.(row);
      partners?.add(row, hasError);
    },
    totals: () => totals.list().map(({ total }) => total),
    overview: () => ({
      headerRow: table.headerRow,
      header: table.header.flatMap(headersShown),
      ages: ages?.list() ?? [],
      ...(partners ? { partners: partners.list() } : {}),
    }),
  };
}

function headersShown({ position, text, is, column }: HeaderCell): NamedHeader[] {
  if (is === 'ours') return [];
  const kind = column && is === 'exact' && isOwn(column) ? 'own' : is;
  return [{ position, text: cut(text), is: kind, ...(column ? { column: column.key } : {}) }];
}
