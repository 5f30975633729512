// Counts every issue and keeps the first ones of each rule, in row order.
import type { Issue, Level } from './types.ts';

export interface IssueBag {
  /** Counts it, and makes and keeps the issue where there is room. */
  add(rule: string, level: Level, make: () => Issue): void;
  readonly counts: ReadonlyMap<string, { readonly [level in Level]: number }>;
  readonly issues: readonly Issue[];
  /** Takes over all of another bag. */
  merge(other: IssueBag): void;
}

/** The counts of all rules together. */
export function sumOf(counts: IssueBag['counts']): { [level in Level]: number } {
  const sum = { error: 0, warning: 0, info: 0 };
  for (const one of counts.values()) {
    sum.error += one.error;
    sum.warning += one.warning;
    sum.info += one.info;
  }
  return sum;
}

export function createIssueBag(most: number): IssueBag {
  const counts = new Map<string, { error: number; warning: number; info: number }>();
  const kept = new Map<string, number>();
  const issues: Issue[] = [];
  const countOf = (rule: string) => {
    const known = counts.get(rule);
    if (known) return known;
    const fresh = { error: 0, warning: 0, info: 0 };
    counts.set(rule, fresh);
    return fresh;
  };
  return {
    counts,
    issues,
    add(rule, level, make) {
      countOf(rule)[level] += 1;
      const room = kept.get(rule) ?? 0;
      if (room >= most) return;
      kept.set(rule, room + 1);
      issues.push(make());
    },
    merge(other) {
      for (const [rule, levels] of other.counts) {
        const count = countOf(rule);
        count.error += levels.error;
        count.warning += levels.warning;
        count.info += levels.info;
      }
      for (const issue of other.issues) issues.push(issue);
    },
  };
}
