// Before a check, and where the check could not tell the type: the way on.
import type { ComponentChildren } from 'preact';
import type { Checked } from '../../src/check-sheet.ts';

interface ThisTabProps {
  readonly checked: Checked | undefined;
  readonly busy: boolean;
  readonly trouble: ComponentChildren;
  readonly onThisTab: () => void;
}

export function ThisTab({ checked, busy, trouble, onThisTab }: ThisTabProps) {
  return (
    <div class="again">
      <p class="hint">
        {checked
          ? `The import type of “${checked.sheetName}” is not clear. Choose it under Check, or go to another tab.`
          : 'Go to the tab with your rows. It is checked first; nothing is sent before you say so.'}
      </p>
      {trouble}
      <button type="button" class="primary" aria-disabled={busy} onClick={onThisTab}>
        {busy ? 'Looking…' : 'This tab'}
      </button>
    </div>
  );
}
