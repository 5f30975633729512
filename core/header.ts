// Matches a header row against the columns of a program, and tells which import type a header is of.
import { type Program, spellingsOf } from './profile.ts';
import type { HeaderCell } from './rule.ts';
import { folded } from './text.ts';
import type { Column } from './types.ts';

/** Columns whose header starts so are ours: never reported, checked or sent. */
const OURS = 'Preflight ';

export function isOurs(text: string): boolean {
  return text.startsWith(OURS);
}

/** Positions, from 0, of the header cells that are ours. */
export function oursAt(cells: readonly string[]): ReadonlySet<number> {
  return new Set(cells.flatMap((text, at) => (isOurs(text) ? [at] : [])));
}

/** The header cells under which rows are read, in the order of a row's cells. */
export function readHeaders(header: readonly HeaderCell[]): HeaderCell[] {
  return header.filter(({ is }) => is === 'exact' || is === 'misnamed' || is === 'unknown');
}

/** The column a header cell names, and the exact spelling it should have. */
export function findColumn(
  text: string,
  columns: readonly Column[],
): { column: Column; spelling: string } | undefined {
  const fold = folded(text);
  if (!foldsOf(columns).has(fold)) return undefined;
  const lower = text.trim().toLowerCase();
  const tests = [
    (spelling: string) => spelling === text,
    (spelling: string) => spelling.toLowerCase() === lower,
    (spelling: string) => folded(spelling) === fold,
  ];
  for (const test of tests) {
    for (const column of columns) {
      const spelling = spellingsOf(column).find(test);
      if (spelling !== undefined) return { column, spelling };
    }
  }
  return undefined;
}

const folds = new WeakMap<readonly Column[], ReadonlySet<string>>();

/** Made once: ten rows are asked of every program which of them is the header. */
function foldsOf(columns: readonly Column[]): ReadonlySet<string> {
  const known = folds.get(columns) ?? new Set(columns.flatMap(spellingsOf).map(folded));
  folds.set(columns, known);
  return known;
}

/** One header row against one program's columns. */
export function matchHeader(cells: readonly string[], columns: readonly Column[]): HeaderCell[] {
  const taken = new Set<string>();
  return cells.map((text, at) => {
    const position = at + 1;
    if (text.trim() === '') return { position, text, is: 'blank' };
    if (isOurs(text)) return { position, text, is: 'ours' };
    const found = findColumn(text, columns);
    if (!found) return { position, text, is: 'unknown' };
    if (taken.has(found.spelling)) return { position, text, ...found, is: 'duplicate' };
    taken.add(found.spelling);
    return { position, text, ...found, is: found.spelling === text ? 'exact' : 'misnamed' };
  });
}

function namedColumns(cells: readonly string[], { columns }: Program): ReadonlySet<string> {
  return new Set(matchHeader(cells, columns).flatMap(({ column }) => (column ? [column.key] : [])));
}

/** How many different columns of a program a row of cells names. */
export function namedCount(cells: readonly string[], program: Program): number {
  return namedColumns(cells, program).size;
}

/** True where a row names at least two columns of one type. */
export function hasColumns(cells: readonly string[], programs: readonly Program[]): boolean {
  return programs.some((program) => namedCount(cells, program) >= 2);
}

/** Columns, or groups of which one is enough, that every file of this program has. */
export function requiredColumns(program: Program): (readonly string[])[] {
  const { columns, groups } = program.type;
  return [
    ...columns
      .filter(({ key, need }) => need === 'required' && !program.notNeeded.has(key))
      .map(({ key }) => [key]),
    ...groups.filter(({ takes }) => takes !== 'at-most-one').map((group) => group.columns),
  ];
}

/** True where the header has every required column, one of each group. */
export function hasRequired(cells: readonly string[], program: Program): boolean {
  const named = namedColumns(cells, program);
  return requiredColumns(program).every((keys) => keys.some((key) => named.has(key)));
}

/** The one program a header is of: all its required columns, else the most known ones. Undefined: undecided. */
export function detectProgram(cells: readonly string[], programs: readonly Program[]): Program | undefined {
  const complete = programs.filter((program) => hasRequired(cells, program));
  if (complete.length === 1) return complete[0];
  const pool = (complete.length ? complete : programs).map((program) => ({
    program,
    named: namedCount(cells, program),
  }));
  const most = Math.max(...pool.map(({ named }) => named));
  const best = pool.filter(({ named }) => named === most);
  return most > 0 && best.length === 1 ? best[0]?.program : undefined;
}

/** The one type whose required columns are all there, where the program's own are not. */
export function otherTypeOf(cells: readonly string[], program: Program, programs: readonly Program[]) {
  const complete = programs.filter((one) => hasRequired(cells, one));
  return complete.length === 1 && complete[0] !== program ? complete[0]?.type : undefined;
}
