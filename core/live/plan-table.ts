// A check of a table beside what is known of the program, and what becomes of each of its rows.
import type { CheckOptions } from '../check-options.ts';
import { matchHeader } from '../header.ts';
import { importTypes } from '../import-types/index.ts';
import { layOver } from '../profile.ts';
import { requestRows } from '../requests/request-rows.ts';
import type { Rows } from '../rows.ts';
import type { HeaderCell, LiveView, TableView, WorkbookView } from '../rule.ts';
import { liveSet } from '../rule-sets.ts';
import { isBlank } from '../text.ts';
import type { Report } from '../types.ts';
import { lookupsOf } from './lookups.ts';
import { planRow, type RowPlan } from './row-plan.ts';

export interface TablePlan {
  readonly report: Report;
  /** 1-based. Where the header has an error that only the user can mend, the first filled row. */
  readonly headerRow: number;
  readonly header: readonly HeaderCell[];
  /** None where the type is undecided or the header has an error that only the user can mend. */
  readonly rows: readonly RowPlan[];
}

/** @throws RangeError where `today` is no day */
export function planTable(rows: Rows, options: CheckOptions & { readonly live: LiveView }): TablePlan {
  const { live, workbook: join } = options;
  let workbook: WorkbookView | undefined;
  const joined = join && {
    workbook(table: TableView) {
      workbook = join(table);
      return workbook;
    },
  };
  const sets = [...(options.sets ?? []), liveSet];
  const table = requestRows(rows, { ...options, ...joined, sets });
  const { report, orders } = table;
  const { type } = report;
  let { headerRow, header } = table;
  const plans: RowPlan[] = [];
  if (type !== null) {
    const { partnerBehind } = lookupsOf(live, type);
    const program = layOver(importTypes[type], options.profile);
    const setting = { program, workbook, live, orders };
    if (header.length === 0) {
      const at = Math.max(
        0,
        rows.findIndex((cells) => !cells.every(isBlank)),
      );
      headerRow = at + 1;
      header = matchHeader(rows[at] ?? [], program.columns);
    }
    for (const { row, view, becomes } of table.rows) {
      for (let at = (plans[plans.length - 1]?.row ?? headerRow) + 1; at < row; at += 1)
        plans.push({ row: at, is: 'skipped', why: [{ is: 'blank', text: '' }], changes: [] });
      plans.push(planRow(view, 'errors' in becomes ? becomes.errors : [], setting));
      // A push asks for it.
      const target = view.get('target_key')?.text;
      if (target) partnerBehind?.(view.get('target_type')?.text.toLowerCase() ?? '', target);
    }
  }
  return { report, headerRow, header, rows: plans };
}
