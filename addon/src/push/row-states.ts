// Finds again where each row of a push stands, after rows were sorted, inserted or edited: by what the row says, not
// by its place. Pure: no service is called.
import {
  importTypes,
  isRowState,
  markText,
  type PushRow,
  type RowMark,
  type RowState,
  readMark,
  type TypeName,
} from '../../../core/index.ts';
import { NO_STATUS, type StatusCells, statusOf } from './status-columns.ts';

export interface TrackedRow {
  readonly row: PushRow;
  state: RowState;
  message: string;
  readonly mark: string;
}

/** A row of the push that says something else now; what stands beside it is about what it said. */
export interface EditedRow {
  /** 1-based. */
  readonly at: number;
  state: RowState;
  message: string;
  readonly mark: string;
}

export interface Tracked {
  /** The rows of the push, in the order of the sheet. */
  readonly rows: readonly TrackedRow[];
  readonly edited: readonly EditedRow[];
  /** What stands beside some rows belongs to others, or twice in the sheet. */
  readonly moved: boolean;
}

export function trackRows(
  rows: readonly PushRow[],
  sheet: readonly (readonly string[])[],
  position: number,
  job: string,
): Tracked {
  const found: TrackedRow[] = [];
  const loose = new Map<string, { at: number; cells: StatusCells }[]>();
  const waiting: PushRow[] = [];
  const byPlace = new Map(rows.map((row) => [row.row, row]));
  const given = new Set<string>();
  let moved = false;
  sheet.forEach((cells, index) => {
    const at = index + 1;
    const status = statusOf(cells, position);
    const own = ownMark(status, job);
    // A row that was copied with its mark is another row.
    const mark = own && !given.has(status.mark) ? own : undefined;
    if (mark) given.add(status.mark);
    if (own && !mark) moved = true;
    const row = byPlace.get(at);
    if (row && mark?.hash === row.hash) found.push(trackedRow(row, status));
    else {
      if (row) waiting.push(row);
      if (mark) loose.set(mark.hash, [...(loose.get(mark.hash) ?? []), { at, cells: status }]);
    }
  });
  for (const row of waiting) {
    const one = loose.get(row.hash)?.shift();
    if (!one) continue;
    moved = true;
    found.push(trackedRow(row, one.cells));
  }
  const edited = Array.from(loose.values()).flatMap((ofHash) =>
    ofHash.map(({ at, cells }) => ({ at, state: stateOf(cells), message: cells.message, mark: cells.mark })),
  );
  return { rows: found.sort((a, b) => a.row.row - b.row.row), edited, moved };
}

/** What is to stand beside the rows from one row to another, in the order of the sheet. */
export function statusCells(
  { rows, edited }: Pick<Tracked, 'rows' | 'edited'>,
  sheet: readonly (readonly string[])[],
  position: number,
  job: string,
  [first, last]: readonly [number, number],
): StatusCells[] {
  const cells = new Map<number, StatusCells>();
  for (const { at, state, message, mark } of edited) cells.set(at, { state, message, mark });
  for (const { row, state, message, mark } of rows) cells.set(row.row, { state, message, mark });
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const held = statusOf(sheet[first + index - 1] ?? [], position);
    // What is left of this push where its row has gone is cleared; what another push has written stays.
    return cells.get(first + index) ?? (ownMark(held, job) ? NO_STATUS : held);
  });
}

export function markOf({ hash, nth }: Pick<PushRow, 'hash' | 'nth'>, job: string, account: string): string {
  return markText({ job, account, hash, nth });
}

/** What stands beside a row in the queue: a call that is another one now is not the one the user has confirmed. */
export function plannedAs(becomes: PushRow['becomes']): string {
  if (!('method' in becomes)) return '';
  const [key = ''] = becomes.method === 'PATCH' ? becomes.path.split('/').slice(-1) : [];
  return becomes.method === 'PATCH' ? `To be updated: ${decodeURIComponent(key)}.` : 'To be created.';
}

/** 1-based. */
export function placeOf(one: TrackedRow | EditedRow): number {
  return 'at' in one ? one.at : one.row.row;
}

/** Sending the row again cannot double it: PartnerStack knows it by its own key. */
export function isKeyed({ view }: Pick<PushRow, 'view'>, type: TypeName): boolean {
  return importTypes[type].api.knownBy.some((column) => view.get(column)?.text);
}

function ownMark({ mark }: StatusCells, job: string): RowMark | undefined {
  const found = readMark(mark);
  return found?.job === job ? found : undefined;
}

function trackedRow(row: PushRow, cells: StatusCells): TrackedRow {
  return { row, state: stateOf(cells), message: cells.message, mark: cells.mark };
}

/** A state that somebody has overwritten may hide that the row was sent. */
function stateOf({ state }: StatusCells): RowState {
  return isRowState(state) ? state : 'unknown';
}
