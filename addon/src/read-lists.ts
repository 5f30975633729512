// Reads whole lists of the API, page by page (partnerstack.md 3.1): all lists at once, one service call per page.
import { type Fields, listOf, textOf } from '../../core/index.ts';
import { Trouble } from './answer.ts';
import { callAll, troubleOf } from './api.ts';
import type { Account } from './keys.ts';
import type { ListRead } from './list-read.ts';

const MOST_PAGES = 20;
const LIMIT = 250;

/**
 * @param names paths behind /api/v2/
 * @throws Trouble where PartnerStack cannot be asked at all
 */
export function readLists(account: Account, names: readonly string[], pages = MOST_PAGES): ListRead[] {
  const lists = names.map((name) => ({ name, items: [] as Fields[], more: true, after: '', refused: '' }));
  for (let page = 0; page < pages; page += 1) {
    const open = lists.filter(({ more, after }) => more && (page === 0 || after !== ''));
    const answers = callAll(
      account,
      open.map(({ name, after }) => ({
        method: 'GET',
        path: `/api/v2/${name}?limit=${LIMIT}${after && `&starting_after=${encodeURIComponent(after)}`}`,
      })),
    );
    open.forEach((list, at) => {
      const answer = answers[at];
      const trouble = answer && troubleOf(answer, account);
      if (answer?.is === 'done') {
        const { items, more } = listOf(answer.data);
        const after = textOf(items[items.length - 1]?.key);
        // A list that begins anew would never end.
        const isNew = page === 0 || after !== list.after;
        if (isNew) list.items.push(...items);
        list.after = isNew ? after : '';
        list.more = more;
      } else if (answer?.is === 'refused' && answer.status !== 401) {
        list.more = page > 0;
        list.after = '';
        if (page === 0) list.refused = trouble ?? `PartnerStack says: ${answer.message}`;
      } else throw new Trouble(trouble);
    });
  }
  return lists.map(({ items, more, refused }) => ({ items, more, refused }));
}
