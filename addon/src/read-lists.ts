// Reads whole lists of the API, page by page (partnerstack.md 3.1): all lists at once, one service call per page.
import { type Fields, listOf, textOf } from '../../core/index.ts';
import { Trouble } from './answer.ts';
import { callAll, troubleOf } from './api.ts';
import type { Account } from './keys.ts';
import type { ListRead } from './list-read.ts';

const MOST_PAGES = 20;
const LIMIT = 250;

/** @throws Trouble where PartnerStack cannot be asked at all */
export function readLists(account: Account, paths: readonly string[]): ListRead[] {
  const lists = paths.map((path) => ({ path, items: [] as Fields[], more: true, after: '', refused: '' }));
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const open = lists.filter(({ more, after }) => more && (page === 0 || after !== ''));
    const answers = callAll(
      account,
      open.map(({ path, after }) => ({
        method: 'GET',
        path: `${path}?limit=${LIMIT}${after && `&starting_after=${encodeURIComponent(after)}`}`,
      })),
    );
    answers.forEach((answer, at) => {
      const list = open[at];
      if (!list) return;
      const trouble = troubleOf(answer, account);
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
        if (page === 0) list.refused = trouble ?? answer.message;
      } else throw new Trouble(trouble);
    });
  }
  return lists.map(({ items, more, refused }) => ({ items, more, ...(refused ? { refused } : {}) }));
}
