// A button for what cannot be taken back: it asks once, in its own place.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface AskOnceProps {
  readonly label: string;
  readonly question: string;
  readonly busy: boolean;
  readonly onYes: () => void;
}

export function AskOnce({ label, question, busy, onYes }: AskOnceProps) {
  const [asking, setAsking] = useState<boolean>();
  const button = useRef<HTMLButtonElement>(null);
  // Focus follows: the pressed button is gone.
  useLayoutEffect(() => {
    if (asking !== undefined) button.current?.focus();
  }, [asking]);
  if (!asking)
    return (
      <button
        type="button"
        class="secondary"
        ref={button}
        aria-disabled={busy}
        onClick={() => !busy && setAsking(true)}
      >
        {label}
      </button>
    );
  return (
    <fieldset class="asking">
      <legend>{question}</legend>
      <button
        type="button"
        class="secondary"
        ref={button}
        onClick={() => {
          setAsking(false);
          onYes();
        }}
      >
        {label}
      </button>
      <button type="button" class="secondary" onClick={() => setAsking(false)}>
        Cancel
      </button>
    </fieldset>
  );
}
