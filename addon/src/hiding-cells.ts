// Cells that hold more than they show, and the number format that shows all of it. Pure: no service is called.
import { cellRuleIds, checkRows, type TypeName } from '../../core/index.ts';
import type { CellFix } from './fixes.ts';
import type { SheetRead } from './read-sheet.ts';

export const HIDING_RULE = 'shown-differs';

/**
 * Every cell is wanted: without the other rules (a few cannot be turned off) that costs little. The user's levels say
 * what a check tells, not what a fix may overwrite, so they do not count here.
 */
const ALONE: { readonly [rule: string]: 'off' } = Object.fromEntries(
  cellRuleIds.filter((rule) => rule !== HIDING_RULE).map((rule) => [rule, 'off']),
);

/** The value stays; the cell gets another number format. */
export function hidingCells(
  { rows, values, today, typed, profile }: SheetRead,
  type: TypeName | undefined,
): CellFix[] {
  const alone = { ...profile, schema: 1, levels: ALONE } as const;
  const { issues } = checkRows(rows, { type, profile: alone, today, typed, maxIssues: Infinity });
  return issues.flatMap(({ rule, row, cells: [position = 0] = [], value: from = '' }) => {
    const to = rule === HIDING_RULE ? typed(row, position) : undefined;
    const value = values[row - 1]?.[position - 1];
    if (to === undefined || !(typeof value === 'number' || value instanceof Date)) return [];
    return { row, position, rule, from, to, as: { value, format: formatFor(value, to) } };
  });
}

function formatFor(value: number | Date, text: string): string {
  if (typeof value !== 'number') return text.includes(':') ? 'yyyy-mm-dd hh:mm' : 'yyyy-mm-dd';
  const [, decimals = ''] = text.split('.');
  return decimals ? `0.${'0'.repeat(decimals.length)}` : '0';
}
