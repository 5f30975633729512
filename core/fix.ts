// Applies fixes row by row in a second pass: all safe ones, and the suggested ones the user has accepted.
import type { Facts, SecondPass } from './check.ts';
import type { ColumnOrder } from './dates.ts';
import type { RowFinding } from './findings.ts';
import { isOurs } from './header.ts';
import type { RowView } from './rule.ts';
import { readAgain, type Source, type SourceOptions } from './source.ts';
import { listed } from './text.ts';
import type { Choice, Fix, Issue, Report, Row } from './types.ts';
import { writeRow } from './write.ts';

/** Accepted suggestions: rule id -> the choice's name, value or 1-based number; true where there is only one. */
export interface Accept {
  readonly [rule: string]: string | true;
}

export interface Change {
  readonly rule: string;
  /** 1-based, in the file as it was. */
  readonly row: number;
  readonly column?: string;
  /** Absent: a whole row was dropped. */
  readonly from?: string;
  readonly to?: string;
}

/** Mended before the others: what they read is the text without these. */
const TEXT_FIRST = ['invisible-character', 'broken-text', 'stray-space'];
/** More rounds than fixes can stand on one cell. */
const ROUNDS = 6;

/**
 * Applies every safe fix and the accepted ones, and writes the file for the importer.
 * @param write gets text: UTF-8, commas, CRLF
 * @throws Error with a sentence where an accepted rule needs a choice; Cancelled
 */
export async function fixSource(
  source: Source,
  report: Report,
  facts: Facts,
  options: SourceOptions & { readonly accept?: Accept | undefined },
  write: (text: string) => void,
): Promise<{ changes: number; rows: number }> {
  let changes = 0;
  let rows = -1;
  const put = (cells: readonly string[]) => {
    rows += 1;
    write(writeRow(cells));
  };
  const second = createFixer(report, facts, options.accept ?? {}, put, () => {
    changes += 1;
  });
  await readAgain(source, options, second);
  return { changes, rows: Math.max(rows, 0) };
}

/**
 * @param put gets the header row, then every row that stays
 * @throws Error with a sentence where an accepted rule needs a choice
 */
