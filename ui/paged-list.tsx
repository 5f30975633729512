// A list shown a page at a time, so that thousands of items open as fast as a few.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { grouped } from './counted.ts';

const PAGE = 50;

interface PagedListProps<Item> {
  readonly items: readonly Item[];
  /** What the list is of, for the button that shows more. */
  readonly title: string;
  /** Items have a button of their own to focus. */
  readonly buttons: boolean;
  readonly render: (item: Item) => ComponentChildren;
}

export function PagedList<Item>({ items, title, buttons, render }: PagedListProps<Item>) {
  const [shown, setShown] = useState(PAGE);
  const list = useRef<HTMLUListElement>(null);
  const added = useRef<number | null>(null);
  // Focus goes to the first new item: the button it was on moves away, and at the end disappears.
  useLayoutEffect(() => {
    if (added.current === null) return;
    const item = list.current?.children[added.current];
    const target = item?.querySelector('button') ?? item;
    if (target instanceof HTMLElement) target.focus();
    added.current = null;
  }, [shown]);
  const rest = items.length - shown;
  return (
    <>
      <ul class="pf-issues" ref={list}>
        {items.slice(0, shown).map((item, position) => (
          <li key={position} tabIndex={buttons ? undefined : -1}>
            {render(item)}
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button
          type="button"
          class="pf-more"
          onClick={() => {
            added.current = shown;
            setShown(shown + PAGE);
          }}
        >
          Show {Math.min(PAGE, rest)} more
          <span class="pf-hidden">: {title}</span>
          <span class="pf-more-rest">
            {' '}
            {grouped(shown)} of {grouped(items.length)} shown
          </span>
        </button>
      )}
    </>
  );
}
