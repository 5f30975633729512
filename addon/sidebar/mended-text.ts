// What an application or an undo has done, and what the check after it says, in two sentences.
import { counted, verdictOf } from '../../ui/index.ts';
import type { Mended } from '../src/fix-sheet.ts';

/** "Changed 12 cells, dropped 2 rows in “Sheet1”. Checked again: Passes." */
export function appliedText({ cells, rows, checked }: Mended): string {
  if (cells + rows === 0) return sentences(['nothing was changed'], checked);
  const done = [
    cells > 0 && `changed ${counted(cells, 'cell')}`,
    rows > 0 && `dropped ${counted(rows, 'row')}`,
  ];
  return sentences(done, checked);
}

/** "Put back 12 cells, 2 rows in “Sheet1”. Checked again: Passes." */
export function undoneText({ cells, rows, checked }: Mended): string {
  if (cells + rows === 0) return sentences(['nothing was undone'], checked);
  const done = [cells > 0 && counted(cells, 'cell'), rows > 0 && counted(rows, 'row')];
  return sentences([`put back ${done.filter(Boolean).join(' and ')}`], checked);
}

function sentences(done: readonly (string | false)[], { sheetName, report }: Mended['checked']): string {
  const text = done.filter(Boolean).join(', ');
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return `${begun} in “${sheetName}”. Checked again: ${verdictOf(report).text}.`;
}
