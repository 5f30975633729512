// The one sentence that sums a report up, so that every surface says the same.
import type { Report } from '../core/index.ts';
import { counted } from './counted.ts';

export interface Verdict {
  readonly state: 'pass' | 'error' | 'unchecked';
  readonly text: string;
}

export function verdictOf(report: Report): Verdict {
  if (report.type === null && (report.reasons?.length || report.counts.error === 0)) {
    return { state: 'unchecked', text: 'Not checked: the import type is not clear' };
  }
  if (report.passed) return { state: 'pass', text: 'Passes' };
  return { state: 'error', text: `Does not pass: ${counted(report.counts.error, 'error')}` };
}
