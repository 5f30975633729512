// A check of a table beside what is known of the program, and what becomes of each of its rows.
import type { CheckOptions } from '../check.ts';
import { eachRow } from '../each-row.ts';
import type { Rows } from '../rows.ts';
import type { WorkbookView } from '../rule.ts';
import type { Report } from '../types.ts';
import type { LiveView } from './live-view.ts';
import { lookupsOf } from './lookups.ts';
import { groupOf } from './partner-group.ts';
import { planRow, type RowPlan } from './row-plan.ts';

export interface TablePlan {
  readonly report: Report;
  /** None where the type is undecided or the header has an error that only the user can mend. */
  readonly rows: readonly RowPlan[];
}

/** @throws RangeError where `today` is no day */
export function planTable(rows: Rows, options: CheckOptions & { readonly live: LiveView }): TablePlan {
  const { live, workbook: join } = options;
  let workbook: WorkbookView | undefined;
  const own = join && {
    workbook(table: Parameters<typeof join>[0]) {
      workbook = join(table);
      return workbook;
    },
  };
  const plans: RowPlan[] = [];
  const { report } = eachRow(rows, { ...options, ...own }, (program, { orders }) => {
    const { name } = program.type;
    const lookups = lookupsOf(live, name);
    const hasForm = name === 'leads' || name === 'deals';
    return (row, findings) => {
      const errors = findings.filter(({ level }) => level === 'error').map(({ issue }) => issue().message);
      const plan = planRow(row, errors, { program, workbook, live, orders });
      const group = hasForm ? groupOf(row, { workbook, live }) : undefined;
      plans.push(group === undefined ? plan : { ...plan, group });
      // A push asks for it.
      const target = row.get('target_key')?.text;
      if (target) lookups.partnerBehind?.(row.get('target_type')?.text.toLowerCase() ?? '', target);
    };
  });
  return { report, rows: plans };
}
