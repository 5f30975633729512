// Parts the fixes a sheet takes from those it does not, and says why. Pure: no service is called.
import type { CellFix, Fixes, RowDrop } from './fixes.ts';
import type { CellTest } from './formula-cells.ts';
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
  /** In sentences. */
  readonly left: readonly string[];
}

export function sortOut(fixes: Fixes, obstacles: Obstacles): SortedOut {
  const { isFormula, isLocked, hides, columns, accepted } = obstacles;
  const inRow = (row: number, test: CellTest) =>
    Array.from({ length: columns }, (_, at) => at + 1).some((position) => test(row, position));
  const kinds: Kind[] = [
    {
      says: (places) =>
        `Left alone, as a formula stands there or may fill ${them(places)}: ${some(places)}. Mend what the formula reads, or paste its results as values.`,
      cell: ({ row, position }) => isFormula(row, position),
      row: ({ row, rule }) => rule !== accepted && inRow(row, isFormula),
      places: [],
    },
    {
      says: (places) =>
        `Left alone, as ${places.length === 1 ? 'it is' : 'they are'} protected: ${some(places)}. Ask the owner of the sheet.`,
      cell: ({ row, position }) => isLocked(row, position),
      row: ({ row }) => inRow(row, isLocked),
      places: [],
    },
    {
      says: (places) =>
        `Left alone, as more is held than shown: ${some(places)}. Show the whole value first: a suggestion does that.`,
      cell: ({ row, position }) => hides(row, position),
      row: () => false,
      places: [],
    },
  ];
  const cells = fixes.cells.filter((cell) => {
    const kind = kinds.find((each) => each.cell(cell));
    kind?.places.push(columnLetters(cell.position) + cell.row);
    return !kind;
  });
  const drops = fixes.drops.filter((drop) => {
    const kind = kinds.find((each) => each.row(drop));
    kind?.places.push(`row ${drop.row}`);
    return !kind;
  });
  return {
    todo: { cells, drops },
    left: kinds.filter(({ places }) => places.length > 0).map(({ says, places }) => says(places)),
  };
}

interface Kind {
  readonly says: (places: readonly string[]) => string;
  readonly cell: (cell: CellFix) => boolean;
  readonly row: (drop: RowDrop) => boolean;
  readonly places: string[];
}

const NAMED = 8;

/** "B3, B4 and 12 more" */
export function some(places: readonly string[]): string {
  const rest = places.length - NAMED;
  if (rest > 1) return `${places.slice(0, NAMED).join(', ')} and ${rest} more`;
  const last = places[places.length - 1] ?? '';
  return places.length > 1 ? `${places.slice(0, -1).join(', ')} and ${last}` : last;
}

function them(places: readonly string[]): string {
  return places.length === 1 ? 'it' : 'them';
}
