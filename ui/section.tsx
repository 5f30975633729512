// A part of the report that opens, with the gist of it in the line that always shows.
import type { ComponentChildren } from 'preact';
import { Fold } from './fold.tsx';
import type { IconName } from './level-icon.tsx';

interface SectionProps {
  readonly tone?: Exclude<IconName, 'chevron'> | undefined;
  readonly title: string;
  readonly gist: ComponentChildren;
  readonly startOpen?: boolean;
  readonly children: () => ComponentChildren;
}

export function Section({ tone, title, gist, startOpen = false, children }: SectionProps) {
  const head = (
    <>
      <h3 class="pf-title">{title}</h3>
      <span class="pf-note">{gist}</span>
    </>
  );
  return (
    <Fold tone={tone} head={head} startOpen={startOpen}>
      {children}
    </Fold>
  );
}
