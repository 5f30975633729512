// The groups of the program, as far as they were read.
import { textOf } from '../requests/answer.ts';
import type { Group } from '../requests/find-group.ts';
import type { LiveView } from '../rule.ts';

/** Undefined: not checked. */
export function groupsOf(live: LiveView): Group[] | undefined {
  const groups = live.list('groups')?.items;
  return groups?.map(({ key, name, slug }) => ({ key: textOf(key), name: textOf(name), slug: textOf(slug) }));
}
