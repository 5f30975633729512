// Which issues a user wants to see: by level, by column, by words.
import type { Issue, Level, Report } from '../core/index.ts';
import { cellAddress } from './cell-address.ts';
import { groupIssues } from './group-issues.ts';

export interface Filter {
  /** Absent: all. */
  readonly level?: Level | undefined;
  readonly column?: string | undefined;
  readonly text: string;
}

export const NO_FILTER: Filter = { text: '' };

export function isFiltering({ level, column, text }: Filter): boolean {
  return level !== undefined || column !== undefined || text.trim() !== '';
}

/** All words are looked for in address, column, value, sentence and the rule's title, in any case. */
export function filterIssues(
  issues: readonly Issue[],
  { level, column, text }: Filter,
  titleOf: (rule: string) => string,
): readonly Issue[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return issues.filter(
    (issue) =>
      (level === undefined || issue.level === level) &&
      (column === undefined || columnsOf(issue).includes(column)) &&
      (words.length === 0 || hasWords(issue, titleOf(issue.rule), words)),
  );
}

/** The columns issues stand in, in the order of the table; those without a place come last. */
export function issueColumns(issues: readonly Issue[]): string[] {
  const places = new Map<string, number>();
  for (const issue of issues) {
    columnsOf(issue).forEach((column, at) => {
      const place = issue.cells?.[at] ?? Infinity;
      places.set(column, Math.min(place, places.get(column) ?? Infinity));
    });
  }
  return Array.from(places)
    .sort(([, a], [, b]) => (a < b ? -1 : Number(a > b)))
    .map(([column]) => column);
}

/** How many issues are listed of a rule that has more, so that a filter does not see them all. Undefined: of none. */
export function cappedAt({ issues, rules }: Pick<Report, 'issues' | 'rules'>): number | undefined {
  const capped = groupIssues({ issues, rules }).find((group) => group.issues.length < group.count);
  return capped?.issues.length;
}

function columnsOf({ column }: Issue): string[] {
  return column === undefined ? [] : column.split(' | ');
}

function hasWords(issue: Issue, title: string, words: readonly string[]): boolean {
  const { column, value, message } = issue;
  const text = [cellAddress(issue), column, value, message, title].join('\n').toLowerCase();
  return words.every((word) => text.includes(word));
}
