// The report's contract (rules.md, "Machine-readable report") as a list of what a report breaks.

import { minorUnits } from '../../core/currencies.ts';
import { importTypes, type Report, ruleTitles, type TypeName } from '../../core/index.ts';

const KEYS = ['counts', 'issues', 'passed', 'reasons', 'rows', 'rules', 'schema', 'totals', 'type'];
const ISSUE_KEYS = ['cells', 'column', 'fix', 'level', 'message', 'row', 'rule', 'value'];
const DO = ['set', 'rename', 'drop-row', 'drop-above', 'rewrite', 'column'];
const NO_VALUE = ['drop-row', 'drop-above', 'rewrite'];

/** @returns what is not as the contract says; nothing for a good report */
export function brokenIn(report: Report, most = 1000): string[] {
  const broken: string[] = [];
  const want = (holds: boolean, what: string) => {
    if (!holds) broken.push(what);
  };
  const count = (value: unknown) => typeof value === 'number' && Number.isInteger(value) && value >= 0;

  want(
    Object.keys(report).every((key) => KEYS.includes(key)),
    'unknown keys',
  );
  want(!hasUndefined(report), 'a key without a value');
  want(report.schema === 1, 'schema');
  want(report.type === null || report.type in importTypes, 'type');
  want(count(report.rows), 'rows');
  want(Object.values(report.counts).every(count), 'counts');
  const byRule = Object.entries(report.rules);
  want(
    byRule.every(([rule, times]) => rule in ruleTitles && times > 0 && count(times)),
    'rules',
  );
  const { error, warning, info } = report.counts;
  want(sum(byRule.map(([, times]) => times)) === error + warning + info, 'counts and rules differ');
  want(report.passed === (error === 0 && !report.reasons), 'passed');
  want(!report.reasons || (report.type === null && report.reasons.length > 0), 'reasons');

  for (const [rule, times] of byRule) {
    const listed = report.issues.filter((issue) => issue.rule === rule).length;
    want(listed === Math.min(times, most), `${rule} is listed ${listed} times of ${times}`);
  }
  want(
    report.issues.every(({ rule }) => rule in report.rules),
    'an issue is not counted',
  );
  for (const level of ['error', 'warning', 'info'] as const) {
    const listed = report.issues.filter((issue) => issue.level === level).length;
    want(listed <= report.counts[level], `more issues of level ${level} than counted`);
  }
  report.issues.forEach((issue, at) => {
    const before = report.issues[at - 1];
    if (before) want(order(before, issue) <= 0, `order at ${at}`);
    want(
      Object.keys(issue).every((key) => ISSUE_KEYS.includes(key)),
      'unknown keys of an issue',
    );
    want(['error', 'warning', 'info'].includes(issue.level), 'level');
    want(count(issue.row) && issue.row >= 1, 'row');
    want(issue.column === undefined || issue.column !== '', 'a blank column');
    want(issue.value === undefined || (issue.value !== '' && issue.value.length <= 201), 'value');
    want(issue.message !== '', 'message');
    const { cells, fix } = issue;
    if (cells) {
      want(cells.length > 0 && cells.every((cell) => count(cell) && cell >= 1), 'cells');
      want(
        cells.every((cell, i) => i === 0 || cell > (cells[i - 1] ?? 0)),
        'cells are not in order',
      );
    }
    if (fix) {
      want(fix.kind === 'safe' || fix.kind === 'suggested', 'kind of a fix');
      want(DO.includes(fix.do), 'do');
      want(fix.choices.length > 0 && (fix.kind !== 'safe' || fix.choices.length === 1), 'choices');
      for (const { label, value } of fix.choices) {
        want(label !== '', `a label of ${issue.rule}`);
        want(!NO_VALUE.includes(fix.do) || value === '', `a value of ${issue.rule}`);
      }
    }
  });
  checkTotals(report, want);
  return broken;
}

function checkTotals({ totals, type, rows }: Report, want: (holds: boolean, what: string) => void): void {
  if (!totals) return;
  want(type !== null && hasAmount(type), 'totals of a type without an amount');
  totals.forEach(({ currency, rows: counted, cents, ready }, at) => {
    want(minorUnits.has(currency), 'currency');
    want((totals[at - 1]?.currency ?? '') < currency, 'order of totals');
    want(counted > 0 && counted >= ready.rows && ready.rows >= 0, 'rows of a total');
    want(
      [cents, ready.cents].every((text) => /^(?:0|-?[1-9]\d*)$/.test(text)),
      'cents',
    );
  });
  want(sum(totals.map((total) => total.rows)) <= rows, 'more rows in totals than there are');
}

function hasAmount(type: TypeName): boolean {
  return importTypes[type].columns.some(({ kind }) => kind === 'cents' || kind === 'dollars');
}

function order(a: Report['issues'][number], b: Report['issues'][number]): number {
  return (
    a.row - b.row ||
    (a.cells?.[0] ?? 0) - (b.cells?.[0] ?? 0) ||
    (a.rule === b.rule ? 0 : a.rule < b.rule ? -1 : 1)
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** True where some key holds undefined, or null other than the type. */
function hasUndefined(value: unknown, key = ''): boolean {
  if (value === undefined) return true;
  if (value === null) return key !== 'type';
  return typeof value === 'object' && Object.entries(value).some(([name, one]) => hasUndefined(one, name));
}
