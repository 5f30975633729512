// Everything that Preflight keeps on this machine, in words, and the way to be rid of it.
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { counted } from '../../../ui/index.ts';
import { AskOnce, Outcome, SettingsSection, useWork } from '../../../ui/profile/index.ts';

const words: { readonly [key: string]: string } = {
  profile: 'The program profile: own headers, groups, stages, forms, products, currency and rule levels.',
};

type Held = { readonly [key: string]: unknown };

export function HeldSection() {
  const [held, setHeld] = useState<Held>({});
  const [said, say] = useState('');
  const work = useWork();
  useEffect(() => {
    const read = () => browser.storage.local.get(null).then(setHeld);
    read();
    browser.storage.local.onChanged.addListener(read);
    return () => browser.storage.local.onChanged.removeListener(read);
  }, []);
  const keys = Object.keys(held);
  const remove = () =>
    work.run(async () => {
      await browser.storage.local.clear();
      say('Everything is removed.');
    });
  return (
    <SettingsSection title="What is held" state={keys.length ? counted(keys.length, 'item') : 'nothing'}>
      <p>
        Preflight keeps nothing of your files: they are read where they are, and forgotten when the page
        closes. There is no account, no telemetry, and no request to any host. What it keeps stays in this
        browser:
      </p>
      {keys.length > 0 ? (
        <ul class="lists">
          {keys.map((key) => (
            <li key={key}>
              {words[key] ?? `A setting: ${key}.`} {counted(sizeOf(held[key]), 'byte')}.
            </li>
          ))}
        </ul>
      ) : (
        <p class="hint">Nothing at all.</p>
      )}
      {keys.length > 0 && (
        <AskOnce
          label="Remove everything"
          question="Remove everything that Preflight keeps in this browser? Export the profile first to have it back."
          busy={work.busy}
          onYes={remove}
        />
      )}
      <Outcome said={said} trouble={work.trouble} />
    </SettingsSection>
  );
}

function sizeOf(value: unknown): number {
  return new Blob([typeof value === 'string' ? value : JSON.stringify(value)]).size;
}
