// Trouble, with a way to the Settings where its sentence sends the user there.
import { Trouble } from '../../../ui/profile/index.ts';

interface PushTroubleProps {
  readonly text: string;
  /** Absent: there is no such tab. */
  readonly onSettings: (() => void) | undefined;
}

export function PushTrouble({ text, onSettings }: PushTroubleProps) {
  return (
    <>
      <Trouble text={text} />
      {onSettings && /\bkeys\b/.test(text) && (
        <p class="way">
          <button type="button" class="secondary" onClick={onSettings}>
            Open Settings
          </button>
        </p>
      )}
    </>
  );
}
