// One issue: its address, its sentence, its fix. A button when there is a place to go to.
import type { Issue, Level } from '../core/index.ts';
import { cellAddress, sentenceOf } from './cell-address.ts';
import { FixTag } from './fix-tag.tsx';
import { LevelIcon } from './level-icon.tsx';
import { LEVEL_WORDS } from './levels.ts';
import { Sentence } from './shown.tsx';

export type OnSelect = (issue: Issue) => void;

interface IssueItemProps {
  readonly issue: Issue;
  /** Absent: it stands among others of any level. */
  readonly groupLevel?: Level | undefined;
  readonly selected?: boolean;
  readonly onSelect?: OnSelect | undefined;
}

export function IssueItem({ issue, groupLevel, selected, onSelect }: IssueItemProps) {
  const content = (
    <>
      <span class="pf-address">
        {cellAddress(issue)}
        <span class="pf-hidden">: </span>
      </span>
      <span class="pf-sentence">
        {issue.level !== groupLevel && (
          <span class={`pf-own-level pf-${issue.level}`}>
            <LevelIcon name={issue.level} /> {LEVEL_WORDS[issue.level][0]}:{' '}
          </span>
        )}
        <Sentence text={sentenceOf(issue)} />
        <FixTag issue={issue} />
      </span>
    </>
  );
  if (!onSelect) return <div class="pf-issue">{content}</div>;
  return (
    <button
      type="button"
      class="pf-issue"
      aria-current={selected ? 'true' : undefined}
      onClick={() => onSelect(issue)}
    >
      {content}
    </button>
  );
}
