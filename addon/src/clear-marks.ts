// Takes all marks of ours off the active sheet.
import { activeSheet } from './active-sheet.ts';
import { orTrouble } from './answer.ts';
import { replaceMarks } from './marks.ts';

export function clearSheetMarks(): string {
  const sheet = activeSheet();
  const range = sheet.getDataRange();
  const size = { rows: range.getNumRows(), columns: range.getNumColumns() };
  orTrouble(
    'The marks could not be cleared: the sheet, or a part of it, is protected. Its owner can clear them.',
    () => replaceMarks(sheet, size, []),
  );
  return 'All marks and notes of Preflight are gone. Your own colours and notes are as they were.';
}
