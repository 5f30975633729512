// A line that opens: what it holds is rendered once it is open.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { type IconName, LevelIcon } from './level-icon.tsx';

interface FoldProps {
  /** Absent: no icon. */
  readonly tone?: Exclude<IconName, 'chevron'> | undefined;
  /** What always shows, beside the icon. */
  readonly head: ComponentChildren;
  readonly startOpen: boolean;
  /** Opens it each time this becomes another thing. */
  readonly reveal?: unknown;
  readonly children: () => ComponentChildren;
}

export function Fold({ tone, head, startOpen, reveal, children }: FoldProps) {
  const [open, setOpen] = useState(startOpen);
  useLayoutEffect(() => {
    if (reveal) setOpen(true);
  }, [reveal]);
  return (
    <details
      class={tone ? `pf-group pf-${tone}` : 'pf-group'}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary class="pf-summary">
        <LevelIcon name="chevron" />
        {tone && <LevelIcon name={tone} />}
        {head}
      </summary>
      {open && <div class="pf-group-body">{children()}</div>}
    </details>
  );
}
