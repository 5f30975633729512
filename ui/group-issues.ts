// Issues by rule: strictest level first, then the most frequent.
import type { Issue, Level, Report } from '../core/index.ts';
import { LEVELS } from './levels.ts';

export interface Group {
  readonly rule: string;
  /** The strictest level among its issues: one rule may speak at several. */
  readonly level: Level;
  /** Exact, also where `issues` is capped. */
  readonly count: number;
  readonly issues: readonly Issue[];
}

export function groupIssues(report: Pick<Report, 'issues' | 'rules'>): Group[] {
  const byRule = new Map<string, Issue[]>();
  for (const issue of report.issues) {
    const issues = byRule.get(issue.rule);
    if (issues) issues.push(issue);
    else byRule.set(issue.rule, [issue]);
  }
  return [...byRule]
    .map(([rule, issues]) => ({
      rule,
      level: LEVELS.find((level) => issues.some((issue) => issue.level === level)) ?? 'info',
      count: (Object.hasOwn(report.rules, rule) && report.rules[rule]) || issues.length,
      issues,
    }))
    .sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || b.count - a.count);
}