export function createFixer(
  report: Report,
  facts: Facts,
  accept: Accept,
  put: (cells: readonly string[]) => void,
  changed: (change: Change) => void,
): SecondPass {
  const columnFixes = report.issues.filter(({ rule, fix }) => fix?.do === 'column' && rule in accept);
  const addKey = columnFixes.some(({ rule }) => rule === 'missing-key');
  const moves = columnFixes.filter(({ rule }) => rule === 'cents-or-dollars');
  const totals = report.issues.find(({ rule }) => rule === 'totals-row');
  let ours = new Set<number>();
  let move: ((cells: string[]) => void) | undefined;

  function choose(rule: string, fix: Fix): Choice | undefined {
    if (fix.kind === 'safe') return fix.choices[0];
    const wanted = accept[rule];
    return wanted === undefined ? undefined : chosen(rule, fix, wanted);
  }

  function reshapeHeader(line: Row): Row {
    const cells = [...line.cells];
    ours = new Set(cells.flatMap((text, at) => (isOurs(text) ? [at] : [])));
    for (const issue of report.issues) {
      const at = (issue.cells?.[0] ?? 0) - 1;
      const choice = issue.fix?.do === 'rename' ? choose(issue.rule, issue.fix) : undefined;
      if (!choice) continue;
      changed({
        rule: issue.rule,
        row: line.row,
        column: choice.value,
        from: cells[at] ?? '',
        to: choice.value,
      });
      cells[at] = choice.value;
    }
    for (const issue of moves) move = startMove(issue, cells, line.row);
    if (addKey) {
      changed({ rule: 'missing-key', row: line.row, column: 'key', from: '', to: 'key' });
      cells.push('key');
    }
    put(cells.filter((_, at) => !ours.has(at)));
    return { ...line, cells };
  }

  /** Renames the amount column, or moves the amounts over where both columns are there. */
  function startMove(issue: Issue, header: string[], row: number): ((cells: string[]) => void) | undefined {
    const target = issue.fix?.choices[0]?.value ?? '';
    const from = (issue.cells?.[0] ?? 0) - 1;
    const to = header.indexOf(target);
    changed({ rule: issue.rule, row, column: target, from: issue.column ?? '', to: target });
    if (to < 0) {
      header[from] = target;
      return undefined;
    }
    return (cells) => {
      if ((cells[to] ?? '').trim() !== '') return;
      cells[to] = cells[from] ?? '';
      cells[from] = '';
    };
  }

  function reshapeRow(line: Row): Row {
    if (!addKey && !move) return line;
    const cells = [...line.cells];
    move?.(cells);
    if (addKey) {
      while (cells.length < width) cells.push('');
      cells.splice(width, 0, '');
    }
    return { ...line, cells };
  }

  let width = 0;
  return {
    facts: 'ambiguous-date' in accept ? { ...facts, orders: ordersWanted(report, facts, accept) } : facts,
    reshape(line, isHeader) {
      if (!isHeader) return reshapeRow(line);
      width = line.cells.length;
      return reshapeHeader(line);
    },
    mend(row, findings, again) {
      const cells = mend(row, findings, again);
      return cells ? { ...row.line, cells } : row.line;
    },
    row(row, findings) {
      const dropped = dropReason(row, findings);
      if (dropped) {
        changed({ rule: dropped, row: row.row });
        return;
      }
      const cells = [...row.line.cells];
      setCells(row, findings, cells);
      put(ours.size ? cells.filter((_, at) => !ours.has(at)) : cells);
    },
  };

  function dropReason(row: RowView, findings: readonly RowFinding[]): string | undefined {
    if (row.blank) return 'blank-row';
    if (totals && row.row === totals.row && 'totals-row' in accept) return 'totals-row';
    return findings.find(({ rule, draft }) => {
      const fix = draft.fix?.();
      return fix?.do === 'drop-row' && choose(rule, fix) !== undefined;
    })?.rule;
  }

  /** The row's cells with every fix of the row rules applied; undefined where there is none. */
  function mend(row: RowView, found: readonly RowFinding[], again: (line: Row) => readonly RowFinding[]) {
    const cells = [...row.line.cells];
    if (!setCells(row, found, cells)) return undefined;
    for (let round = 1; round < ROUNDS; round += 1) {
      if (!setCells(row, again({ ...row.line, cells: [...cells] }), cells)) break;
    }
    return cells;
  }

  /** Applies at most one fix to each cell; true where one was. */
  function setCells(row: RowView, findings: readonly RowFinding[], cells: string[]): boolean {
    const touched = new Set<number>();
    for (const { rule, draft } of ordered(findings)) {
      const at = (draft.cells?.[0] ?? 0) - 1;
      const fix = at < 0 || touched.has(at) ? undefined : draft.fix?.();
      const choice = fix?.do === 'set' ? chooseCell(rule, fix, draft.about?.byColumn === true) : undefined;
      if (!choice || choice.value === cells[at]) continue;
      changed({ rule, row: row.row, column: draft.column ?? '', from: cells[at] ?? '', to: choice.value });
      cells[at] = choice.value;
      touched.add(at);
    }
    return touched.size > 0;
  }

  /** Accepting an order for a column accepts what it makes of each cell. */
  function chooseCell(rule: string, fix: Fix, twoReadings: boolean): Choice | undefined {
    if (rule === 'date-format' && twoReadings && 'ambiguous-date' in accept) return fix.choices[0];
    return choose(rule, fix);
  }
}

function ordered(findings: readonly RowFinding[]): RowFinding[] {
  const rank = ({ rule }: RowFinding) =>
    TEXT_FIRST.includes(rule) ? TEXT_FIRST.indexOf(rule) : TEXT_FIRST.length;
  return [...findings].sort((a, b) => rank(a) - rank(b));
}

function chosen(rule: string, fix: Fix, wanted: string | true): Choice | undefined {
  if (fix.choices.length === 1) return fix.choices[0];
  const found = fix.choices.find(
    ({ name, value }, at) => wanted === name || wanted === value || wanted === String(at + 1),
  );
  if (found || rule === 'invalid-choice' || rule === 'unknown-column') return found;
  const names = fix.choices.map(({ name, value }) => `${rule}=${name ?? value}`);
  throw new Error(`${rule} has several fixes. Say which: ${listed(names, 'or')}.`);
}

/** The orders of date columns with the user's choice for those that nothing settles. */
function ordersWanted(report: Report, facts: Facts, accept: Accept): Facts['orders'] {
  const orders: { [column: string]: ColumnOrder } = { ...facts.orders };
  for (const { rule, column = '', fix } of report.issues) {
    if (rule !== 'ambiguous-date' || !fix) continue;
    orders[column] = chosen(rule, fix, accept[rule] ?? true)?.value as ColumnOrder;
  }
  return orders;
}
