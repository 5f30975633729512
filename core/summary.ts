// A check in a few lines of plain text, for a chat or a ticket: what was found, and nothing of what stands in the cells.
import { catalogueVersion } from './catalogue-version.ts';
import { masked } from './masked.ts';
import { fromCents } from './money.ts';
import { counted, grouped, visible } from './text.ts';
import type { Level, Report, Total } from './types.ts';

const LEVELS: readonly Level[] = ['error', 'warning', 'info'];

/**
 * @param titles rule id to plain words, handed in so that whoever writes the summary need not carry the rules
 * @param isMasked without the money, and of the file's name only its shape
 */
export function summaryText(
  file: string,
  report: Report,
  titles: { readonly [rule: string]: string },
  isMasked = false,
): string {
  const { type, rows, counts, issues, rules, totals = [], reasons = [] } = report;
  const levelOf = (rule: string) =>
    LEVELS.find((level) => issues.some((issue) => issue.rule === rule && issue.level === level)) ?? 'error';
  const byRule = Object.keys(rules)
    .map((rule) => ({ rule, level: levelOf(rule), count: rules[rule] ?? 0 }))
    .sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || b.count - a.count);
  const lines = [
    `${visible(isMasked ? masked(file) : file)}: ${verdict(report)}`,
    `${type ? `Checked as ${type}` : 'Only the form of the file was checked'}: ${counted(rows, 'row')}, ${counted(counts.error, 'error')}, ${counted(counts.warning, 'warning')}, ${grouped(String(counts.info))} info`,
    ...reasons,
    ...(isMasked ? [] : totals.map(totalLine)),
    ...byRule.map(
      ({ rule, level, count }) => `- ${level}: ${titles[rule] ?? rule} (${rule}), ${grouped(String(count))}`,
    ),
    `Checked on this machine with Preflight, rules of ${catalogueVersion}.`,
  ];
  return `${lines.join('\n')}\n`;
}

function verdict({ passed, type, reasons, counts }: Report): string {
  if (passed) return 'passes';
  return type === null && (reasons || counts.error === 0)
    ? 'not checked, the import type is not clear'
    : 'does not pass';
}

function totalLine({ currency, rows, cents, ready }: Total): string {
  return `${currency} ${money(cents)} in ${counted(rows, 'row')}; without errors ${money(ready.cents)} in ${counted(ready.rows, 'row')}`;
}

function money(cents: string): string {
  const [whole = '', fraction] = fromCents(cents, 2).split('.');
  return `${grouped(whole)}.${fraction}`;
}
