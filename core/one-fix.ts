// Fixes without a choice to make.
import type { Fix } from './types.ts';

/** @param label what people read; absent: the value itself */
export function oneFix(
  kind: Fix['kind'],
  does: Fix['do'],
  value: string,
  label = value || 'a blank cell',
): Fix {
  return { kind, do: does, choices: [{ label, value }] };
}

export function dropRow(kind: Fix['kind']): Fix {
  return oneFix(kind, 'drop-row', '', 'drop the row');
}
