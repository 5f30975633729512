// Reads whole lists of the API, page by page (partnerstack.md 3.1): all lists at once, one batch per page.
import { type Fields, listOf, textOf } from '../../../core/index.ts';
import type { Asked } from '../../src/ask-api.ts';
import { NO_ANSWER } from '../plan/ask-program.ts';

export interface ListRead {
  readonly items: readonly Fields[];
  /** There are more than were read. */
  readonly more: boolean;
  /** Why there are no items; blank: the list was read. */
  readonly refused: string;
}

const MOST_PAGES = 20;
const LIMIT = 250;

/**
 * @param names paths behind /api/v2/
 * @throws Error where PartnerStack cannot be asked at all
 */
export async function readLists(
  ask: (paths: readonly string[]) => Promise<Asked>,
  names: readonly string[],
  pages = MOST_PAGES,
): Promise<ListRead[]> {
  const lists = names.map((name) => ({ name, items: [] as Fields[], more: true, after: '', refused: '' }));
  for (let page = 0; page < pages; page += 1) {
    const open = lists.filter(({ more, after }) => more && (page === 0 || after !== ''));
    if (open.length === 0) break;
    const { answers } = await ask(
      open.map(
        ({ name, after }) =>
          `/api/v2/${name}?limit=${LIMIT}${after && `&starting_after=${encodeURIComponent(after)}`}`,
      ),
    );
    open.forEach((list, at) => {
      const answer = answers[at] ?? NO_ANSWER;
      if (answer.is === 'done') {
        const { items, more } = listOf(answer.data);
        const after = textOf(items[items.length - 1]?.key);
        // A list that begins anew would never end.
        const isNew = page === 0 || after !== list.after;
        if (isNew) list.items.push(...items);
        list.after = isNew ? after : '';
        list.more = more;
      } else if (answer.is === 'refused' && answer.status !== 401) {
        list.more = page > 0;
        list.after = '';
        if (page === 0) list.refused = answer.trouble ?? `PartnerStack says: ${answer.message}`;
      } else throw new Error(answer.trouble);
    });
  }
  return lists.map(({ items, more, refused }) => ({ items, more, refused }));
}
