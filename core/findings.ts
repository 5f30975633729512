// Gathers what the rules report: sorts it into bags, notes which rows have errors, and makes the issues.
import type { ColumnOrder } from './dates.ts';
import { createIssueBag, type IssueBag, sumOf } from './issue-bag.ts';
import { type Messages, place } from './messages/sentence.ts';
import type { Draft, Reporter, Rule } from './rule.ts';
import { brief, cut } from './text.ts';
import type { Fix, Issue, Level, Report } from './types.ts';

/** A finding on one of the rows being checked, for a second pass that mends or splits. */
export interface RowFinding {
  readonly rule: string;
  readonly level: Level;
  readonly draft: Draft;
  readonly issue: () => Issue;
}

/** A look at a check that still runs. */
export interface Found {
  readonly counts: Report['counts'];
  /** The first ones of the strictest level. */
  readonly issues: readonly Issue[];
}

/** What findings need to know of the check they belong to. */
export interface FindingsContext {
  readonly most: number;
  readonly levels: { readonly [rule: string]: Level | 'off' };
  readonly messages: Messages;
  headerRow(): number;
  order(column: string): ColumnOrder | undefined;
}

export interface Findings {
  reporter(rule: Rule): Reporter;
  /** The rows being checked from now on, in order. */
  startRows(rows: readonly { readonly row: number }[]): void;
  /** One of the rows being checked has an error. */
  hasError(row: number): boolean;
  /** Findings on one of the rows being checked, but for those that wait for the order of a column. */
  of(row: number): readonly RowFinding[];
  /** What is sure by now: issues that wait for the order of a column are not there yet. */
  found(): Found;
  /** From here on rules report what they know at the end. */
  startEnd(): void;
  /** @param settled names of the held findings that turned out to hold */
  finish(settled: readonly string[]): { issues: Issue[]; counts: IssueBag['counts'] };
}

/** What was found on a row being checked. */
interface OnRow {
  hasError: boolean;
  readonly findings: RowFinding[];
  /** Orders under which the row has an error. */
  readonly failing: Set<string>;
}

const NONE: readonly RowFinding[] = [];
const FIRST_FOUND = 10;
const ORDERS: readonly ColumnOrder[] = ['day-first', 'month-first', 'both', 'none'];

/** Name under which findings are held that depend on the order of a column. */
export function orderName(column: string, order: ColumnOrder): string {
  return `${order} ${column}`;
}

export function createFindings(context: FindingsContext): Findings {
  const early = createIssueBag(context.most);
  const late = createIssueBag(context.most);
  const held = new Map<string, IssueBag>();
  const released = new Set<string>();
  const onRows = new Map<number, OnRow>();
  let open = early;
  let first = 1;
  let last = 0;

  function issueOf(rule: Rule, level: Level, draft: Draft): Issue {
    const fix = briefly(draft.fix?.());
    const { column, cells, value } = draft;
    const issue = {
      rule: rule.id,
      level,
      row: draft.row ?? context.headerRow(),
      ...(column ? { column: cut(column) } : {}),
      ...(cells?.length ? { cells } : {}),
      ...(value ? { value: cut(value) } : {}),
    };
    const finding = { ...issue, ...(fix ? { fix } : {}), about: draft.about ?? {} };
    const sentence = context.messages[rule.id]?.(finding) ?? '';
    const message = place(finding, rule.scope, draft.row === undefined) + sentence;
    return { ...issue, message, ...(fix ? { fix } : {}) };
  }

  /** Undefined: of no row being checked. */
  function onRow(row: number | undefined): OnRow | undefined {
    if (row === undefined || row < first || row > last) return undefined;
    let one = onRows.get(row);
    if (!one) {
      one = { hasError: false, findings: [], failing: new Set() };
      onRows.set(row, one);
    }
    return one;
  }

  function heldUnder(name: string): IssueBag {
    const known = held.get(name) ?? createIssueBag(context.most);
    held.set(name, known);
    return known;
  }

  return {
    reporter(rule) {
      const changed = context.levels[rule.id];
      const put = (bag: IssueBag, draft: Draft): Level => {
        const level = changed && changed !== 'off' ? changed : (draft.level ?? rule.level);
        bag.add(rule.id, level, () => issueOf(rule, level, draft));
        const on = bag === open ? onRow(draft.row) : undefined;
        if (on) {
          if (level === 'error') on.hasError = true;
          on.findings.push({ rule: rule.id, level, draft, issue: () => issueOf(rule, level, draft) });
        }
        return level;
      };
      return Object.assign((draft: Draft) => void put(open, draft), {
        byOrder(column: { readonly key: string }, finding: (order: ColumnOrder) => Draft | undefined) {
          const known = context.order(column.key);
          for (const order of known ? [known] : ORDERS) {
            const draft = finding(order);
            const level = draft && put(known ? open : heldUnder(orderName(column.key, order)), draft);
            const on = !known && level === 'error' ? onRow(draft?.row) : undefined;
            if (!on) continue;
            on.failing.add(orderName(column.key, order));
            // Whichever order it turns out to be, the row has an error.
            if (ORDERS.every((one) => on.failing.has(orderName(column.key, one)))) on.hasError = true;
          }
        },
        hold: (name: string, draft: Draft) => void put(heldUnder(name), draft),
        release: (name: string) => void released.add(name),
      });
    },
    startRows(rows) {
      first = rows[0]?.row ?? 1;
      last = rows[rows.length - 1]?.row ?? 0;
      if (onRows.size > 0) onRows.clear();
    },
    hasError: (row) => onRows.get(row)?.hasError ?? false,
    of: (row) => onRows.get(row)?.findings ?? NONE,
    found: () => ({ counts: sumOf(early.counts), issues: strictest(early.issues).slice(0, FIRST_FOUND) }),
    startEnd() {
      first = 1;
      last = 0;
      open = late;
    },
    finish(settled) {
      for (const name of [...settled, ...released]) {
        const bag = held.get(name);
        if (bag) late.merge(bag);
      }
      early.merge(late);
      return { issues: sortedAndCut(early.issues, context.most), counts: early.counts };
    },
  };
}

function strictest(issues: readonly Issue[]): Issue[] {
  const levels: readonly Level[] = ['error', 'warning', 'info'];
  return levels.flatMap((level) => issues.filter((issue) => issue.level === level));
}

/** Labels are for people: on one line, nothing in them unseen. */
function briefly(fix: Fix | undefined): Fix | undefined {
  return fix && { ...fix, choices: fix.choices.map((choice) => ({ ...choice, label: brief(choice.label) })) };
}

/** By row, first position, rule id; at most so many of each rule. */
function sortedAndCut(issues: readonly Issue[], most: number): Issue[] {
  const kept = new Map<string, number>();
  return [...issues]
    .sort(
      (a, b) =>
        a.row - b.row ||
        (a.cells?.[0] ?? 0) - (b.cells?.[0] ?? 0) ||
        (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
    )
    .filter(({ rule }) => {
      const count = kept.get(rule) ?? 0;
      kept.set(rule, count + 1);
      return count < most;
    });
}
