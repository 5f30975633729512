// The lists that say how a program is set up: where they are, as core takes them, and what could not be read, in
// sentences.
import type { ProgramLists } from '../../../core/index.ts';
import type { ListRead } from './read-lists.ts';

interface ListPlace {
  readonly list: keyof ProgramLists;
  readonly title: string;
  /** Several where it is not public which one it is: all are asked. */
  readonly paths: readonly string[];
}

const PLACES: readonly ListPlace[] = [
  { list: 'groups', title: 'groups', paths: ['groups'] },
  { list: 'leadForms', title: 'lead forms', paths: ['leads/form-templates'] },
  { list: 'dealForms', title: 'deal forms', paths: ['deals/form-templates'] },
  {
    list: 'leadStages',
    title: 'lead stages',
    paths: ['sales-cycles/lead/stages', 'sales-cycles/leads/stages'],
  },
  {
    list: 'dealStages',
    title: 'deal stages',
    paths: ['sales-cycles/deal/stages', 'sales-cycles/deals/stages'],
  },
];

export const programPaths = PLACES.flatMap(({ paths }) => paths);

/** @param read in the order of the paths */
export function programLists(read: readonly ListRead[]): {
  readonly lists: ProgramLists;
  readonly notes: readonly string[];
} {
  const found = PLACES.map((place) => {
    const answers = place.paths.map((path) => read[programPaths.indexOf(path)] ?? UNREAD);
    return { ...place, answer: answers.find(({ refused }) => !refused) ?? answers[0] ?? UNREAD };
  });
  return {
    lists: Object.fromEntries(
      found.filter(({ answer }) => !answer.refused).map(({ list, answer }) => [list, answer.items]),
    ),
    notes: found.flatMap(({ title, answer }) => noteOf(title, answer)),
  };
}

const UNREAD: ListRead = { items: [], more: false, refused: 'There was no answer.' };

function noteOf(title: string, { items, more, refused }: ListRead): string[] {
  if (refused) return [`The ${title} could not be read, so they stay as they are. ${refused}`];
  if (items.length === 0) return [`PartnerStack lists no ${title}, so they stay as they are.`];
  return more ? [`There are more ${title} than could be read: only the first ${items.length} are here.`] : [];
}
