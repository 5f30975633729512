// Applies fixes row by row in a second pass: all safe ones, and the suggested ones the user has accepted.
import { type Accept, chosen, ordersWanted, wantedAt } from './accept.ts';
import type { RowFinding } from './findings.ts';
import { oursAt } from './header.ts';
import { type Move, setCell, startMove } from './move-amounts.ts';
import { createOrderClues } from './order-clues.ts';
import type { Draft, RowView } from './rule.ts';
import type { Facts, SecondPass } from './second-pass.ts';
import { readAgain, type Source, type SourceOptions } from './source.ts';
import { isBlank } from './text.ts';
import type { Change, Choice, Fix, Report, Row } from './types.ts';
import { writeRow } from './write.ts';

/** A second pass that mends. */
export interface Fixer extends SecondPass {
  /** After it, keys of the columns whose remaining dates have lost what showed their order; absent: none. */
  lost(): { readonly ordersLost?: readonly string[] };
}

export interface FixOptions extends SourceOptions {
  readonly accept?: Accept | undefined;
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
  options: FixOptions,
  write: (text: string) => void,
): Promise<{ changes: number; rows: number; ordersLost?: readonly string[] }> {
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
  return { changes, rows: Math.max(rows, 0), ...second.lost() };
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
): Fixer {
  const columnFixes = report.issues.filter(
    ({ rule, row, cells, fix }) =>
      fix?.do === 'column' && wantedAt(accept, rule, row, cells?.[0]) !== undefined,
  );
  const addKey = columnFixes.some(({ rule }) => rule === 'missing-key');
  const moved = columnFixes.find(({ rule }) => rule === 'cents-or-dollars');
  const ordered = new Set(
    columnFixes.filter(({ rule }) => rule === 'ambiguous-date').map(({ column }) => column),
  );
  const clues = createOrderClues();
  const totals = report.issues.find(({ rule }) => rule === 'totals-row');
  let ours: ReadonlySet<number> = new Set();
  let move: Move | undefined;
  let width = 0;
  /** Changes of the row at hand: forgotten where the row is dropped. */
  let ofRow: Change[] = [];
  /** Blank rows since the last filled one: those at the end of the file are no finding. */
  let blanks: number[] = [];

  function choose(rule: string, fix: Fix, row: number | undefined, cell?: number): Choice | undefined {
    if (fix.kind === 'safe') return fix.choices[0];
    const wanted = wantedAt(accept, rule, row, cell);
    return wanted === undefined ? undefined : chosen(rule, fix, wanted);
  }

  function reshapeHeader(line: Row): Row {
    const cells = [...line.cells];
    width = cells.length;
    ours = oursAt(cells);
    for (let row = 1; row < line.row; row += 1) changed({ rule: 'title-row', row });
    for (const issue of report.issues) {
      const at = (issue.cells?.[0] ?? 0) - 1;
      const choice =
        issue.fix?.do === 'rename' ? choose(issue.rule, issue.fix, issue.row, at + 1) : undefined;
      // Two headers may be offered the same name; the first one gets it.
      if (!choice || (issue.fix?.kind === 'suggested' && cells.includes(choice.value))) continue;
      changed({
        rule: issue.rule,
        row: line.row,
        column: choice.value,
        cell: at + 1,
        from: cells[at] ?? '',
        to: choice.value,
      });
      cells[at] = choice.value;
    }
    if (moved) move = startMove(moved, cells, line.row, changed);
    if (addKey) {
      cells.push('key');
      changed({
        rule: 'missing-key',
        row: line.row,
        column: 'key',
        cell: cells.length,
        from: '',
        to: 'key',
      });
    }
    put(cells.filter((_, at) => !ours.has(at)));
    return { ...line, cells };
  }

  function reshapeRow(line: Row): Row {
    ofRow = [];
    if (!addKey && !move) return line;
    const cells = [...line.cells];
    if (move) ofRow.push(...move(line.row, cells));
    if (addKey) {
      while (cells.length < width) cells.push('');
      cells.splice(width, 0, '');
    }
    return { ...line, cells };
  }

  return {
    facts: ordered.size ? { ...facts, orders: ordersWanted(report, facts, accept) } : facts,
    reshape: (line, isHeader) => (isHeader ? reshapeHeader(line) : reshapeRow(line)),
    mend(row, findings, again) {
      const cells = mend(row, findings, again);
      return cells ? { ...row.line, cells } : row.line;
    },
    row(row, findings) {
      if (row.blank && ofRow.length === 0) {
        blanks.push(row.row);
        return;
      }
      for (const blank of blanks) changed({ rule: 'blank-row', row: blank });
      blanks = [];
      const dropped = dropReason(row, findings);
      if (dropped) {
        changed({ rule: dropped, row: row.row });
        return;
      }
      clues.note(findings);
      const cells = [...row.line.cells];
      setCells(row, findings, cells);
      for (const change of ofRow) changed(change);
      const kept = ours.size ? cells.filter((_, at) => !ours.has(at)) : cells;
      // Nothing but unseen characters stood in it.
      if (kept.every(isBlank)) changed({ rule: 'blank-row', row: row.row });
      else put(kept);
    },
    lost() {
      const ordersLost = clues.lost();
      return ordersLost.length ? { ordersLost } : {};
    },
  };

  function dropReason(row: RowView, findings: readonly RowFinding[]): string | undefined {
    if (row.row === totals?.row && wantedAt(accept, 'totals-row', row.row) !== undefined) return 'totals-row';
    return findings.find(({ rule, draft }) => {
      const fix = draft.fix?.();
      return fix?.do === 'drop-row' && choose(rule, fix, row.row) !== undefined;
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
    for (const { rule, draft } of textFirst(findings)) {
      const at = (draft.cells?.[0] ?? 0) - 1;
      const fix = at < 0 || touched.has(at) ? undefined : draft.fix?.();
      const choice = fix?.do === 'set' ? chooseCell(rule, fix, draft) : undefined;
      if (!choice || choice.value === cells[at]) continue;
      const { column = '' } = draft;
      const { value } = choice;
      ofRow.push({ rule, row: row.row, column, cell: at + 1, from: cells[at] ?? '', to: value });
      setCell(cells, at, value);
      touched.add(at);
    }
    return touched.size > 0;
  }

  /** Accepting an order or keys for a column accepts what that makes of each cell. */
  function chooseCell(rule: string, fix: Fix, { row, column, cells, about }: Draft): Choice | undefined {
    const byOrder = rule === 'date-format' && about?.byColumn === true && ordered.has(column);
    if (byOrder || (rule === 'missing-key' && addKey)) return fix.choices[0];
    return choose(rule, fix, row, cells?.[0]);
  }
}

function textFirst(findings: readonly RowFinding[]): RowFinding[] {
  const rank = ({ rule }: RowFinding) =>
    TEXT_FIRST.includes(rule) ? TEXT_FIRST.indexOf(rule) : TEXT_FIRST.length;
  return [...findings].sort((a, b) => rank(a) - rank(b));
}
