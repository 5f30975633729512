// The issues of one rule, a page at a time, so that a file with an error in every row opens as fast as a clean one.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Issue } from '../core/index.ts';
import { grouped } from './counted.ts';
import type { Group } from './group-issues.ts';
import { IssueItem, type OnSelect } from './issue-item.tsx';

const PAGE = 50;

export interface IssueListProps {
  readonly group: Group;
  readonly title: string;
  readonly selected: Issue | null;
  readonly onSelect?: OnSelect | undefined;
}

export function IssueList({ group, title, selected, onSelect }: IssueListProps) {
  const { issues, count, level } = group;
  const [shown, setShown] = useState(PAGE);
  const list = useRef<HTMLUListElement>(null);
  const added = useRef<number | null>(null);
  // Focus goes to the first new issue: the button it was on moves away, and at the end disappears.
  useLayoutEffect(() => {
    if (added.current === null) return;
    const item = list.current?.children[added.current];
    const target = item?.querySelector('button') ?? item;
    if (target instanceof HTMLElement) target.focus();
    added.current = null;
  }, [shown]);
  const rest = issues.length - shown;
  return (
    <div class="pf-group-body">
      {issues.length < count && (
        <p class="pf-note">
          Showing the first {grouped(issues.length)} of {grouped(count)}
        </p>
      )}
      <ul class="pf-issues" ref={list}>
        {issues.slice(0, shown).map((issue, position) => (
          <li key={position} tabIndex={onSelect ? undefined : -1}>
            <IssueItem issue={issue} groupLevel={level} selected={issue === selected} onSelect={onSelect} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button
          type="button"
          class="pf-more"
          onClick={() => {
            added.current = shown;
            setShown(shown + PAGE);
          }}
        >
          Show {Math.min(PAGE, rest)} more
          <span class="pf-hidden">: {title}</span>
          <span class="pf-more-rest">
            {' '}
            {grouped(shown)} of {grouped(issues.length)} shown
          </span>
        </button>
      )}
    </div>
  );
}
