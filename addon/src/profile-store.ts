// The program profile of this spreadsheet: everybody who opens it checks by the same one. It never holds keys.
import type { Profile } from '../../core/index.ts';
import { orTrouble, Trouble } from './answer.ts';
import { fingerprintOf } from './fingerprint.ts';
import { storedText, storeText } from './stored-text.ts';

const PROPERTY = 'profile';

/** The sidebar reads a profile's text with care before it is stored; what cannot be parsed is as good as none. */
export function storedProfile(): Profile | undefined {
  const text = storedText(PROPERTY);
  try {
    return JSON.parse(text ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Tells one profile from another. */
export function profileMark(profile: Profile | null | undefined): string {
  return profile ? fingerprintOf([JSON.stringify(profile)]) : '';
}

/** @param seen the mark of the profile that this one is made of: what somebody else has kept since is not lost */
export function saveProfile(profile: Profile | null, seen: string): { readonly mark: string } {
  if (profileMark(storedProfile()) !== seen) throw new Trouble(CHANGED);
  orTrouble(TOO_LARGE, () => storeText(PROPERTY, profile ? JSON.stringify(profile) : ''));
  return { mark: profileMark(profile) };
}

const CHANGED =
  'Nothing was kept: the profile was changed since it was shown here. Reload the settings, then try again.';
const TOO_LARGE =
  'The profile was not kept: a spreadsheet takes 500 kB of it and all else of Preflight. Leave something out, such as products.';
