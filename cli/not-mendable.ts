// Files that can be neither mended nor split: the exit code, with the sentence already said.
import type { Report } from '../core/index.ts';
import { nameOf } from './input.ts';

const HOPELESS = ['not-csv', 'empty-file', 'no-rows', 'wrong-type'];

/** @returns 1 or 2, or 0 where the file can be worked on */
export function cannotMend(file: string, report: Report): number {
  if (report.reasons) {
    process.stderr.write(
      `preflight: ${nameOf(file)}: ${report.reasons.join(' ')} Say --type TYPE. Nothing was written.\n`,
    );
    return 2;
  }
  const issue = report.issues.find(({ rule }) => HOPELESS.includes(rule));
  if (!issue) return 0;
  process.stderr.write(`preflight: ${nameOf(file)}: ${issue.message} Nothing was written.\n`);
  return 1;
}
