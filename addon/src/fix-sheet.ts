// Which fixes the checked sheet takes: read once, and only where it is still what the check saw.
import type { TypeName } from '../../core/index.ts';
import { sheetById } from './active-sheet.ts';
import { Trouble } from './answer.ts';
import { type Checked, checkSheet, seenOf } from './check-sheet.ts';
import { type Accepted, type WantedFixes, wantedFixes } from './fixes.ts';
import { formulaCells } from './formula-cells.ts';
import { HIDING_RULE, hidingCells } from './hiding-cells.ts';
import { knownType } from './known-type.ts';
import type { LeftAlone } from './left-alone.ts';
import { lockedCells } from './locked-cells.ts';
import { placeOf } from './merge-ranges.ts';
import { readSheet, type SheetRead } from './read-sheet.ts';
import { sortOut } from './sort-out.ts';
import type { Before } from './undo.ts';

/** The sheet as a check saw it. */
export interface CheckedSheet {
  readonly sheetId: number;
  readonly type: TypeName | null;
  readonly seen: string;
}

export interface OfferedFixes extends WantedFixes {
  readonly left: readonly LeftAlone[];
}

/** What was done, and what a check finds after it. */
export interface Mended extends CheckedAgain {
  readonly cells: number;
  readonly rows: number;
  readonly left: readonly LeftAlone[];
}

interface CheckedAgain {
  readonly checked: Checked;
  readonly offered: OfferedFixes;
}

export function checkAgain(type: TypeName | null, read: SheetRead): CheckedAgain {
  const checked = checkSheet(knownType(type), read);
  return { checked, offered: offerFixes({ ...checked, type: checked.report.type }, read) };
}

export function offerFixes(checked: CheckedSheet, read?: SheetRead): OfferedFixes {
  const { todo, left, ordersLost } = prepareFixes(checked, null, read);
  return { ...todo, left, ordersLost };
}

/** All safe fixes, or the accepted suggestion. */
export function prepareFixes(
  { sheetId, type, seen }: CheckedSheet,
  accepted?: Accepted | null,
  read: SheetRead = readSheet(sheetById(sheetId)),
) {
  if (seenOf(read) !== seen) throw new Trouble(EDITED);
  const { sheet } = read;
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
  const hides = new Set(hiding.map(placeOf));
  const isShowing = accepted?.rule === HIDING_RULE;
  const wanted: WantedFixes = isShowing ? { cells: hiding, drops: [] } : wantedFixes(read, known, accepted);
  const { todo, left } = sortOut(wanted, {
    isFormula,
    isLocked: lockedCells(sheet),
    hides: (row, position) => !isShowing && hides.has(placeOf({ row, position })),
    columns: before.width,
    accepted: accepted?.rule,
  });
  return { sheet, todo, left, before, rows: read.rows, ordersLost: wanted.ordersLost };
}

const EDITED =
  'The sheet was edited since the check, or the profile was changed, so nothing was fixed. Check again, then fix.';
