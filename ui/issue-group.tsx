// One rule's disclosure: level, title and exact count; its issues are rendered once it is open.
import { useState } from 'preact/hooks';
import { counted } from './counted.ts';
import { IssueList, type IssueListProps } from './issue-list.tsx';
import { LevelIcon } from './level-icon.tsx';
import { LEVEL_WORDS } from './levels.ts';

interface IssueGroupProps extends IssueListProps {
  readonly startOpen: boolean;
}

export function IssueGroup({ startOpen, ...list }: IssueGroupProps) {
  const [open, setOpen] = useState(startOpen);
  const { level, count } = list.group;
  const [number, word] = counted(count, 'issue').split(' ');
  return (
    <details
      class={`pf-group pf-${level}`}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary class="pf-summary">
        <LevelIcon name="chevron" />
        <LevelIcon name={level} />
        <h4 class="pf-title">
          <span class="pf-hidden">{LEVEL_WORDS[level][0]}: </span>
          {list.title}
        </h4>
        <span class="pf-number">
          {number}
          <span class="pf-hidden"> {word}</span>
        </span>
      </summary>
      {open && <IssueList {...list} />}
    </details>
  );
}
