// Checks a sheet: read once, run the rules, write the marks once.
import { checkedRows, type Overview, type Report, type TypeName } from '../../core/index.ts';
import { answer, orTrouble } from './answer.ts';
import { chosenTypes, type TabType } from './chosen-types.ts';
import { fingerprint } from './fingerprint.ts';
import { markCells } from './marked-cells.ts';
import { replaceMarks } from './marks.ts';
import { profileMark } from './profile-store.ts';
import { readSheet, type SheetRead } from './read-sheet.ts';

export interface Checked extends TabType {
  readonly report: Report;
  /** Null where the type is undecided or another one. */
  readonly overview: Overview | null;
  /** What the cells held and the profile said: fixes are refused where it is no longer so. */
  readonly seen: string;
  readonly notices: readonly string[];
}

/** @param type what the sheet was last checked as; where one is chosen, that one has the say */
export function checkSheet(type?: TypeName, read: SheetRead = readSheet()): Checked {
  const { sheet, rows, today, typed, profile, notices } = read;
  const sheetId = sheet.getSheetId();
  const chosen = chosenTypes()[sheetId];
  const { report, overview } = checkedRows(rows, { type: chosen ?? type, today, typed, profile });
  const size = { rows: rows.length, columns: rows[0]?.length ?? 0 };
  return {
    report,
    overview: overview ?? null,
    sheetId,
    sheetName: sheet.getName(),
    chosenType: chosen ?? null,
    seen: seenOf(read),
    notices: [...notices, ...tryToMark(() => replaceMarks(sheet, size, markCells(report.issues)))],
  };
}

export function seenOf(read: SheetRead): string {
  return fingerprint(read) + profileMark(read.profile);
}

/** A report without marks is still worth showing. */
function tryToMark(work: () => readonly string[]): readonly string[] {
  const result = answer(() => orTrouble(NOT_MARKED, () => ({ notices: work() })));
  return result.ok ? result.notices : [result.message];
}

const NOT_MARKED =
  'The cells could not be marked: the sheet, or a part of it, is protected. The report is complete.';
