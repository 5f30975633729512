// What the trigger guard needs to know of a checked file.
import type { RowsInHand } from '../../core/index.ts';
import type { Checked } from './messages.ts';

export function rowsOf({ report, overview }: Checked): RowsInHand {
  return { type: report.type, rows: report.rows, ages: overview?.ages ?? [] };
}
