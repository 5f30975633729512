// What a push has to know of the program for the rows of a table, from what was read before: no call is made.
import {
  type CheckOptions,
  createLive,
  type Lookups,
  lookupsOf,
  planTable,
  type RequestContext,
  type RowPlan,
  type Rows,
} from '../../core/index.ts';
import type { Account } from './keys.ts';
import { storedSnapshot } from './live-store.ts';

export interface LiveContext {
  readonly lookups: Lookups;
  /** What becomes of a row; undefined: it is none, or the table is not one that can be planned. */
  planOf(row: number): RowPlan | undefined;
  /** For `requestRows`: an update where the record is known to be there. */
  contextOf(row: number): RequestContext;
}

/** @param options as for `requestRows` */
export function liveContext(account: Account, rows: Rows, options: CheckOptions): LiveContext {
  const live = createLive(storedSnapshot(account));
  const { report, rows: plans } = planTable(rows, { ...options, live });
  const byRow = new Map(plans.map((plan) => [plan.row, plan]));
  const lookups = report.type ? lookupsOf(live, report.type) : {};
  return {
    lookups,
    planOf: (row) => byRow.get(row),
    contextOf(row) {
      const { key, changes = [] } = byRow.get(row) ?? {};
      const update = key === undefined ? undefined : { key, changes: changes.map(({ column }) => column) };
      return { lookups, update };
    },
  };
}
