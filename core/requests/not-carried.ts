// What a way to push cannot carry, told from the declarations before any row is looked at.
import { importTypes } from '../import-types/index.ts';
import type { Column, TypeName } from '../types.ts';
import { type LeftOut, leftOut } from './left-out.ts';

export type PushMode = 'import' | 'rows' | 'hand-off';

/**
 * The columns a row must leave blank (or at the one value named), and the optional ones it must fill, to be
 * pushed in this way; none where all are carried.
 * @param action what the rows do; the importer's own file carries both
 */
export function notCarried(type: TypeName, mode: PushMode, action: 'create' | 'update'): readonly LeftOut[] {
  if (mode !== 'rows') return [];
  const { api, columns } = importTypes[type];
  if (action === 'update' && !api.updates) return [leftOut('no-update')];
  const found = columns.map((column) => reason(column, action));
  const optional = (key: string) =>
    columns.some((column) => column.key === key && column.need !== 'required');
  const needed = action === 'create' ? api.needs.filter((keys) => keys.every(optional)) : [];
  return [
    ...found.filter((one): one is LeftOut => one !== undefined),
    ...needed.map((keys) => leftOut('needed', keys.join(' | '))),
  ];
}

function reason({ key, api }: Column, action: 'create' | 'update'): LeftOut | undefined {
  if (!api) return leftOut('no-place', key);
  if ('implied' in api) return leftOut('only-value', key, api.implied);
  if (!('at' in api)) return leftOut('by-target', key);
  if (action === 'update') return api.updates ? undefined : leftOut('not-on-update', key);
  return api.unproven ? leftOut('unproven', key) : undefined;
}
