// One piece of work at a time: whether it runs, and the sentence that says what went wrong.
import { useRef, useState } from 'preact/hooks';

export interface Work {
  readonly busy: boolean;
  /** Blank: nothing went wrong. */
  readonly trouble: string;
  readonly say: (trouble: string) => void;
  /** Does nothing while other work runs. */
  readonly run: (work: () => Promise<void>) => Promise<void>;
}

export function useWork(): Work {
  const [busy, setBusy] = useState(false);
  const [trouble, say] = useState('');
  const running = useRef(false);

  const run = async (work: () => Promise<void>) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    say('');
    await work().catch((error: Error) => say(error.message));
    running.current = false;
    setBusy(false);
  };

  return { busy, trouble, say, run };
}
