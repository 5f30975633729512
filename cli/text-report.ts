// The report as text for a terminal.
import { type Level, type Report, ruleTitles, visible } from '../core/index.ts';

const LEVELS: readonly Level[] = ['error', 'warning', 'info'];
const PLACES_SHOWN = 3;
const COLOURS: { readonly [level in Level]: number } = { error: 31, warning: 33, info: 36 };

/** @param colour escape codes may be used */
export function textReport(file: string, report: Report, colour: boolean): string {
  const paint = (code: number, text: string) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  const lines = [
    paint(1, `${visible(file)}: ${report.type ?? 'type undecided'}, ${counted(report.rows, 'row')}`),
    ...(report.reasons ?? []),
  ];
  for (const level of LEVELS) {
    for (const [rule, count] of Object.entries(report.rules)) {
      const issues = report.issues.filter((issue) => issue.rule === rule);
      if (strictest(issues.map((issue) => issue.level)) !== level) continue;
      lines.push(
        '',
        `${paint(COLOURS[level], level)}  ${ruleTitles[rule] ?? rule} (${rule}): ${grouped(count)}`,
      );
      for (const { message } of issues.slice(0, PLACES_SHOWN)) lines.push(`  ${visible(message)}`);
      if (count > PLACES_SHOWN)
        lines.push(`  and ${grouped(count - Math.min(PLACES_SHOWN, issues.length))} more`);
    }
  }
  if (report.totals?.length) {
    lines.push('', 'Totals');
    for (const { currency, rows, cents, ready } of report.totals) {
      lines.push(
        `  ${currency} ${money(cents)} in ${counted(rows, 'row')}; without errors ${money(ready.cents)} in ${counted(ready.rows, 'row')}`,
      );
    }
  }
  lines.push('', verdict(report, paint));
  return `${lines.join('\n')}\n`;
}

export function verdict({ passed, counts }: Report, paint = (_code: number, text: string) => text): string {
  const parts = LEVELS.filter((level) => counts[level] > 0).map((level) =>
    level === 'info' ? `${grouped(counts.info)} info` : counted(counts[level], level),
  );
  const found = parts.length ? `: ${parts.join(', ')}` : '';
  return passed ? paint(32, `Passes${found}.`) : paint(31, `Does not pass${found}.`);
}

/** With no issue kept (--max-issues 0) a rule is listed as an error, so that none is lost. */
function strictest(levels: readonly Level[]): Level {
  return LEVELS.find((level) => levels.includes(level)) ?? 'error';
}

export function counted(count: number, word: string): string {
  return `${grouped(count)} ${word}${count === 1 ? '' : 's'}`;
}

function grouped(count: number): string {
  return count.toLocaleString('en-US');
}

/** Integer cents as units with two decimals: "1234500" -> "12,345.00". */
function money(cents: string): string {
  const minus = cents.startsWith('-') ? '-' : '';
  const digits = cents.slice(minus.length).padStart(3, '0');
  return `${minus}${digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')}.${digits.slice(-2)}`;
}
