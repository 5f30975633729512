// Marks in the sheet: one conditional format per level and a part of the cells' notes. Both are told from the
// user's own by their text alone, so that clearing takes away exactly ours; fills are never touched.
import type { Level } from '../../core/index.ts';
import type { Sheet } from './active-sheet.ts';
import { levels, type MarkedCell } from './marked-cells.ts';
import { mergeRanges } from './merge-ranges.ts';
import { noteWith } from './note-text.ts';

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** Pale fills that Sheets itself offers; the text is set dark, since the user's may be white. */
const FILLS: { readonly [level in Level]: string } = {
  error: '#f4c7c3',
  warning: '#fce8b2',
  info: '#d0e0fc',
};
const TEXT = '#202124';

/** More groups of cells than this in one rule make a sheet slow. */
const MOST_RANGES = 1000;

/** Puts these marks in place of earlier ones. Returns what the user should know, in sentences. */
export function replaceMarks(sheet: Sheet, size: Size, cells: readonly MarkedCell[]): string[] {
  const rules = sheet.getConditionalFormatRules();
  const earlier = rules.map(markedSize).filter((marked): marked is Size => marked !== undefined);
  // Notes first: where a protected range stops them, no colour stands without its words.
  replaceNotes(sheet, [size, ...earlier], cells);

  const notices: string[] = [];
  const ours: Rule[] = [];
  for (const level of levels) {
    const ranges = mergeRanges(cells.filter((cell) => cell.level === level));
    if (ranges.length > MOST_RANGES) {
      notices.push(
        `Only the first ${MOST_RANGES} groups of cells with ${PLURALS[level]} are coloured; all have a note.`,
      );
    }
    if (ranges.length > 0) ours.push(levelRule(sheet, level, size, ranges.slice(0, MOST_RANGES)));
  }
  const theirs = rules.filter((rule) => !markedSize(rule));
  if (ours.length + earlier.length > 0) sheet.setConditionalFormatRules([...ours, ...theirs]);
  return notices;
}

const PLURALS: { readonly [level in Level]: string } = {
  error: 'errors',
  warning: 'warnings',
  info: 'information',
};

/** Earlier marks may lie outside the rows of today: a cell that was emptied keeps its note. */
function replaceNotes(sheet: Sheet, sizes: readonly Size[], cells: readonly MarkedCell[]): void {
  const rows = Math.min(sheet.getMaxRows(), Math.max(...sizes.map((size) => size.rows)));
  const columns = Math.min(sheet.getMaxColumns(), Math.max(...sizes.map((size) => size.columns)));
  const range = sheet.getRange(1, 1, rows, columns);
  const lines = new Map(cells.map((cell) => [`${cell.row},${cell.position}`, cell.lines]));
  const before = range.getNotes();
  const after = before.map((notes, row) =>
    notes.map((note, column) => noteWith(note, lines.get(`${row + 1},${column + 1}`) ?? [])),
  );
  const changed = after.some((notes, row) => notes.some((note, column) => note !== before[row]?.[column]));
  if (changed) range.setNotes(after);
}

function levelRule(sheet: Sheet, level: Level, size: Size, ranges: string[]): Rule {
  return SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(formulaOf(level, size))
    .setBackground(FILLS[level])
    .setFontColor(TEXT)
    .setRanges(sheet.getRangeList(ranges).getRanges())
    .build();
}

/**
 * Always true, and recognisably ours. It has no function and no separator, as those change with the spreadsheet's
 * locale. The size tells a later run how far the marks reached.
 */
function formulaOf(level: Level, { rows, columns }: Size): string {
  return `="Preflight ${level} ${rows}x${columns}"<>""`;
}

const OUR_FORMULA = /^="Preflight (?:error|warning|info) (\d+)x(\d+)"<>""$/;

/** The size an own rule remembers; undefined for the user's rules. */
function markedSize(rule: Rule): Size | undefined {
  const formula: unknown = rule.getBooleanCondition()?.getCriteriaValues()[0];
  const match = typeof formula === 'string' ? OUR_FORMULA.exec(formula) : null;
  return match ? { rows: Number(match[1]), columns: Number(match[2]) } : undefined;
}
