// What the tables of a workbook know of each other: keys and emails (as hashes), the groups of partners, the
// amounts of transactions. Tables are read in import order, so what one refers to has been read before it.
import { importTypes, typeNames } from './import-types/index.ts';
import { readChoice } from './kinds/choice.ts';
import { linksOf } from './links.ts';
import { createNumbered } from './numbered.ts';
import type { Profile } from './profile.ts';
import type { Cell, Link, RowView, TableView, WorkbookView } from './rule.ts';
import { createSeen, type Seen } from './seen.ts';
import type { Reference, TypeName } from './types.ts';

export interface WorkbookTable {
  readonly name: string;
  /** Null: undecided. */
  readonly type: TypeName | null;
}

/** The one number kept of a record: of a partner its group, of a transaction its currency; 0: not known. */
const NOTE = 0;

/**
 * @param tables in import order
 * @returns what a table sees of the others, made as it begins
 */
export function createWorkbook(
  tables: readonly WorkbookTable[],
  profile?: Profile,
): (table: TableView) => WorkbookView {
  const wholeProgram = profile?.wholeProgram ?? false;
  const given = new Set(tables.map(({ type }) => type));
  /** By type and column; only columns that a table has. */
  const records = new Map<string, Seen>();
  const groups = createNumbered();
  const currencies = createNumbered();
  /** By entry of the transaction's key; the first amount stays, as PartnerStack records a key once. */
  const amounts: number[] = [];
  const spellings = (profile?.groups ?? []).map(({ name, slug, key }) => ({
    name,
    all: [name, slug, key].filter((one) => one !== undefined),
  }));

  const notes: { readonly [type in TypeName]?: (row: RowView, entry: number) => number } = {
    partners(row) {
      const cell = row.get('partner_group');
      if (!cell?.readable) return 0;
      const named = spellings.find(({ all }) => readChoice(cell.text, all));
      return groups.number(named?.name ?? cell.text);
    },
    transactions(row, entry) {
      const cents = Number(row.cents);
      if (amounts[entry] !== undefined || row.currency === undefined || !Number.isSafeInteger(cents))
        return 0;
      amounts[entry] = cents;
      return currencies.number(row.currency);
    },
  };

  function recordsOf(type: TypeName, column: string): Seen | undefined {
    return records.get(`${type} ${column}`);
  }

  /** The columns of a table that others refer to. */
  function heldBy({ program, of }: TableView): { column: string; seen: Seen }[] {
    const type = program.type.name;
    const columns = referredTo(type).filter((column) => of(column).length > 0);
    return columns.map((column) => {
      const seen = recordsOf(type, column) ?? createSeen(1);
      records.set(`${type} ${column}`, seen);
      return { column, seen };
    });
  }

  /** A function that says whether a table has what a cell names; undefined: that cannot be told. */
  function finder({ type, by }: Reference): (cell: Cell) => boolean | undefined {
    if (!given.has(type)) return () => (wholeProgram && by.length > 0 ? false : undefined);
    const known = by.map((column) => recordsOf(type, column)).filter((seen) => seen !== undefined);
    if (known.length === 0) return () => undefined;
    return (cell) => known.some((seen) => seen.find([keyOf(cell)]) !== undefined);
  }

  return (table) => {
    const { name, references } = table.program.type;
    const finders = new Map(references.map((reference) => [reference, finder(reference)]));
    const held = heldBy(table);
    const partners = recordsOf('partners', 'partner_key');
    const transactions = recordsOf('transactions', 'key');
    const waits = new Set<TypeName>();
    const needs = new Map<TypeName, { rows: number; last: number }>();
    let seen: RowView | undefined;
    let links: Link[] = [];

    function linksIn(row: RowView): Link[] {
      if (row === seen) return links;
      seen = row;
      links = linksOf(row, table.program.type).map((link) => ({
        ...link,
        found: finders.get(link.reference)?.(link.cell),
      }));
      return links;
    }

    function sortOut({ reference, found }: Link, row: number) {
      const { type, existing } = reference;
      const inTables = given.has(type) && (found === true || !existing);
      if (inTables) waits.add(type);
      if (inTables && found !== false) return;
      const need = needs.get(type) ?? { rows: 0, last: 0 };
      needs.set(type, need);
      if (need.last !== row) need.rows += 1;
      need.last = row;
    }

    return {
      wholeProgram,
      row(row) {
        for (const link of linksIn(row)) sortOut(link, row.row);
        for (const { column, seen } of held) {
          const cell = row.get(column);
          if (!cell?.readable) continue;
          const entry = seen.entry([keyOf(cell)]);
          const note = notes[name]?.(row, entry);
          if (note) seen.set(entry, NOTE, note);
        }
      },
      links: linksIn,
      waitsFor: () => tables.filter(({ type }) => type && waits.has(type)).map((one) => one.name),
      needs: () =>
        typeNames.flatMap((type) => {
          const need = needs.get(type);
          return need && !wholeProgram ? [{ type, rows: need.rows }] : [];
        }),
      groupOf(key) {
        const entry = partners?.find([key]);
        return entry === undefined ? undefined : groups.text(partners?.get(entry, NOTE) ?? 0);
      },
      amountOf(key) {
        const entry = transactions?.find([key]);
        const cents = entry === undefined ? undefined : amounts[entry];
        if (entry === undefined || cents === undefined) return undefined;
        return { cents, currency: currencies.text(transactions?.get(entry, NOTE) ?? 0) ?? '' };
      },
    };
  };
}

/** Columns of a type that some type refers to. */
function referredTo(type: TypeName): string[] {
  const references = Object.values(importTypes).flatMap((one) => one.references);
  return [...new Set(references.filter((one) => one.type === type).flatMap(({ by }) => by))];
}

/** Keys are told apart by case, addresses are not. */
function keyOf({ text, column }: Cell): string {
  return column?.kind === 'email' ? text.toLowerCase() : text;
}
