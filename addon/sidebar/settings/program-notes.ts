// The lists of a program as core takes them, and what could not be read, in sentences.
import type { ProgramLists } from '../../../core/index.ts';
import type { ListRead, ProgramRead } from '../../src/list-read.ts';

const NAMES: { readonly [list in keyof ProgramLists]-?: string } = {
  groups: 'groups',
  leadForms: 'lead forms',
  dealForms: 'deal forms',
  leadStages: 'lead stages',
  dealStages: 'deal stages',
};
const LISTS = Object.keys(NAMES) as (keyof ProgramLists)[];

export function listsOf(read: ProgramRead): {
  readonly lists: ProgramLists;
  readonly notes: readonly string[];
} {
  const { groups, leadForms, dealForms } = read;
  const known: { readonly [list in keyof ProgramLists]-?: ListRead } = {
    groups,
    leadForms,
    dealForms,
    leadStages: answered(read.leadStages, read.leadsStages),
    dealStages: answered(read.dealStages, read.dealsStages),
  };
  return {
    lists: Object.fromEntries(
      LISTS.filter((list) => known[list].refused === undefined).map((list) => [list, known[list].items]),
    ),
    notes: LISTS.flatMap((list) => noteOf(NAMES[list], known[list])),
  };
}

/** Of two addresses for one list. */
function answered(one: ListRead, other: ListRead): ListRead {
  return one.refused !== undefined && other.refused === undefined ? other : one;
}

function noteOf(name: string, { items, more, refused }: ListRead): string[] {
  if (refused !== undefined)
    return [`The ${name} could not be read, so they stay as they are. PartnerStack says: ${refused}`];
  if (items.length === 0) return [`PartnerStack lists no ${name}, so they stay as they are.`];
  return more ? [`There are more ${name} than could be read: only the first ${items.length} are here.`] : [];
}
