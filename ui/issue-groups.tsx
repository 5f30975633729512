// The findings, one section per level, one disclosure per rule.
import { useMemo, useState } from 'preact/hooks';
import type { Issue, Report } from '../core/index.ts';
import { groupIssues } from './group-issues.ts';
import { IssueGroup } from './issue-group.tsx';
import type { OnSelect } from './issue-item.tsx';
import { LEVEL_WORDS, LEVELS } from './levels.ts';

export type Titles = { readonly [rule: string]: string };

interface IssueGroupsProps {
  readonly report: Report;
  readonly titles: Titles;
  readonly onSelect?: OnSelect | undefined;
}

export function IssueGroups({ report, titles, onSelect }: IssueGroupsProps) {
  const groups = useMemo(() => groupIssues(report), [report]);
  const [selected, setSelected] = useState<Issue | null>(null);
  const select: OnSelect | undefined =
    onSelect &&
    ((issue) => {
      setSelected(issue);
      onSelect(issue);
    });
  return LEVELS.map((level) => {
    const ofLevel = groups.filter((group) => group.level === level);
    if (ofLevel.length === 0) return null;
    return (
      <section class="pf-section" key={level}>
        <h3 class="pf-heading">{LEVEL_WORDS[level][1]}</h3>
        {ofLevel.map((group) => (
          <IssueGroup
            key={group.rule}
            group={group}
            title={Object.hasOwn(titles, group.rule) ? (titles[group.rule] ?? group.rule) : group.rule}
            startOpen={group === groups[0]}
            selected={selected}
            onSelect={select}
          />
        ))}
      </section>
    );
  });
}
