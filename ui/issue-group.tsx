// One rule's issues: level, title and exact count.
import { Disclosure } from './disclosure.tsx';
import { IssueList, type IssueListProps } from './issue-list.tsx';
import { LEVEL_WORDS } from './levels.ts';
import { Why } from './why.tsx';

interface IssueGroupProps extends IssueListProps {
  /** It opens when another of its issues is selected. */
  readonly startOpen: boolean;
  /** Absent: nobody can ask. */
  readonly why?: string | undefined;
}

export function IssueGroup({ startOpen, why, ...list }: IssueGroupProps) {
  const { level, count } = list.group;
  return (
    <Disclosure
      tone={level}
      toneWord={LEVEL_WORDS[level][0]}
      title={list.title}
      count={count}
      noun="issue"
      startOpen={startOpen}
      reveal={list.selected}
    >
      {() => (
        <>
          {why && <Why title={list.title} text={why} />}
          <IssueList {...list} />
        </>
      )}
    </Disclosure>
  );
}
