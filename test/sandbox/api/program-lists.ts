// What a program is set up with: groups, form templates, stages (3.8). The fields of a stage are not public.
import type { FormField } from '../options.ts';
import { Refused } from '../refused.ts';
import type { Value } from '../store.ts';
import type { Scope } from './resource.ts';

type Items = { readonly [field: string]: Value }[];

export function groupItems({ world }: Scope): Items {
  return world.program.groups.map((group) => ({ ...group, archived: false, features: [] }));
}

export function templateItems(target: 'leads' | 'deals', { world }: Scope): Items {
  const fields = world.program.forms[target].map(shownField);
  return [
    { key: `mold_${target}`, name: `Default ${target} form`, target_type: target.slice(0, -1), fields },
  ];
}

/** @throws Refused */
export function stageItems(objectType: string, { world }: Scope): Items {
  const target = { lead: 'leads', leads: 'leads', deal: 'deals', deals: 'deals' }[objectType];
  if (target !== 'leads' && target !== 'deals') throw new Refused(404, `${objectType} not found`);
  const own = target === 'leads' ? world.switches.leadStatuses : [];
  return [...world.program.stages[target], ...own].map((name, position) => ({ key: name, name, position }));
}

function shownField({ api_name, name, required }: FormField, position: number) {
  return {
    api_name,
    internal_name: api_name,
    name,
    type: 'input',
    required,
    hidden: false,
    options: [],
    default_value: null,
    protected: false,
    position,
  };
}
