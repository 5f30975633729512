// Plans the import of all tabs: each is read once, with the same few calls whatever its size.
import { type Issue, planRows, type TypeName, workbookRules } from '../../core/index.ts';
import { isGrid } from './active-sheet.ts';
import { type Titles, titlesOf } from './check-sheet.ts';
import { chosenTypes } from './chosen-types.ts';
import { storedProfile } from './profile-store.ts';
import { readCells, readClock } from './read-sheet.ts';

export interface PlannedTab {
  readonly sheetId: number;
  readonly name: string;
  readonly type: TypeName | null;
  readonly rows: number;
  readonly ready: boolean;
  /** Why it is not ready, in sentences. */
  readonly why: readonly string[];
  /** Names of the tabs to import first. */
  readonly waitsFor: readonly string[];
  /** What must be in the program already, in sentences. */
  readonly needs: readonly string[];
  /** Of the workbook rules alone; the others are what a check of the tab is for. */
  readonly issues: readonly Issue[];
  readonly rules: { readonly [rule: string]: number };
}

export interface WorkbookPlan {
  /** In import order, those of undecided type last. */
  readonly tabs: readonly PlannedTab[];
  /** Names of the tabs without a filled cell. */
  readonly empty: readonly string[];
  readonly titles: Titles;
}

/** The import order is what the plan itself says. */
const SPEAKING = workbookRules.filter((rule) => rule !== 'import-order');

/** Issues sent per rule and tab; counts are exact. */
const MOST_ISSUES = 200;

export function planWorkbook(): WorkbookPlan {
  const { today, wallClock } = readClock();
  const grids = SpreadsheetApp.getActiveSpreadsheet().getSheets().filter(isGrid);
  const tabs = grids.map((sheet) => ({
    sheetId: sheet.getSheetId(),
    name: sheet.getName(),
    read: readCells(sheet, wallClock),
  }));
  const idOf = new Map(tabs.map(({ name, sheetId }) => [name, sheetId]));
  const types = chosenTypes();
  const tables = tabs.flatMap(({ name, sheetId, read }) =>
    read ? [{ name, type: types[sheetId], rows: read.rows, typed: read.typed }] : [],
  );
  const plan = planRows(tables, { today, profile: storedProfile(), maxIssues: MOST_ISSUES });
  return {
    tabs: plan.tables.map(({ name, type, report, ready, why, waitsFor, needsInProgram }) => ({
      sheetId: idOf.get(name) ?? 0,
      name,
      type,
      rows: report.rows,
      ready,
      // Errors of form say little about a tab that may be no import at all.
      why: report.reasons ?? why,
      waitsFor,
      needs: needsInProgram.map(({ message }) => message),
      issues: report.issues.filter(({ rule }) => SPEAKING.includes(rule)),
      rules: Object.fromEntries(Object.entries(report.rules).filter(([rule]) => SPEAKING.includes(rule))),
    })),
    empty: tabs.filter(({ read }) => !read).map(({ name }) => name),
    titles: titlesOf(SPEAKING),
  };
}
