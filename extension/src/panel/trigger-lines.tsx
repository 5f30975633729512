// What the importer's triggers and invitation boxes are set to and mean for the file in the panel, as they are at this moment.
import { useEffect, useState } from 'preact/hooks';
import { triggerAdvice } from '../../../core/index.ts';
import type { Checked } from '../messages.ts';
import { rowsOf } from '../trigger-desk.ts';
import { followSettings, settingsNow } from '../trigger-settings.ts';

export function TriggerLines({ checked }: { readonly checked: Checked }) {
  const [settings, setSettings] = useState(settingsNow());
  useEffect(() => followSettings(() => setSettings(settingsNow())), []);
  if (!settings) return null;
  const advice = triggerAdvice(rowsOf(checked), settings);
  return (
    <div class={advice.concern ? 'triggers wrong' : 'triggers'} role="status">
      {[...advice.settings, ...advice.rows].map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
