// Makes the plan of a workbook from its cells and from what was read of the program. Pure: no call, no page.
import {
  type Issue,
  type Live,
  liveRuleIds,
  type PlannedTable,
  planRows,
  workbookRuleIds,
} from '../../../core/index.ts';
import type { TabCells, WorkbookCells } from '../../src/read-workbook.ts';

export interface PlannedTab extends PlannedTable {
  readonly tab: TabCells;
  /** Of the workbook and live rules alone; the others are what a check of the tab is for. */
  readonly issues: readonly Issue[];
  readonly rules: { readonly [rule: string]: number };
}

/** The import order is what the plan itself says. */
const SPEAKING = [...workbookRuleIds, ...liveRuleIds].filter((rule) => rule !== 'import-order');

/** In import order, tabs of undecided type last. */
export function planWorkbook({ tabs, today, profile }: WorkbookCells, live: Live): PlannedTab[] {
  const byName = new Map(tabs.map((tab) => [tab.name, tab]));
  const tables = tabs.map(({ name, type, rows, typed }) => {
    const held = new Map(typed.map(([row, position, text]) => [`${row},${position}`, text]));
    return { name, type, rows, typed: (row: number, at: number) => held.get(`${row},${at}`) };
  });
  return planRows(tables, { today, profile: profile ?? undefined, live }).tables.flatMap((table) => {
    const tab = byName.get(table.name);
    if (!tab) return [];
    const { report, why } = table;
    return [
      {
        ...table,
        tab,
        // Errors of form say little about a tab that may be no import at all.
        why: report.reasons ?? why,
        issues: report.issues.filter(({ rule }) => SPEAKING.includes(rule)),
        rules: Object.fromEntries(Object.entries(report.rules).filter(([rule]) => SPEAKING.includes(rule))),
      },
    ];
  });
}
