// Parts the fixes a sheet takes from those it does not. Pure: no service is called.
import type { Fixes } from './fixes.ts';
import type { CellTest } from './formula-cells.ts';
import { type LeftAlone, leftAlone, type Why } from './left-alone.ts';
import { columnLetters } from './merge-ranges.ts';

export interface Obstacles {
  readonly isFormula: CellTest;
  readonly isLocked: CellTest;
  /** The cell holds more than it shows: writing what it shows would lose the rest. */
  readonly hides: CellTest;
  readonly columns: number;
  /** Its rows go although they hold formulas: the user has seen and accepted that. */
  readonly accepted?: string | undefined;
}

export interface SortedOut {
  readonly todo: Fixes;
  readonly left: readonly LeftAlone[];
}

export function sortOut(
  fixes: Fixes,
  { isFormula, isLocked, hides, columns, accepted }: Obstacles,
): SortedOut {
  const obstacles = [
    obstacle('formula', isFormula, (rule) => rule !== accepted),
    obstacle('protected', isLocked, () => true),
    obstacle('hiding', hides, () => false),
  ];
  const cells = fixes.cells.filter(({ row, position }) => {
    const found = obstacles.find(({ test }) => test(row, position));
    found?.places.push(columnLetters(position) + row);
    return !found;
  });
  const positions = Array.from({ length: columns }, (_, at) => at + 1);
  const drops = fixes.drops.filter(({ row, rule }) => {
    const found = obstacles.find(
      ({ test, keepsRow }) => keepsRow(rule) && positions.some((position) => test(row, position)),
    );
    found?.places.push(`row ${row}`);
    return !found;
  });
  const left = obstacles.map(({ why, places }) => leftAlone(why, places));
  return { todo: { cells, drops }, left: left.flat() };
}

/** @param keepsRow a row with such a cell is not dropped by this rule */
function obstacle(why: Why, test: CellTest, keepsRow: (rule: string) => boolean) {
  return { why, test, keepsRow, places: [] as string[] };
}
