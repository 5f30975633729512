// Checks the active sheet: read once, run the rules, write the marks once.
import { checkRows, type Report, ruleTitles, type TypeName, typeNames } from '../../core/index.ts';
import { answer, orTrouble } from './answer.ts';
import { markCells } from './marked-cells.ts';
import { replaceMarks } from './marks.ts';
import { readSheet } from './read-sheet.ts';

export interface Checked {
  readonly report: Report;
  /** Rule id to plain words, for the rules that spoke: the sidebar carries no rules. */
  readonly titles: { readonly [rule: string]: string };
  readonly sheetId: number;
  readonly sheetName: string;
  readonly notices: readonly string[];
}

export function checkSheet(type?: TypeName): Checked {
  const { sheet, rows, today, typed, notices } = readSheet();
  // The sidebar's undefined arrives as null.
  const report = checkRows(rows, { type: typeNames.find((name) => name === type), today, typed });
  const size = { rows: rows.length, columns: rows[0]?.length ?? 0 };
  return {
    report,
    titles: Object.fromEntries(Object.keys(report.rules).map((rule) => [rule, ruleTitles[rule] ?? rule])),
    sheetId: sheet.getSheetId(),
    sheetName: sheet.getName(),
    notices: [...notices, ...mark(() => replaceMarks(sheet, size, markCells(report.issues)))],
  };
}

/** A report without marks is still worth showing. */
function mark(work: () => readonly string[]): readonly string[] {
  const result = answer(() => orTrouble(NOT_MARKED, () => ({ notices: work() })));
  return result.ok ? result.notices : [result.message];
}

const NOT_MARKED =
  'The cells could not be marked: the sheet, or a part of it, is protected. The report is complete.';
