// What the last change has done, what it left alone, and the way back.
import { useEffect, useRef } from 'preact/hooks';
import { Notices } from './sentences.tsx';
import type { Mending } from './use-mending.ts';

interface OutcomeProps {
  readonly mending: Mending;
  /** Its tab is open. */
  readonly shown: boolean;
  /** Speaks of nothing else. */
  readonly ofHeader?: boolean;
}

export function Outcome({ mending, shown, ofHeader = false }: OutcomeProps) {
  const { work, takeBack } = mending;
  const speaks = !ofHeader || mending.done?.ofHeader === true;
  const done = speaks ? mending.done : undefined;
  const text = useRef<HTMLParagraphElement>(null);
  const said = useRef(done);
  // The pressed button may be gone.
  useEffect(() => {
    if (shown && done && said.current !== done) text.current?.focus();
    said.current = done;
  }, [done]);
  return (
    <div class="outcome">
      <p class="status" role="status" ref={text} tabIndex={-1}>
        {work.busy ? 'Changing the sheet…' : done?.text}
      </p>
      {done && <Notices sentences={done.left} />}
      {speaks && mending.canUndo && (
        <button type="button" class="secondary" aria-disabled={work.busy} onClick={takeBack}>
          Undo the last fixes
        </button>
      )}
    </div>
  );
}
