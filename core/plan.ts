// Plans the import of several tables: their order, which wait for which, what must be in the program already.
// Each table's report is a check report in which the workbook rules speak too.
import { type CheckOptions, createCheck } from './check.ts';
import { typeNames } from './import-types/index.ts';
import { planMessages } from './messages/plan.ts';
import type { Profile } from './profile.ts';
import { checkRows, type Rows } from './rows.ts';
import type { WorkbookView } from './rule.ts';
import { cellRules } from './rules/index.ts';
import { checkSource, type Source, type SourceOptions } from './source.ts';
import type { Report, TypeName } from './types.ts';
import { createWorkbook, type WorkbookTable } from './workbook.ts';

export interface Plan {
  /** In import order; tables whose type is undecided come last. */
  readonly tables: readonly PlannedTable[];
}

export interface PlannedTable {
  readonly name: string;
  readonly type: TypeName | null;
  readonly report: Report;
  /** Names of the tables to import before this one. */
  readonly waitsFor: readonly string[];
  /** What the rows refer to and no table has; nothing where the profile says that the tables are the whole program. */
  readonly needsInProgram: readonly {
    readonly type: TypeName;
    readonly rows: number;
    readonly message: string;
  }[];
  readonly ready: boolean;
  /** Why it is not ready, in sentences. */
  readonly why: readonly string[];
}

/** A table to plan; names are told apart by the caller. Absent type: told by the header. */
export interface SourceTable {
  readonly name: string;
  readonly type?: TypeName | undefined;
  readonly source: Source;
}

export interface RowsTable {
  readonly name: string;
  readonly type?: TypeName | undefined;
  readonly rows: Rows;
  readonly typed?: CheckOptions['typed'];
}

/** Ids of the rules that speak only where several tables are checked together. */
export const workbookRules: readonly string[] = cellRules
  .filter(({ scope }) => scope === 'workbook')
  .map(({ id }) => id);

/**
 * Reads the start of each table for its type, then each table once.
 * @throws Cancelled
 */
export async function planSources(tables: readonly SourceTable[], options: SourceOptions): Promise<Plan> {
  const typed = [];
  for (const table of tables) {
    typed.push({ ...table, type: table.type ?? (await typeOfSource(table.source, options)) });
  }
  const plan = startPlan(typed, options.profile);
  for (const { table, own, finish } of plan.checks) {
    finish((await checkSource(table.source, { ...options, ...own })).report);
  }
  return { tables: plan.tables };
}

/** The same for rows that are cells already (a sheet). */
export function planRows(tables: readonly RowsTable[], options: CheckOptions): Plan {
  const typed = tables.map((table) => ({ ...table, type: table.type ?? typeOfRows(table.rows, options) }));
  const plan = startPlan(typed, options.profile);
  for (const { table, own, finish } of plan.checks) {
    finish(checkRows(table.rows, { ...options, ...own, typed: table.typed }));
  }
  return { tables: plan.tables };
}

function startPlan<Table extends WorkbookTable>(given: readonly Table[], profile: Profile | undefined) {
  const ordered = [...given].sort((a, b) => placeOf(a.type) - placeOf(b.type));
  const viewOf = createWorkbook(ordered, profile);
  const tables: PlannedTable[] = [];
  const checks = ordered.map((table) => {
    let view: WorkbookView | undefined;
    const own: Pick<CheckOptions, 'type' | 'workbook'> = {
      type: table.type ?? undefined,
      workbook(one) {
        view = viewOf(one);
        return view;
      },
    };
    return {
      table,
      own,
      finish: (report: Report) => void tables.push(planned(table.name, report, view, tables)),
    };
  });
  return { checks, tables };
}

/** @param before the tables planned so far: all that this one can wait for */
function planned(
  name: string,
  report: Report,
  view: WorkbookView | undefined,
  before: readonly PlannedTable[],
): PlannedTable {
  const waitsFor = view?.waitsFor() ?? [];
  const unready = before.filter((table) => waitsFor.includes(table.name) && !table.ready);
  const why = [
    ...(report.reasons ?? []),
    ...(report.counts.error ? [planMessages.errors(report.counts.error)] : []),
    ...(unready.length ? [planMessages.waits(unready.map((table) => table.name))] : []),
  ];
  const needs = view?.needs() ?? [];
  return {
    name,
    type: report.type,
    report,
    waitsFor,
    needsInProgram: needs.map((need) => ({ ...need, message: planMessages.needs(need.type, need.rows) })),
    ready: why.length === 0,
    why,
  };
}

function placeOf(type: TypeName | null): number {
  return type === null ? typeNames.length : typeNames.indexOf(type);
}

async function typeOfSource(source: Source, options: SourceOptions): Promise<TypeName | null> {
  let rows = 0;
  const start: Source = {
    async *open() {
      rows = 0;
      for await (const chunk of source.open()) {
        yield chunk;
        if (rows > 0) return;
      }
    },
  };
  const { facts } = await checkSource(start, {
    ...options,
    decoder(encoding) {
      const inner = options.decoder(encoding);
      // The start may end within a character.
      return { decode: (bytes) => inner.decode(bytes), end: () => '' };
    },
    onProgress: (progress) => {
      rows = progress.rows;
    },
  });
  return facts.type;
}

/** More rows than it takes to find the header, in most tables. */
const SLICE = 50;

function typeOfRows(rows: Rows, options: CheckOptions): TypeName | null {
  const check = createCheck(options);
  for (let at = 0; at < rows.length && check.rowsRead() === 0; at += SLICE) {
    check.rows(rows.slice(at, at + SLICE));
  }
  check.end();
  return check.facts().type;
}
