// Counts every issue and keeps the first ones of each rule, in row order.
import type { Issue, Level } from './types.ts';

type Counts = { [level in Level]: number };

export interface IssueBag {
  /** Counts it, and makes and keeps the issue where there is room. */
  add(rule: string, level: Level, make: () => Issue): void;
  readonly counts: ReadonlyMap<string, Readonly<Counts>>;
  readonly issues: readonly Issue[];
  /** Takes over all of another bag. */
  merge(other: IssueBag): void;
}

/** The counts of all rules together. */
export function sumOf(counts: IssueBag['counts']): Counts {
  const sum = noCounts();
  for (const one of counts.values()) addTo(sum, one);
  return sum;
}

export function noCounts(): Counts {
  return { error: 0, warning: 0, info: 0 };
}

function addTo(sum: Counts, more: Readonly<Counts>) {
  sum.error += more.error;
  sum.warning += more.warning;
  sum.info += more.info;
}

export function createIssueBag(most: number): IssueBag {
  const counts = new Map<string, Counts>();
  const kept = new Map<string, number>();
  const issues: Issue[] = [];
  const countOf = (rule: string) => {
    const known = counts.get(rule);
    if (known) return known;
    const fresh = noCounts();
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
      for (const [rule, more] of other.counts) addTo(countOf(rule), more);
      for (const issue of other.issues) issues.push(issue);
    },
  };
}
