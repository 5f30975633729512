// The report as a CSV for people: one line per issue, nothing in it can become a formula.
import { maskedIssue } from './masked.ts';
import { visible } from './text.ts';
import type { Report } from './types.ts';
import { writeRowForPeople } from './write.ts';

const HEADER = ['row', 'column', 'cells', 'level', 'rule', 'value', 'message', 'fix'];

export interface ReportCsvOptions {
  /** Name of the file, put in a first column; absent: there is no such column. */
  readonly file?: string;
  /** Of the values only their shape is shown. */
  readonly masked?: boolean;
}

export function reportCsv(report: Report, { file, masked = false }: ReportCsvOptions = {}): string {
  const front = file === undefined ? [] : [file];
  const lines = report.issues
    .map((issue) => (masked ? maskedIssue(issue) : issue))
    .map((issue) => [
      ...front,
      String(issue.row),
      visible(issue.column ?? ''),
      (issue.cells ?? []).join(' '),
      issue.level,
      issue.rule,
      visible(issue.value ?? ''),
      issue.message,
      (issue.fix?.choices ?? []).map(({ label }) => label).join(' | '),
    ]);
  return [[...(file === undefined ? [] : ['file']), ...HEADER], ...lines].map(writeRowForPeople).join('');
}
