// The example row of our templates.
import type { ImportType } from './types.ts';

/** One example cell per column key: the column's example, but only the first of a group is filled. */
export function exampleRow(type: ImportType, keys: readonly string[]): string[] {
  return keys.map((key, at) => {
    const group = type.groups.find(({ columns }) => columns.includes(key));
    const earlier = keys.slice(0, at);
    const taken = earlier.includes(key) || group?.columns.some((other) => earlier.includes(other));
    return taken ? '' : (type.columns.find((column) => column.key === key)?.example ?? '');
  });
}
