// The example row of our templates.
import type { Program } from './profile.ts';

/** One example cell per column key: the column's example, but only the first of a group is filled. */
export function exampleRow({ type, columns }: Program, keys: readonly string[]): string[] {
  return keys.map((key, at) => {
    const group = type.groups.find((one) => one.columns.includes(key));
    const earlier = keys.slice(0, at);
    const taken = earlier.includes(key) || group?.columns.some((other) => earlier.includes(other));
    const { example = '', choices } = columns.find((column) => column.key === key) ?? {};
    if (taken) return '';
    return choices && !choices.includes(example) ? (choices[0] ?? '') : example;
  });
}
