// A heading with a count that opens: what it holds is rendered once it is open.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { counted } from './counted.ts';
import { type IconName, LevelIcon } from './level-icon.tsx';

interface DisclosureProps {
  readonly tone: Exclude<IconName, 'chevron'>;
  /** What the icon says, in a word. */
  readonly toneWord: string;
  readonly title: string;
  readonly count: number;
  readonly noun: string;
  readonly startOpen: boolean;
  readonly children: () => ComponentChildren;
}

export function Disclosure({ tone, toneWord, title, count, noun, startOpen, children }: DisclosureProps) {
  const [open, setOpen] = useState(startOpen);
  const [number, word] = counted(count, noun).split(' ');
  return (
    <details
      class={`pf-group pf-${tone}`}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary class="pf-summary">
        <LevelIcon name="chevron" />
        <LevelIcon name={tone} />
        <h4 class="pf-title">
          <span class="pf-hidden">{toneWord}: </span>
          {title}
        </h4>
        <span class="pf-number">
          {number}
          <span class="pf-hidden"> {word}</span>
        </span>
      </summary>
      {open && <div class="pf-group-body">{children()}</div>}
    </details>
  );
}
