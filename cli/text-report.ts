// The report as text for a terminal.
import { counted, fromCents, grouped, type Level, type Report, ruleTitles, visible } from '../core/index.ts';

const LEVELS: readonly Level[] = ['error', 'warning', 'info'];
const PLACES_SHOWN = 3;
const COLOURS: { readonly [level in Level]: number } = { error: 31, warning: 33, info: 36 };

export type Paint = (code: number, text: string) => string;

/** @param colour escape codes may be used */
export function painter(colour: boolean): Paint {
  return (code, text) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
}

/** @param colour escape codes may be used */
export function textReport(file: string, report: Report, colour: boolean): string {
  const paint = painter(colour);
  const lines = [
    paint(1, `${visible(file)}: ${report.type ?? 'type undecided'}, ${counted(report.rows, 'row')}`),
    ...(report.reasons ?? []),
    ...byRule(report, paint).flatMap((block) => ['', ...block]),
  ];
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

/** Each rule with its count and first places, the strictest level first. */
export function byRule(report: Report, paint: Paint, rules = Object.keys(report.rules)): string[][] {
  const blocks = rules.flatMap((rule) => {
    const count = report.rules[rule];
    if (!count) return [];
    const issues = report.issues.filter((issue) => issue.rule === rule);
    const level = strictest(issues.map((issue) => issue.level));
    const shown = issues.slice(0, PLACES_SHOWN);
    const lines = [
      `${paint(COLOURS[level], level)}  ${ruleTitles[rule] ?? rule} (${rule}): ${grouped(String(count))}`,
      ...shown.map(({ message }) => `  ${visible(message)}`),
      ...(count > PLACES_SHOWN ? [`  and ${grouped(String(count - shown.length))} more`] : []),
    ];
    return [{ level, lines }];
  });
  return LEVELS.flatMap((level) => blocks.filter((block) => block.level === level).map(({ lines }) => lines));
}

export function verdict({ passed, counts }: Report, paint: Paint = painter(false)): string {
  const parts = countsOf(counts);
  const found = parts.length ? `: ${parts.join(', ')}` : '';
  return passed ? paint(32, `Passes${found}.`) : paint(31, `Does not pass${found}.`);
}

/** "2 errors", "1 warning", "3 info"; what is none is left out. */
export function countsOf(counts: Report['counts']): string[] {
  return LEVELS.filter((level) => counts[level] > 0).map((level) =>
    level === 'info' ? `${grouped(String(counts.info))} info` : counted(counts[level], level),
  );
}

/** With no issue kept (--max-issues 0) a rule is listed as an error, so that none is lost. */
function strictest(levels: readonly Level[]): Level {
  return LEVELS.find((level) => levels.includes(level)) ?? 'error';
}

/** Integer cents as units with two decimals: "1234500" -> "12,345.00". */
function money(cents: string): string {
  const [whole = '', fraction] = fromCents(cents, 2).split('.');
  return `${grouped(whole)}.${fraction}`;
}
