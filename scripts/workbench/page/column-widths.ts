// Column widths by what stands in the first rows.
import type { SheetView } from '../view.ts';

const ROWS_READ = 200;
const LETTER = 7.2;
const PADDING = 14;
const [NARROWEST, WIDEST] = [88, 280];

export function columnWidths({ cells, columns }: SheetView): number[] {
  const longest = new Array<number>(columns).fill(0);
  for (const row of cells.slice(0, ROWS_READ)) {
    row.forEach((cell, index) => {
      longest[index] = Math.max(longest[index] ?? 0, cell?.shown.length ?? 0);
    });
  }
  return longest.map((length) =>
    Math.round(Math.min(WIDEST, Math.max(NARROWEST, length * LETTER + PADDING))),
  );
}
