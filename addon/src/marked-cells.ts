// Which cells of a sheet a report marks, at which level, and what their notes say. Pure: no service is called.
import type { Issue, Level } from '../../core/index.ts';

export interface MarkedCell {
  readonly row: number;
  readonly position: number;
  /** The strictest level of the cell's issues. */
  readonly level: Level;
  /** One line per issue. */
  readonly lines: readonly string[];
}

/** Strictest first. The words stand in notes, so that no mark speaks by its colour alone. */
export const LEVEL_WORDS: { readonly [level in Level]: string } = {
  error: 'Error',
  warning: 'Warning',
  info: 'Info',
};
export const levels = Object.keys(LEVEL_WORDS) as Level[];

export function markCells(issues: readonly Issue[]): MarkedCell[] {
  const headerRow = issues.find((issue) => issue.rule === 'title-row')?.row ?? 1;
  const byCell = new Map<string, Issue[]>();
  for (const issue of issues) {
    for (const position of positionsOf(issue, headerRow)) {
      const address = `${issue.row},${position}`;
      const found = byCell.get(address);
      if (found) found.push(issue);
      else byCell.set(address, [issue]);
    }
  }
  return Array.from(byCell, ([address, found]) => {
    const [row = 0, position = 0] = address.split(',').map(Number);
    const sorted = levels.flatMap((level) => found.filter((issue) => issue.level === level));
    return {
      row,
      position,
      level: sorted[0]?.level ?? 'info',
      lines: sorted.map(
        ({ level, message }) => `${LEVEL_WORDS[level]}: ${message.replace(LINE_BREAKS, ' ')}`,
      ),
    };
  });
}

const LINE_BREAKS = /[\r\n]+/g;

/** An issue of a whole row stands on its first cell; one of the whole file marks none. */
function positionsOf({ row, cells }: Issue, headerRow: number): readonly number[] {
  if (cells && cells.length > 0) return cells;
  return row > headerRow ? [1] : [];
}
