// Takes back the last fixes, where the sheet still is as they left it, and checks again.
import { sheetById } from './active-sheet.ts';
import { orTrouble, Trouble } from './answer.ts';
import { checkSheet } from './check-sheet.ts';
import type { Mended } from './fix-sheet.ts';
import { formulaCells } from './formula-cells.ts';
import { knownType } from './known-type.ts';
import { columnLetters } from './merge-ranges.ts';
import { putBack } from './put-back.ts';
import { readSheet } from './read-sheet.ts';
import { some } from './sort-out.ts';
import { type Undo, untouchedSince } from './undo.ts';

export function undoFixes(undo: Undo): Mended {
  const sheet = sheetById(undo.sheetId);
  const { rows } = readSheet(sheet);
  const isFormula = formulaCells(sheet.getDataRange().getFormulas());
  const { cells, edited, dropped } = untouchedSince(undo, rows, isFormula);
  const left: string[] = [];
  if (edited.length > 0) {
    const places = edited.map(({ row, position }) => columnLetters(position) + row);
    left.push(`Not undone, as these cells or others of their rows were edited since: ${some(places)}.`);
  }
  if (dropped.length < undo.dropped.length) left.push(ROWS_MOVED);
  if (cells.length + dropped.length === 0) throw new Trouble(left.join(' '));
  orTrouble(REFUSED, () => putBack(sheet, cells, dropped));
  return {
    checked: checkSheet(knownType(undo.type), readSheet(sheet)),
    cells: cells.length,
    rows: dropped.length,
    left,
  };
}

const ROWS_MOVED =
  'The dropped rows were not put back, as rows were added or deleted since. File > Version history has them.';
const REFUSED =
  'Not all could be undone: the sheet, or a part of it, is protected, or its cells take only some values. File > Version history has the sheet as it was.';
