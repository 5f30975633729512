// One file per group for rows whose partners sit in different groups: every value as it is, columns of ours left out.
import type { Rows } from '../rows.ts';
import { writeRow } from '../write.ts';
import type { TablePlan } from './plan-table.ts';

export interface GroupFile {
  /** Absent: the rows whose partner's group is not known. */
  readonly group?: string;
  readonly rows: number;
  readonly text: string;
}

/** @param rows the table the plan is of */
export function groupFiles(
  rows: Rows,
  { header, headerRow, rows: plans }: Omit<TablePlan, 'report'>,
): GroupFile[] {
  const kept = header.filter(({ is }) => is !== 'ours').map(({ position }) => position - 1);
  const line = (row: number) => writeRow(kept.map((at) => rows[row - 1]?.[at] ?? ''));
  const files = new Map<string | undefined, string[]>();
  for (const { row, group, why } of plans) {
    if (why.some(({ is }) => is === 'blank')) continue;
    const lines = files.get(group);
    if (lines) lines.push(line(row));
    else files.set(group, [line(headerRow), line(row)]);
  }
  return Array.from(files, ([group, lines]) => ({
    ...(group === undefined ? {} : { group }),
    rows: lines.length - 1,
    text: lines.join(''),
  }));
}
