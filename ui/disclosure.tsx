// A heading with a count that opens.
import type { ComponentChildren } from 'preact';
import { counted } from './counted.ts';
import { Fold } from './fold.tsx';
import type { IconName } from './level-icon.tsx';

interface DisclosureProps {
  readonly tone: Exclude<IconName, 'chevron'>;
  /** What the icon says, in a word. */
  readonly toneWord: string;
  readonly title: string;
  readonly count: number;
  readonly noun: string;
  readonly startOpen: boolean;
  readonly reveal?: unknown;
  readonly children: () => ComponentChildren;
}

export function Disclosure({ toneWord, title, count, noun, ...fold }: DisclosureProps) {
  const [number, word] = counted(count, noun).split(' ');
  const head = (
    <>
      <h4 class="pf-title">
        <span class="pf-hidden">{toneWord}: </span>
        {title}
      </h4>
      <span class="pf-number">
        {number}
        <span class="pf-hidden"> {word}</span>
      </span>
    </>
  );
  return <Fold {...fold} head={head} />;
}
