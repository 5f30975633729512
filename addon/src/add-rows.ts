// Puts rows below those of a tab, as plain text: nothing of the tab is overwritten, and the sheet's own undo takes them
// back.
import { sheetById } from './active-sheet.ts';
import { orTrouble, Trouble } from './answer.ts';
import { planWrites } from './plan-writes.ts';
import { select } from './sidebar.ts';
import { write } from './write-cells.ts';

export interface NewRows {
  readonly sheetId: number;
  /** 1-based. */
  readonly headerRow: number;
  /** Header text by position, of the columns that are filled: they must still be where they were. */
  readonly header: { readonly [position: number]: string };
  readonly rows: readonly { readonly [position: number]: string }[];
}

export function addRows({ sheetId, headerRow, header, rows }: NewRows): { readonly selected: string } {
  const sheet = sheetById(sheetId);
  const last = sheet.getLastRow();
  const shown =
    sheet.getRange(headerRow, 1, 1, Math.max(1, sheet.getLastColumn())).getDisplayValues()[0] ?? [];
  if (Object.entries(header).some(([position, text]) => shown[Number(position) - 1] !== text))
    throw new Trouble('The header of that tab was changed since the plan. Plan again.');
  const cells = rows.flatMap((row, at) =>
    Object.entries(row).map(([position, value]) => ({
      row: last + 1 + at,
      position: Number(position),
      value,
      format: '@',
    })),
  );
  orTrouble('No row could be added: that tab, or a part of it, is protected.', () => {
    const missing = last + rows.length - sheet.getMaxRows();
    if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
    for (const one of planWrites(cells)) write(sheet, one);
  });
  return select(sheetId, last + 1, 1);
}
