// Which fixes the checked sheet takes: read once, and only where it is still what the check saw.
import type { TypeName } from '../../core/index.ts';
import { sheetById } from './active-sheet.ts';
import { Trouble } from './answer.ts';
import { type Checked, type Titles, titlesOf } from './check-sheet.ts';
import { fingerprint } from './fingerprint.ts';
import { type Accepted, type Fixes, wantedFixes } from './fixes.ts';
import { formulaCells } from './formula-cells.ts';
import { HIDING_RULE, hidingCells } from './hiding-cells.ts';
import { knownType } from './known-type.ts';
import { lockedCells } from './locked-cells.ts';
import { readSheet } from './read-sheet.ts';
import { sortOut } from './sort-out.ts';
import type { Before } from './undo.ts';

/** The sheet as a check saw it. */
export interface CheckedSheet {
  readonly sheetId: number;
  readonly type: TypeName | null;
  readonly seen: string;
}

export interface OfferedFixes extends Fixes {
  readonly titles: Titles;
  /** What is left alone and why, in sentences. */
  readonly left: readonly string[];
}

/** What was done, and the check after it. */
export interface Mended {
  readonly checked: Checked;
  readonly cells: number;
  readonly rows: number;
  readonly left: readonly string[];
}

export function offerFixes(checked: CheckedSheet): OfferedFixes {
  const { todo, left } = prepareFixes(checked);
  const rules = [...todo.cells, ...todo.drops].map(({ rule }) => rule);
  return { ...todo, left, titles: titlesOf(Array.from(new Set(rules))) };
}

/** All safe fixes, or the accepted suggestion. */
export function prepareFixes({ sheetId, type, seen }: CheckedSheet, accepted?: Accepted | null) {
  const sheet = sheetById(sheetId);
  const read = readSheet(sheet);
  if (fingerprint(read) !== seen) throw new Trouble(EDITED);
  const known = knownType(type);
  const range = sheet.getDataRange();
  const isFormula = formulaCells(range.getFormulas());
  const before: Before = {
    values: read.values,
    formats: range.getNumberFormats(),
    isFormula,
    width: read.rows[0]?.length ?? 0,
  };
  const hiding = hidingCells(read, known);
  const hides = new Set(hiding.map(({ row, position }) => `${row},${position}`));
  const isShowing = accepted?.rule === HIDING_RULE;
  const wanted = isShowing ? { cells: hiding, drops: [] } : wantedFixes(read, known, accepted);
  const { todo, left } = sortOut(wanted, {
    isFormula,
    isLocked: lockedCells(sheet),
    hides: (row, position) => !isShowing && hides.has(`${row},${position}`),
    columns: before.width,
    accepted: accepted?.rule,
  });
  return { sheet, todo, left, before, rows: read.rows };
}

const EDITED = 'The sheet was edited since the check, so nothing was changed. Check again, then fix.';
