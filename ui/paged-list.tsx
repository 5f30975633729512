// A list of items, a page at a time.
import type { ComponentChildren } from 'preact';
import { MoreButton } from './more-button.tsx';
import { usePages } from './use-pages.ts';

const PAGE = 50;

interface PagedListProps<Item> {
  readonly items: readonly Item[];
  /** What the list is of, for the button that shows more. */
  readonly title: string;
  /** Items have a button of their own to focus. */
  readonly buttons: boolean;
  readonly page?: number;
  /** Index of the item to scroll to. */
  readonly reveal?: number;
  readonly render: (item: Item) => ComponentChildren;
}

export function PagedList<Item>({
  items,
  title,
  buttons,
  page = PAGE,
  reveal,
  render,
}: PagedListProps<Item>) {
  const { list, shown, next, more } = usePages<HTMLUListElement>(items.length, page, reveal);
  return (
    <>
      <ul class="pf-issues" ref={list}>
        {items.slice(0, shown).map((item, position) => (
          <li key={position} tabIndex={buttons ? undefined : -1}>
            {render(item)}
          </li>
        ))}
      </ul>
      {next > 0 && (
        <MoreButton count={next} title={title} shown={shown} total={items.length} onClick={more} />
      )}
    </>
  );
}
