// Reads a program profile from its JSON text.
import { parseProfile } from './parse-profile.ts';
import type { Profile } from './profile.ts';
import { rules } from './rules/index.ts';

/** @throws Error with a sentence for people: not JSON, or which part is not as wanted. */
export function readProfile(text: string): Profile {
  return parseProfile(
    text,
    rules.map(({ id }) => id),
  );
}
