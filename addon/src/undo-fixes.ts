// Takes back the last fixes, where the sheet still is as they left it, and checks again.
import { sheetById } from './active-sheet.ts';
import { orTrouble } from './answer.ts';
import { checkAgain, type Mended } from './fix-sheet.ts';
import { formulaCells } from './formula-cells.ts';
import { leftAlone } from './left-alone.ts';
import { columnLetters } from './merge-ranges.ts';
import { putBack } from './put-back.ts';
import { readSheet } from './read-sheet.ts';
import { type Undo, untouchedSince } from './undo.ts';

export function undoFixes(undo: Undo): Mended {
  const sheet = sheetById(undo.sheetId);
  const { rows } = readSheet(sheet);
  const isFormula = formulaCells(sheet.getDataRange().getFormulas());
  const { cells, edited, dropped } = untouchedSince(undo, rows, isFormula);
  const places = edited.map(({ row, position }) => columnLetters(position) + row);
  orTrouble(REFUSED, () => putBack(sheet, cells, dropped));
  return {
    ...checkAgain(undo.type, readSheet(sheet)),
    cells: cells.length,
    rows: dropped.length,
    left: [...leftAlone('edited', places), ...leftAlone('moved', [], undo.dropped.length - dropped.length)],
  };
}

const REFUSED =
  'Not all could be undone: the sheet, or a part of it, is protected, or its cells take only some values. File > Version history has the sheet as it was.';
