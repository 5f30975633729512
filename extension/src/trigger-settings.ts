// What the importer's boxes are set to, as the page side told last; the panel follows it.
import type { TriggerSettings } from '../../core/index.ts';

let now: TriggerSettings | undefined;
const followers = new Set<() => void>();

export function settingsNow(): TriggerSettings | undefined {
  return now;
}

export function setSettings(settings: TriggerSettings): void {
  now = settings;
  for (const follow of followers) follow();
}

/** Gives the function that ends it. */
export function followSettings(follow: () => void): () => void {
  followers.add(follow);
  return () => {
    followers.delete(follow);
  };
}
