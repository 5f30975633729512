// What the last change has done, what it left alone, and the way back.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Notices, Trouble } from '../../ui/profile/index.ts';
import type { Mending } from './use-mending.ts';

interface OutcomeProps {
  readonly mending: Mending;
  /** Its tab is open. */
  readonly shown: boolean;
  /** Speaks of nothing else. */
  readonly ofHeader?: boolean;
  readonly trouble?: string;
  readonly children?: ComponentChildren;
}

export function Outcome({ mending, shown, ofHeader = false, trouble = '', children }: OutcomeProps) {
  const { work, takeBack } = mending;
  const speaks = !ofHeader || mending.done?.ofHeader === true;
  const done = speaks ? mending.done : undefined;
  const text = useRef<HTMLParagraphElement>(null);
  // What was pressed may be gone; else the focus stays, on the next suggestion of a list.
  useLayoutEffect(() => {
    if (shown && done && document.hasFocus() && document.activeElement === document.body)
      text.current?.focus();
  }, [done]);
  return (
    <>
      <div class="outcome">
        <p class="status" role="status" ref={text} tabIndex={-1}>
          {work.busy ? 'Changing the sheet…' : done?.text}
        </p>
        <Trouble text={trouble} />
        {done?.nothing && <Notices sentences={done.notices} />}
        {speaks && mending.canUndo && (
          <button type="button" class="link" aria-disabled={work.busy} onClick={takeBack}>
            Undo the last fixes
          </button>
        )}
        {children}
      </div>
      {done?.nothing === false && <Notices sentences={done.notices} />}
    </>
  );
}
