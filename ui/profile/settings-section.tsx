// A part of the settings: a heading that opens, with a word on how things stand.
import type { ComponentChildren } from 'preact';
import { LevelIcon } from '../level-icon.tsx';

interface SettingsSectionProps {
  readonly title: string;
  /** In a few words. */
  readonly state: string;
  readonly startOpen?: boolean;
  readonly children: ComponentChildren;
}

/** What was typed stays while it is closed. */
export function SettingsSection({ title, state, startOpen, children }: SettingsSectionProps) {
  return (
    <details class="section" open={startOpen}>
      <summary>
        <LevelIcon name="chevron" />
        <h3>{title}</h3>
        <span class="state">{state}</span>
      </summary>
      <div class="body">{children}</div>
    </details>
  );
}
