// Plans the import { createCheck } from './check.ts';
import { createCheck } from './check.ts';
import type { CheckOptions } from './check-options.ts';
import { typeNames } from './import-types/index.ts';
import { planTable, type TablePlan } from './live/plan-table.ts';
import { planMessages } from './messages/plan.ts';
import type { Profile } from './profile.ts';
import { checkRows, type Rows } from './rows.ts';
import type { TableView, WorkbookView } from './rule.ts';
import { liveSet, workbookSet } from './rule-sets.ts';
import { checkSource, type Source, type SourceOptions } from './source.ts';
import { splitGroups, type WriteGroup } from './split-groups.ts';
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
  /** What becomes of each row, where there is a live view. */
  readonly plan?: Omit<TablePlan, 'report'>;
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

/**
 * Reads the start of each table for its type, then each table once.
 * @param groups asked for each table whose partners sit in different groups, which is then read once more
 * @throws Cancelled
 */
export async function planSources(
  tables: readonly SourceTable[],
  options: SourceOptions,
  groups?: (table: string) => WriteGroup,
): Promise<Plan> {
  const typed = [];
  for (const table of tables) {
    typed.push({ ...table, type: table.type ?? (await typeOfSource(table.source, options)) });
  }
  const plan = startPlan(typed, options.profile);
  for (const { table, own, finish } of plan.checks) {
    const sets = options.live ? [...own.sets, liveSet] : own.sets;
    const all = { ...options, ...own, sets };
    const { report, facts } = await checkSource(table.source, all);
    finish(report);
    if (groups && report.rules['mixed-groups'])
      await splitGroups(table.source, facts, all, groups(table.name));
  }
  return { tables: plan.tables };
}

/** The same for rows that are cells already (a sheet). */
export function planRows(tables: readonly RowsTable[], options: CheckOptions): Plan {
  const typed = tables.map((table) => ({ ...table, type: table.type ?? typeOfRows(table.rows, options) }));
  const plan = startPlan(typed, options.profile);
  for (const { table, own, finish } of plan.checks) {
    const { live, ...all } = { ...options, ...own, typed: table.typed };
    if (!live) finish(checkRows(table.rows, all));
    else {
      const { report, ...plan } = planTable(table.rows, { ...all, live });
      finish(report, plan);
    }
  }
  return { tables: plan.tables };
}

function startPlan<Table extends WorkbookTable>(given: readonly Table[], profile: Profile | undefined) {
  const ordered = [...given].sort((a, b) => placeOf(a.type) - placeOf(b.type));
  const viewOf = createWorkbook(ordered, profile);
  const tables: PlannedTable[] = [];
  const checks = ordered.map((table) => {
    let view: WorkbookView | undefined;
    const own = {
      sets: [workbookSet],
      type: table.type ?? undefined,
      workbook(one: TableView) {
        view = viewOf(one);
        return view;
      },
    };
    return {
      table,
      own,
      finish: (report: Report, plan?: PlannedTable['plan']) =>
        void tables.push({ ...planned(table.name, report, view, tables), ...(plan ? { plan } : {}) }),
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
