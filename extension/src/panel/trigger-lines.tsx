// What the importer's triggers and invitation boxes are set to and mean for the file in the panel, as they are at this moment.
import { useEffect, useState } from 'preact/hooks';
import type { TriggerAdvice } from '../../../core/index.ts';
import type { Checked } from '../messages.ts';
import { rowsOf } from '../rows-of.ts';
import { followSettings, settingsNow } from '../trigger-settings.ts';

export function TriggerLines({ checked }: { readonly checked: Checked }) {
  const [advice, setAdvice] = useState<TriggerAdvice>();
  useEffect(() => {
    const look = async () => {
      // Not part of the panel's own weight: the engine has it loaded.
      const { triggerAdvice } = await import('../trigger-advice.ts');
      const settings = settingsNow();
      setAdvice(settings && triggerAdvice(rowsOf(checked), settings));
    };
    look();
    return followSettings(look);
  }, [checked]);
  if (!advice) return null;
  const [first, ...others] = [...advice.settings, ...advice.rows];
  return (
    <div role="status">
      <details class={advice.concern ? 'triggers wrong' : 'triggers'}>
        <summary>{advice.concern ? `${first} ${advice.concern.wayBack}` : first}</summary>
        {others.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </details>
    </div>
  );
}
