// Counts the rows with an error in an amount or a currency: uploaded as they are, they may move wrong sums. So may rows
// with more cells than columns: an unquoted comma in an amount (1,250) leaves its first part where the amount should be.
import type { RowFinding } from './findings.ts';
import type { RowView } from './rule.ts';
import type { Kind } from './types.ts';

const MONEY: readonly Kind[] = ['cents', 'dollars', 'currency'];

export interface MoneyErrors {
  note(row: RowView, findings: readonly RowFinding[]): void;
  rows(): number;
}

export function countMoneyErrors(): MoneyErrors {
  let rows = 0;
  return {
    note(row, findings) {
      if (findings.length === 0) return;
      const isWrong = findings.some(
        ({ level, rule, draft }) =>
          level === 'error' &&
          row.cells.some(
            ({ column, position }) =>
              column &&
              MONEY.includes(column.kind) &&
              (rule === 'extra-cell' || draft.cells?.includes(position)),
          ),
      );
      if (isWrong) rows += 1;
    },
    rows: () => rows,
  };
}
