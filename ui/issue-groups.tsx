// The findings, one section per level, one disclosure per rule.
import type { Issue } from '../core/index.ts';
import type { Group } from './group-issues.ts';
import { IssueGroup } from './issue-group.tsx';
import type { OnSelect } from './issue-item.tsx';
import type { Below } from './issue-list.tsx';
import { LEVEL_WORDS, LEVELS } from './levels.ts';
import { type Titles, titleOf } from './title-of.ts';

interface IssueGroupsProps {
  readonly groups: readonly Group[];
  readonly titles: Titles;
  readonly whys?: Titles | undefined;
  readonly selected: Issue | undefined;
  readonly below?: Below | undefined;
  readonly onSelect?: OnSelect | undefined;
}

export function IssueGroups({ groups, titles, whys = {}, selected, ...list }: IssueGroupsProps) {
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
            title={titleOf(titles, group.rule)}
            startOpen={group === groups[0]}
            selected={selected?.rule === group.rule ? selected : undefined}
            why={whys[group.rule]}
            {...list}
          />
        ))}
      </section>
    );
  });
}
