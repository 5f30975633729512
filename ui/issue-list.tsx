// The issues of one rule.
import type { ComponentChildren } from 'preact';
import type { Issue } from '../core/index.ts';
import { grouped } from './counted.ts';
import type { Group } from './group-issues.ts';
import { IssueItem, type OnSelect } from './issue-item.tsx';
import { PagedList } from './paged-list.tsx';

/** What shows below an issue. */
export type Below = (issue: Issue) => ComponentChildren;

export interface IssueListProps {
  readonly group: Group;
  readonly title: string;
  readonly selected?: Issue | undefined;
  readonly below?: Below | undefined;
  readonly onSelect?: OnSelect | undefined;
}

export function IssueList({ group, title, selected, below, onSelect }: IssueListProps) {
  const { issues, count, level } = group;
  return (
    <>
      {issues.length < count && (
        <p class="pf-note">
          Showing the first {grouped(issues.length)} of {grouped(count)}
        </p>
      )}
      <PagedList
        items={issues}
        title={title}
        buttons={onSelect !== undefined}
        reveal={selected ? issues.indexOf(selected) : -1}
        render={(issue) => (
          <>
            <IssueItem issue={issue} groupLevel={level} selected={issue === selected} onSelect={onSelect} />
            {issue === selected && below?.(issue)}
          </>
        )}
      />
    </>
  );
}
