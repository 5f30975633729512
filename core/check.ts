// The incremental check: header, rows, end. Rows are not kept; what is kept is counted.
import type { CheckOptions, RuleSet } from './check-options.ts';
import { createColumnOrders } from './column-orders.ts';
import { type ColumnOrder, dayFromText } from './dates.ts';
import { createFindings, type Found, orderName, type RowFinding } from './findings.ts';
import { detectProgram, matchHeader, otherTypeOf } from './header.ts';
import { createIntake } from './intake.ts';
import { cellMessages } from './messages/index.ts';
import { type Overview, type OverviewRun, startOverview } from './overview.ts';
import { layOverAll, type Program } from './profile.ts';
import { reportOf } from './report.ts';
import { rowReader } from './row-view.ts';
import type { FileForm, FileView, HeaderCell, RowView, Rule, Run, TableView } from './rule.ts';
import { cellRules } from './rules/index.ts';
import type { Facts, SecondPass } from './second-pass.ts';
import { type Taker, takerOf } from './takers.ts';
import type { Report, Row } from './types.ts';

export interface Check {
  /** Rows as a reader found them, with their numbers and faults. */
  lines(lines: readonly Row[]): void;
  /** Rows that are cells already; the first one given is row 1. */
  rows(rows: readonly (readonly string[])[]): void;
  end(): Report;
  /** After the end. */
  facts(): Facts;
  /** After the end. Undefined: nothing is known of the table, as its type is undecided or another one. */
  overview(): Overview | undefined;
  /** 1-based number of the last row read; 0 before the first. */
  rowsRead(): number;
  /** At any time. */
  found(): Found;
}

/** How a file is written, and the rules that speak of that, with their sentences. */
export interface Written extends RuleSet {
  readonly form: FileForm;
}

const MOST_ISSUES = 1000;
/** Few enough to stay near the processor, many enough for each rule to get going. */
const ROWS_AT_ONCE = 32;
const ROWS_OF_CELLS: Written = { form: { bom: false, delimiter: ',' }, rules: [], messages: {} };
/** They stand alone: nothing else runs on a file that is none. */
const ALONE = ['not-csv', 'empty-file'];

/**
 * @param written absent: rows that never were text
 * @throws RangeError where `today` is no day
 */
