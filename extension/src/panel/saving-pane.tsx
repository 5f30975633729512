// How far a file for people is that takes its time, with a way to stop it; the view around it stays usable.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { ProgressPane } from './progress-pane.tsx';
import { trusted } from './trusted.ts';
import type { LongMaking } from './use-making.ts';

interface SavingPaneProps {
  /** Of the checked file, in bytes. */
  readonly size: number;
  readonly saving: LongMaking;
}

export function SavingPane({ size, saving: { progress, onStop } }: SavingPaneProps) {
  const stop = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const { activeElement: before } = document;
    // The foot of the drawer may be scrolled.
    stop.current?.scrollIntoView({ block: 'nearest' });
    return () => {
      if (document.activeElement === stop.current) (before as HTMLElement | null)?.focus();
    };
  }, []);
  return (
    <div class="saving">
      <ProgressPane size={size} progress={progress}>
        It is saved once it is made.
      </ProgressPane>
      <button type="button" ref={stop} onClick={trusted(onStop)}>
        Stop
      </button>
    </div>
  );
}
