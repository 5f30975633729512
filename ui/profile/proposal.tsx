// What would change in the profile, before anything is kept.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { counted } from '../counted.ts';
import { EntryList, Name } from './entry-list.tsx';
import type { Change } from './profile-entries.ts';
import { Notices } from './sentences.tsx';

interface ProposalProps {
  readonly changes: readonly Change[];
  /** What the user should know before. */
  readonly notes: readonly string[];
  readonly busy: boolean;
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
}

export function Proposal({ changes, notes, busy, onKeep, onDiscard }: ProposalProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <section class="proposal" aria-labelledby="proposal">
      <h4 id="proposal" ref={heading} tabIndex={-1}>
        {changes.length === 0 ? 'Nothing would change' : `${counted(changes.length, 'change')}, not kept yet`}
      </h4>
      <Notices sentences={notes} />
      <EntryList items={changes} noun="change" render={changeItem} />
      <div class="buttons">
        {changes.length > 0 && (
          <button type="button" class="primary" aria-disabled={busy} onClick={onKeep}>
            {busy ? 'Keeping…' : 'Keep'}
          </button>
        )}
        <button type="button" class="secondary" onClick={onDiscard}>
          {changes.length > 0 ? 'Discard' : 'Close'}
        </button>
      </div>
    </section>
  );
}

function changeItem({ name, from, to }: Change) {
  const word = from === undefined ? 'Added' : to === undefined ? 'Removed' : 'Changed';
  const tone = { Added: 'pf-new', Removed: 'pf-old', Changed: 'pf-tag' }[word];
  return (
    <>
      <span class={tone}>{word}</span> <Name of={name} about={word === 'Changed' ? '' : (to ?? from ?? '')} />
      {word === 'Changed' && (
        <span class="about">
          : {from || 'nothing'} → {to || 'nothing'}
        </span>
      )}
    </>
  );
}
