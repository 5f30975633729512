// A check in one sentence, for the toast.
import { counted, importTypes } from '../../core/index.ts';
import type { Checked } from './check-sheet.ts';

export function summary({ report, notices }: Checked): string {
  return [outcome(report), ...notices].join(' ');
}

function outcome({ type, rows, counts, passed, reasons = [] }: Checked['report']): string {
  if (type === null) {
    return ['The import type is not clear.', ...reasons, 'The sidebar has the choice.'].join(' ');
  }
  const found = [orNo(counts.error, 'error'), orNo(counts.warning, 'warning')].join(', ');
  const verdict = passed ? 'passes' : 'does not pass';
  const more = found + (counts.info ? `, ${counts.info} for information` : '');
  return `${importTypes[type].title}, ${orNo(rows, 'row')}: ${verdict} (${more}). The sidebar lists them all; marked cells have a note.`;
}

function orNo(count: number, word: string): string {
  return count === 0 ? `no ${word}s` : counted(count, word);
}
