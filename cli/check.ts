// preflight check: reports on one file or several.
import { checkSource, type Report, reportCsv } from '../core/index.ts';
import { checkOptions, decoder, nameOf, type SharedOptions, sourceOf } from './input.ts';
import { progressLine } from './progress.ts';
import { Refusal } from './refusal.ts';
import { textReport } from './text-report.ts';

interface CheckArguments extends SharedOptions {
  readonly format: 'text' | 'json' | 'csv';
  readonly maxIssues: string;
  readonly failOn: 'error' | 'warning';
}

const TEXT_NEEDS = 1000;

/** @returns the exit code */
export async function check(files: readonly string[], options: CheckArguments): Promise<number> {
  const asked = countOf(options.maxIssues);
  // The text shows the first places only, but tells levels from the list.
  const maxIssues = options.format === 'text' ? Math.max(asked, TEXT_NEEDS) : asked;
  const shared = { ...checkOptions(options), maxIssues, decoder };
  const reports: { file: string; report: Report }[] = [];
  for (const file of files) {
    const progress = progressLine(nameOf(file));
    const source = await sourceOf(file);
    const { report } = await checkSource(source, { ...shared, onProgress: progress.onProgress });
    progress.clear();
    reports.push({ file, report });
  }
  process.stdout.write(printed(reports, options.format));
  const undecided = reports.filter(({ report }) => report.reasons);
  for (const { file, report } of undecided) {
    process.stderr.write(
      `preflight: ${nameOf(file)}: ${(report.reasons ?? []).join(' ')} Say --type TYPE.\n`,
    );
  }
  if (undecided.length) return 2;
  const failed = reports.some(
    ({ report }) => !report.passed || (options.failOn === 'warning' && report.counts.warning > 0),
  );
  return failed ? 1 : 0;
}

function printed(
  reports: readonly { file: string; report: Report }[],
  format: CheckArguments['format'],
): string {
  const [first] = reports;
  const single = reports.length === 1 ? first : undefined;
  if (format === 'json') {
    const shape = single ? single.report : reports.map(({ file, report }) => ({ file, ...report }));
    return `${JSON.stringify(shape, null, 2).replace(UNSEEN, escaped)}\n`;
  }
  if (format === 'csv') {
    if (single) return reportCsv(single.report);
    // One header row for all files.
    return reports
      .map(({ file, report }, at) =>
        reportCsv(report, { file }).slice(at === 0 ? 0 : reportCsv(noIssues(report), { file }).length),
      )
      .join('');
  }
  return reports
    .map(({ file, report }) =>
      textReport(nameOf(file), report, process.stdout.isTTY === true && !process.env.NO_COLOR),
    )
    .join('\n');
}

/** What could act on a terminal; JSON.stringify escapes the rest. */
const UNSEEN = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/g;

function escaped(found: string): string {
  return `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function noIssues(report: Report): Report {
  return { ...report, issues: [] };
}

function countOf(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text))
    throw new Refusal(`--max-issues: "${text}" is no whole number from 1 on.`);
  return Number(text);
}