export function createCheck(options: CheckOptions, written = ROWS_OF_CELLS, second?: SecondPass): Check {
  const today = dayFromText(options.today);
  const { onRow } = options;
  const programs = layOverAll(options.profile);
  const levels = options.profile?.levels ?? {};
  const orders = createColumnOrders();
  const sets: readonly RuleSet[] = [
    written,
    { rules: cellRules, messages: cellMessages },
    ...(options.sets ?? []),
  ];
  const rules = sets.flatMap((set) => set.rules);
  const findings = createFindings({
    most: options.maxIssues ?? MOST_ISSUES,
    levels,
    messages: Object.assign({}, ...sets.map((set) => set.messages)),
    headerRow: () => view?.headerRow ?? 1,
    order: orderOf,
  });
  const intake = createIntake(programs, begin, takeRow);

  let view: FileView | undefined;
  let table: TableView | undefined;
  let overview: OverviewRun | undefined;
  let readRow: (line: Row) => RowView;
  let runs: readonly Run[] = [];
  let fileRules: Taker;
  let rowRules: Taker;
  let tableRules: Taker;
  // The tables of a workbook, the program and a second pass are asked about one row after the other.
  const atOnce = second || options.workbook || options.live ? 1 : ROWS_AT_ONCE;
  let waiting: RowView[] = [];
  let ended = false;
  let rowsGiven = 0;
  let rowsRead = 0;
  let dataRows = 0;
  let rowsWithErrors = 0;
  let widest = 0;
  let headerFails = false;

  function orderOf(key: string): ColumnOrder | undefined {
    if (second) return second.facts.orders[key] ?? 'none';
    return ended ? orders.of(key) : undefined;
  }

  function begin(found: Row | undefined) {
    const line = found && second ? second.reshape(found, true) : found;
    const cut = line?.faults?.find(({ fault }) => fault === 'unclosed-quote');
    const named = line?.cells.slice(0, cut ? cut.cell - 1 : undefined) ?? [];
    const program = programOf(named);
    const header = matchHeader(named, program?.columns ?? []);
    const byColumn = new Map<string, HeaderCell[]>();
    for (const cell of header) {
      if (!cell.column || cell.is === 'duplicate') continue;
      byColumn.set(cell.column.key, [...(byColumn.get(cell.column.key) ?? []), cell]);
    }
    view = {
      headerRow: line?.row ?? 1,
      header,
      form: written.form,
      empty: line === undefined,
      headerCut: cut !== undefined,
      today,
    };
    if (program && line) {
      const otherType = cut ? undefined : otherTypeOf(named, program, programs);
      table = {
        ...view,
        program,
        otherType,
        of: (key) => byColumn.get(key) ?? [],
        order: ({ key }) => orderOf(key),
        typed: options.typed,
        live: options.live,
      };
      if (!otherType) overview = startOverview(table);
      if (options.workbook && !otherType) table = { ...table, workbook: options.workbook(table) };
    }
    readRow = rowReader(view, table);
    const fileRuns = start('file');
    const rowRuns = [...start('header'), ...start('row')];
    const besides = table?.workbook ? [table.workbook] : [];
    const tableRuns = [
      ...besides,
      ...start('table'),
      ...start('sheet'),
      ...start('workbook'),
      ...start('live'),
    ];
    runs = [...fileRuns, ...rowRuns, ...tableRuns];
    fileRules = takerOf(fileRuns);
    rowRules = takerOf(rowRuns);
    tableRules = takerOf(tableRuns);
    if (line) for (const run of fileRuns) run.header?.(line);
  }

  function programOf(cells: readonly string[]): Program | undefined {
    const { type } = options;
    return type ? programs.find((program) => program.type.name === type) : detectProgram(cells, programs);
  }

  function start(scope: Rule['scope']): Run[] {
    const runs = rules.map((rule) => {
      if (rule.scope !== scope || levels[rule.id] === 'off' || !view) return undefined;
      if (view.empty && !ALONE.includes(rule.id)) return undefined;
      if (rule.scope === 'file') return rule.start(view, findings.reporter(rule));
      return table && speaks(rule, table) ? rule.start(table, findings.reporter(rule)) : undefined;
    });
    return runs.filter((run): run is Run => run !== undefined);
  }

  function takeRow(given: Row) {
    const line = second ? second.reshape(given, false) : given;
    rowsRead = line.row;
    waiting.push(readRow(line));
    if (waiting.length === atOnce) checkWaiting();
  }

  function take(lines: readonly Row[]) {
    intake.rows(lines);
    checkWaiting();
  }

  function checkWaiting() {
    if (waiting.length === 0) return;
    const rows = waiting;
    waiting = [];
    findings.startRows(rows);
    fileRules(rows);
    const filled = rows.filter(({ blank }) => !blank);
    for (const row of filled) {
      dataRows += 1;
      widest = Math.max(widest, row.line.cells.length);
      orders.note(row);
    }
    rowRules(filled);
    const mended = second ? filled.map(mend) : filled;
    tableRules(mended);
    for (const row of mended) {
      const hasError = findings.hasError(row.row);
      if (hasError) rowsWithErrors += 1;
      overview?.add(row, hasError);
    }
    // Where rows are mended, there is only one.
    for (const row of second && mended.length ? mended : rows) {
      second?.row(row, findings.of(row.row));
      onRow?.(row, findings.of(row.row));
    }
  }

  function mend(row: RowView): RowView {
    const line = second?.mend(row, findings.of(row.row), again) ?? row.line;
    return line === row.line ? row : readRow(line);
  }

  function again(line: Row): readonly RowFinding[] {
    const row = readRow(line);
    findings.startRows([row]);
    rowRules([row]);
    return findings.of(row.row);
  }

  return {
    lines: take,
    rows(rows) {
      take(rows.map((cells, at) => ({ row: rowsGiven + at + 1, cells })));
      rowsGiven += rows.length;
    },
    end() {
      intake.end();
      checkWaiting();
      ended = true;
      findings.startEnd();
      for (const run of runs) run.end?.();
      const dates = table?.program.columns.filter(({ kind }) => kind === 'date') ?? [];
      const settled = dates.map(({ key }) => orderName(key, orderOf(key) ?? 'none'));
      const report = reportOf({
        ...findings.finish(settled),
        rules,
        type: table?.program.type ?? null,
        chosen: options.type,
        rows: dataRows,
        header: view?.header ?? [],
        programs,
        totals: overview?.totals(),
        nothing: view?.empty ?? true,
      });
      const above = report.issues.filter(
        ({ row, level }) => level === 'error' && row <= (view?.headerRow ?? 1),
      );
      headerFails = above.some(({ fix }) => fix?.kind !== 'safe');
      return report;
    },
    facts: () => ({
      type: table?.program.type.name ?? null,
      form: written.form,
      headerRow: view?.headerRow ?? 1,
      otherType: table?.otherType?.name,
      orders: orders.all(),
      widest,
      rowsWithErrors,
      headerFails,
    }),
    overview: () => overview?.overview(),
    rowsRead: () => rowsRead,
    found: findings.found,
  };
}

function speaks(rule: Rule, { program, otherType }: TableView): boolean {
  if (otherType) return rule.id === 'wrong-type';
  return rule.types?.includes(program.type.name) ?? true;
}
