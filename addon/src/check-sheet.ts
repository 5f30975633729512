// Checks a sheet: read once, run the rules, write the marks once.
import { cellRuleTitles, checkRows, type Report, type TypeName, typeNames } from '../../core/index.ts';
import { answer, orTrouble } from './answer.ts';
import { fingerprint } from './fingerprint.ts';
import { markCells } from './marked-cells.ts';
import { replaceMarks } from './marks.ts';
import { profileMark } from './profile-store.ts';
import { readSheet, type SheetRead } from './read-sheet.ts';

export interface Checked {
  readonly report: Report;
  /** Rule id to plain words, for the rules that spoke: the sidebar carries no rules. */
  readonly titles: Titles;
  readonly sheetId: number;
  readonly sheetName: string;
  /** What the cells held and the profile said: fixes are refused where it is no longer so. */
  readonly seen: string;
  readonly notices: readonly string[];
}

export type Titles = { readonly [rule: string]: string };

export function checkSheet(type?: TypeName, read: SheetRead = readSheet()): Checked {
  const { sheet, rows, today, typed, profile, notices } = read;
  const report = checkRows(rows, { type: knownType(type), today, typed, profile });
  const size = { rows: rows.length, columns: rows[0]?.length ?? 0 };
  return {
    report,
    titles: titlesOf(Object.keys(report.rules)),
    sheetId: sheet.getSheetId(),
    sheetName: sheet.getName(),
    seen: seenOf(read),
    notices: [...notices, ...mark(() => replaceMarks(sheet, size, markCells(report.issues)))],
  };
}

export function seenOf(read: SheetRead): string {
  return fingerprint(read) + profileMark(read.profile);
}

/** The sidebar's undefined arrives as null. */
export function knownType(type: TypeName | null | undefined): TypeName | undefined {
  return typeNames.find((name) => name === type);
}

export function titlesOf(rules: readonly string[]): Titles {
  return Object.fromEntries(rules.map((rule) => [rule, cellRuleTitles[rule] ?? rule]));
}

/** A report without marks is still worth showing. */
function mark(work: () => readonly string[]): readonly string[] {
  const result = answer(() => orTrouble(NOT_MARKED, () => ({ notices: work() })));
  return result.ok ? result.notices : [result.message];
}

const NOT_MARKED =
  'The cells could not be marked: the sheet, or a part of it, is protected. The report is complete.';
