// What the Settings tab shows. Of keys it shows their ends; they never go back to the sidebar.
import { type Environment, fingerprintOfKey, type KeyPair, storedKeys, storeKeys } from './keys.ts';
import { storedLimit } from './limit-store.ts';
import { profileMark, storedProfile } from './profile-store.ts';

export interface ShownKeys {
  readonly publicEnd: string;
  readonly secretEnd: string;
  /** Of the account. */
  readonly fingerprint: string;
}

export type KeysShown = { readonly [environment in Environment]?: ShownKeys };

export type Settings = ReturnType<typeof settings>;

export function settings() {
  const profile = storedProfile() ?? null;
  return {
    keys: shownKeys(),
    profile,
    mark: profileMark(profile),
    limit: storedLimit(),
  };
}

/** @param keys null: removes them */
export function saveKeys(environment: Environment, keys: KeyPair | null): { readonly keys: KeysShown } {
  storeKeys(environment, keys ?? undefined);
  return { keys: shownKeys() };
}

function shownKeys(): KeysShown {
  return Object.fromEntries(
    Object.entries(storedKeys()).map(([environment, { publicKey, secretKey }]) => [
      environment,
      { publicEnd: endOf(publicKey), secretEnd: endOf(secretKey), fingerprint: fingerprintOfKey(publicKey) },
    ]),
  );
}

/** At most four characters, and never more than half of a key. */
function endOf(key: string): string {
  return key.slice(key.length - Math.min(4, key.length >> 1));
}
