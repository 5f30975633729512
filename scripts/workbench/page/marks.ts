// Which conditional format a cell shows: the first that covers it, as in Sheets.
import type { MarkView } from '../view.ts';

export function markAt(marks: readonly MarkView[]) {
  const byCell = new Map<string, MarkView>();
  for (const mark of marks) {
    for (const { row, column, rows, columns } of mark.areas) {
      for (let r = row; r < row + rows; r += 1) {
        for (let c = column; c < column + columns; c += 1) {
          const address = `${r},${c}`;
          if (!byCell.has(address)) byCell.set(address, mark);
        }
      }
    }
  }
  return (row: number, column: number) => byCell.get(`${row},${column}`);
}
