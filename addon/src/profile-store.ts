// The program profile of this spreadsheet: everybody who opens it checks by the same one. It never holds keys.
import type { Profile } from '../../core/index.ts';
import { storedText, storeText } from './stored-text.ts';

const PROPERTY = 'profile';

/** The sidebar reads a profile's text with care before it is stored; what cannot be parsed is as good as none. */
export function storedProfile(): Profile | undefined {
  try {
    return JSON.parse(storedText(PROPERTY) ?? '') ?? undefined;
  } catch {
    return undefined;
  }
}

export function storeProfile(profile: Profile | undefined): void {
  storeText(PROPERTY, profile ? JSON.stringify(profile) : '');
}
