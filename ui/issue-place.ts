// Issues in the order of the table, as reports list them, and the way from one to the next.
import type { Issue } from '../core/index.ts';

/** What tells an issue from all others, also in the report of another check. */
export type IssuePlace = Pick<Issue, 'row' | 'cells' | 'rule'>;

/** Up or down the table. */
export type Way = -1 | 1;

function compare(a: IssuePlace, b: IssuePlace): number {
  return (
    a.row - b.row ||
    (a.cells?.[0] ?? 0) - (b.cells?.[0] ?? 0) ||
    (a.rule < b.rule ? -1 : Number(a.rule > b.rule))
  );
}

/** Index of the issue at this place; -1: none is there. */
export function indexAt(issues: readonly Issue[], place: IssuePlace | undefined): number {
  if (!place) return -1;
  const same = issues.indexOf(place as Issue);
  return same >= 0 ? same : issues.findIndex((issue) => compare(issue, place) === 0);
}

/** The issue before or after a place; from nowhere the last or the first one. Undefined: there is none. */
export function neighbour(
  issues: readonly Issue[],
  place: IssuePlace | undefined,
  way: Way,
): Issue | undefined {
  const at = indexAt(issues, place);
  if (at >= 0) return issues[at + way];
  if (!place) return issues[way > 0 ? 0 : issues.length - 1];
  const next = issues.findIndex((issue) => compare(issue, place) > 0);
  const after = next < 0 ? issues.length : next;
  return issues[way > 0 ? after : after - 1];
}
