// Which columns lose what shows their order of day and month, once fixes have rewritten the dates that showed it.
import type { RowFinding } from './findings.ts';

export interface OrderClues {
  /** A row that stays, with what is still found in it after the fixes. */
  note(findings: readonly RowFinding[]): void;
  /** Keys of the columns with dates that lean on an order which no other date shows any more. */
  lost(): string[];
}

export function createOrderClues(): OrderClues {
  const leaning = new Set<string>();
  const shown = new Set<string>();
  return {
    note(findings) {
      for (const { rule, draft } of findings) {
        if (rule !== 'date-format') continue;
        if (draft.about?.byColumn) leaning.add(draft.column ?? '');
        if (draft.about?.showsOrder) shown.add(draft.column ?? '');
      }
    },
    lost: () => [...leaning].filter((column) => !shown.has(column)),
  };
}
