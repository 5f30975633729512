// The API keys: in the user's own properties and nowhere else. What leaves this file for a screen is the last four
// characters and the account's fingerprint.
import { Trouble } from './answer.ts';
import { objectIn } from './object-in.ts';

export type Environment = 'production' | 'test';

export const environments: readonly Environment[] = ['production', 'test'];

export interface KeyPair {
  readonly publicKey: string;
  readonly secretKey: string;
}

export interface Account {
  readonly environment: Environment;
  /** 8 hex digits of SHA-256 of the public key: tells accounts apart and opens nothing. */
  readonly fingerprint: string;
  readonly keys: KeyPair;
}

type Stored = { [environment in Environment]?: KeyPair };

const PROPERTY = 'keys';

/** @throws Trouble where this environment has no keys */
export function accountOf(environment: Environment): Account {
  const keys = storedKeys()[environment];
  if (!keys)
    throw new Trouble(`There are no ${environment} keys yet. Add them under Settings, then try again.`);
  return { environment, fingerprint: fingerprintOfKey(keys.publicKey), keys };
}

export function storedKeys(): Stored {
  return readStored(PropertiesService.getUserProperties().getProperty(PROPERTY));
}

/** @param keys undefined: removes them */
export function storeKeys(environment: Environment, keys: KeyPair | undefined): void {
  const stored = { ...storedKeys(), [environment]: keys };
  const properties = PropertiesService.getUserProperties();
  if (environments.some((one) => stored[one])) properties.setProperty(PROPERTY, JSON.stringify(stored));
  else properties.deleteProperty(PROPERTY);
}

export function fingerprintOfKey(publicKey: string): string {
  const bytes = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, publicKey);
  return bytes
    .slice(0, 4)
    .map((byte) => (byte & 0xff).toString(16).padStart(2, '0'))
    .join('');
}

function readStored(text: string | null): Stored {
  const found = objectIn<{ [environment in Environment]: Partial<KeyPair> }>(text);
  const stored: Stored = {};
  for (const environment of environments) {
    const { publicKey, secretKey } = found[environment] ?? {};
    if (typeof publicKey === 'string' && typeof secretKey === 'string')
      stored[environment] = { publicKey, secretKey };
  }
  return stored;
}
