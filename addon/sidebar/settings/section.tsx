// A part of the settings: a heading that opens, with a word on how things stand.
import type { ComponentChildren } from 'preact';
import { LevelIcon } from '../../../ui/index.ts';

interface SectionProps {
  readonly title: string;
  /** In a few words. */
  readonly state: string;
  readonly children: ComponentChildren;
}

/** What was typed stays while it is closed. */
export function Section({ title, state, children }: SectionProps) {
  return (
    <details class="section">
      <summary>
        <LevelIcon name="chevron" />
        <h3>{title}</h3>
        <span class="state">{state}</span>
      </summary>
      <div class="body">{children}</div>
    </details>
  );
}
