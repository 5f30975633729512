// Rules of single cells are asked about odd cells only, and must miss nothing by that.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ColumnOrder, dayFromText } from '../../core/dates.ts';
import { dayText } from '../../core/days.ts';
import { checkRows, type Profile, typeNames } from '../../core/index.ts';
import type { Draft, Reporter, RowView, Rule, TableView } from '../../core/rule.ts';
import { cellRules } from '../../core/rules/index.ts';
import { takerOf } from '../../core/takers.ts';
import { messyTable, type Table, TODAY } from './messy-table.ts';

const orders: readonly ColumnOrder[] = ['day-first', 'month-first', 'both', 'none'];

/** Two days before the first date in the table: only just in the future. */
function todayOf({ rows }: Table): string {
  const date = rows.flat().find((text) => /^20\d\d-\d\d-\d\d$/.test(text));
  return date ? dayText(dayFromText(date) - 2) : TODAY;
}

const program: Profile = {
  schema: 1,
  groups: [{ name: 'Gold', slug: 'gold', key: 'grp_1' }],
  stages: { leads: ['Working'], deals: ['Working', 'Closed won'] },
  products: ['plan'],
  currency: 'EUR',
};

interface Seen {
  /** Undefined: the columns are those of another type, and no row rule speaks. */
  readonly table: TableView | undefined;
  readonly rows: readonly RowView[];
}

/** What the rules of a check get to see. */
function seenIn(messy: Table, profile: Profile | undefined): Seen {
  let table: TableView | undefined;
  const spy: Rule = {
    id: 'spy',
    scope: 'table',
    level: 'info',
    title: '',
    start(view) {
      table = view;
      return undefined;
    },
  };
  const views: RowView[] = [];
  const sets = [{ rules: [spy], messages: {} }];
  const { type, rows } = messy;
  checkRows(rows, { type, today: todayOf(messy), profile, sets, onRow: (row) => views.push(row) });
  return { table, rows: views.filter(({ blank }) => !blank) };
}

/** All that a rule says of these rows, in its order; undefined: it looks at every row, or does not run. */
function saidBy(rule: Rule, table: TableView, rows: readonly RowView[], ofAll = false) {
  if (rule.scope === 'file' || rule.types?.includes(table.program.type.name) === false) return undefined;
  const said: unknown[] = [];
  const whole = (draft: Draft | undefined) => draft && { ...draft, fix: draft.fix?.() };
  const report: Reporter = Object.assign((draft: Draft) => said.push(whole(draft)), {
    byOrder: (column: { key: string }, finding: (order: ColumnOrder) => Draft | undefined) => {
      said.push([column.key, ...orders.map((order) => whole(finding(order)))]);
    },
    hold: (name: string, draft: Draft) => said.push(['hold', name, whole(draft)]),
    release: (name: string) => said.push(['release', name]),
  });
  const run = rule.start(table, report);
  if (!run || !(ofAll || run.oddRow)) return undefined;
  takerOf([run])(rows);
  if (ofAll) run.end?.();
  return said;
}

test.each(typeNames)('%s: a rule says the same whether it is asked about odd cells or about all', (type) => {
  fc.assert(
    fc.property(messyTable([type]), fc.constantFrom(undefined, program), (messy, profile) => {
      const { table, rows } = seenIn(messy, profile);
      if (!table) return;
      // Cell by cell: a rule that looks at its column itself would be asked for the sake of another odd cell.
      const alone = rows.flatMap((row) => row.cells.map((cell) => ({ ...row, odd: [cell] })));
      const ifOdd = rows.flatMap((row) =>
        row.cells.map((cell) => ({ ...row, odd: row.odd.filter((one) => one === cell) })),
      );
      for (const rule of cellRules) {
        expect(saidBy(rule, table, ifOdd), rule.id).toEqual(saidBy(rule, table, alone));
      }
    }),
    { numRuns: 150 },
  );
});

test.each(typeNames)(
  '%s: a rule says the same whether it is told that rows have the same blanks or not',
  (type) => {
    fc.assert(
      fc.property(messyTable([type]), fc.constantFrom(undefined, program), (messy, profile) => {
        const { table, rows } = seenIn(messy, profile);
        if (!table) return;
        const filled = rows.filter(({ blank }) => !blank);
        const untold = filled.map((row) => ({ ...row, gaps: Number.NaN }));
        for (const rule of cellRules) {
          expect(saidBy(rule, table, filled, true), rule.id).toEqual(saidBy(rule, table, untold, true));
        }
      }),
      { numRuns: 150 },
    );
  },
);
