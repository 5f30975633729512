// The one sentence that sums a report up, so that every surface says the same.
import type { Report } from '../core/index.ts';
import { counted } from './counted.ts';

export interface Verdict {
  readonly state: 'pass' | 'error' | 'unchecked';
  readonly text: string;
}

export function verdictOf({ type, reasons, passed, counts }: Report): Verdict {
  const { error, warning } = counts;
  if (type === null && (reasons?.length || !error)) {
    return { state: 'unchecked', text: 'Not checked: the import type is not clear' };
  }
  if (!passed) return { state: 'error', text: `Does not pass: ${counted(error, 'error')}` };
  return { state: 'pass', text: warning ? `Passes: ${counted(warning, 'warning')}` : 'Passes' };
}
