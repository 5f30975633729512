// What core's fixes do to a sheet: cells that get another text, rows that go. Pure: no service is called.
import { type Change, fixRows, type TypeName } from '../../core/index.ts';
import type { SheetRead } from './read-sheet.ts';

export interface CellFix {
  readonly row: number;
  readonly position: number;
  readonly rule: string;
  /** As shown. */
  readonly from: string;
  readonly to: string;
  /** What is written. Absent: `to` as plain text. */
  readonly as?: { readonly value: number | Date; readonly format: string };
}

export interface RowDrop {
  readonly row: number;
  readonly rule: string;
}

export interface Fixes {
  readonly cells: readonly CellFix[];
  readonly drops: readonly RowDrop[];
}

/** A suggestion the user accepts: all of a rule or the one in a row, where there are several choices this one. */
export interface Accepted {
  readonly rule: string;
  readonly choice?: string | null;
  readonly row?: number | null;
  /** Of the first cell; absent: it is about the row. */
  readonly position?: number | null;
  /** Only this cell of the header, which gets the choice for a name. */
  readonly at?: { readonly row: number; readonly position: number } | null;
}

export interface WantedFixes extends Fixes {
  /** Columns whose other dates lose what shows their order of day and month. */
  readonly ordersLost?: readonly string[];
}

/** All safe fixes; with a suggestion accepted, what it does beyond them. */
export function wantedFixes(
  read: SheetRead,
  type: TypeName | undefined,
  accepted?: Accepted | null,
): WantedFixes {
  if (accepted?.at) {
    const { row, position } = accepted.at;
    const from = read.rows[row - 1]?.[position - 1] ?? '';
    const to = accepted.choice ?? from;
    return { cells: from === to ? [] : [{ row, position, rule: accepted.rule, from, to }], drops: [] };
  }
  const { today, typed, profile } = read;
  const options = { type, today, typed, profile };
  const { changes, ordersLost } = fixRows(read.rows, options);
  const safe = fixesOf(read, changes);
  if (!accepted) return { ...safe, ordersLost };
  const { rule, row, position } = accepted;
  const choice = accepted.choice ?? (true as const);
  const accept = { [rule]: row ? [{ row, cell: position ?? undefined, choice }] : choice };
  return beyond(fixesOf(read, fixRows(read.rows, options, accept).changes), safe, accepted);
}

/** Several fixes may meet in one cell, each on what the one before has left. */
function fixesOf({ rows }: SheetRead, changes: readonly Change[]): Fixes {
  const cells = new Map<string, CellFix>();
  const drops: RowDrop[] = [];
  for (const { rule, row, cell: position, to } of changes) {
    if (position === undefined || to === undefined) {
      drops.push({ rule, row });
      continue;
    }
    const at = `${row},${position}`;
    const from = rows[row - 1]?.[position - 1] ?? '';
    cells.set(at, { row, position, rule: cells.get(at)?.rule ?? rule, from, to });
  }
  return { cells: Array.from(cells.values()).filter(({ from, to }) => from !== to), drops };
}

/** In a single place only there: a header that gets its name makes more fixes safe. */
function beyond(all: Fixes, safe: Fixes, { row, position }: Accepted): Fixes {
  const isThere = (fix: CellFix | RowDrop) =>
    !row || (row === fix.row && (!position || !('position' in fix) || position === fix.position));
  const nameOf = ({ row, position, to }: CellFix) => `${row},${position},${to}`;
  const cells = new Set(safe.cells.map(nameOf));
  const rows = new Set(safe.drops.map(({ row }) => row));
  return {
    cells: all.cells.filter((cell) => isThere(cell) && !cells.has(nameOf(cell))),
    drops: all.drops.filter((drop) => isThere(drop) && !rows.has(drop.row)),
  };
}
