// What the trigger guard needs to know of a checked file.
import type { RowsInHand } from '../../core/index.ts';
import type { Checked } from './messages.ts';

export function rowsOf({ report, overview, dateCells }: Checked): RowsInHand {
  // Without an overview the columns are another type's.
  return { type: overview ? report.type : null, rows: report.rows, ages: overview?.ages ?? [], dateCells };
}
