// The program profile, kept in the extension's own storage on this machine: what checks and templates go by.
import browser from 'webextension-polyfill';
import { type Profile, parseProfile } from '../../core/index.ts';

const KEY = 'profile';

/** JSON text of the kept profile, for whoever reads it to parse; undefined: none is kept. */
export async function keptText(): Promise<string | undefined> {
  const { [KEY]: text } = await browser.storage.local.get(KEY);
  return typeof text === 'string' ? text : undefined;
}

/** Reads ahead, and again with every change: whoever asks does not wait. What could not be read is tried once more. */
export function followKeptText(): typeof keptText {
  const read = () => {
    const now = keptText();
    // Nobody may be asking yet.
    now.catch(() => undefined);
    return now;
  };
  let text = read();
  onProfileChange(() => {
    text = read();
  });
  return () => text.catch(() => keptText());
}

/** @throws Error with a sentence for people: what is kept cannot be read. */
export async function keptProfile(): Promise<Profile | undefined> {
  const text = await keptText();
  return text === undefined ? undefined : parseProfile(text);
}

export async function keepProfile(profile: Profile): Promise<void> {
  await browser.storage.local.set({ [KEY]: JSON.stringify(profile) });
}

export async function forgetProfile(): Promise<void> {
  await browser.storage.local.remove(KEY);
}

/** Called after every change, from whichever page of ours it came. */
export function onProfileChange(listener: () => void): () => void {
  const onChange = (changes: object) => {
    if (KEY in changes) listener();
  };
  browser.storage.local.onChanged.addListener(onChange);
  return () => browser.storage.local.onChanged.removeListener(onChange);
}
