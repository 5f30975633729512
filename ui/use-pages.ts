// A list shown a page at a time, so that thousands of items open as fast as a few.
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface Pages<List> {
  /** The element whose children are the items. */
  readonly list: RefObject<List | null>;
  readonly shown: number;
  /** How many the next page has; 0: all are shown. */
  readonly next: number;
  readonly more: () => void;
}

/** @param reveal index of an item to show and scroll to; absent or negative: none */
export function usePages<List extends HTMLElement>(count: number, page: number, reveal = -1): Pages<List> {
  const [wanted, setWanted] = useState(page);
  const list = useRef<List>(null);
  const added = useRef<number | null>(null);
  const shown = Math.max(wanted, Math.ceil((reveal + 1) / page) * page);
  // Focus goes to the first new item: the button it was on moves away, and at the end disappears.
  useLayoutEffect(() => {
    if (added.current === null) return;
    const item = list.current?.children[added.current];
    const target = item?.querySelector('button') ?? item;
    if (target instanceof HTMLElement) target.focus();
    added.current = null;
  }, [shown]);
  useLayoutEffect(() => {
    list.current?.children[reveal]?.scrollIntoView({ block: 'nearest' });
    // What was shown once stays, also when another item is to be seen.
    setWanted(shown);
  }, [reveal]);
  return {
    list,
    shown,
    next: Math.min(page, Math.max(0, count - shown)),
    more() {
      added.current = shown;
      setWanted(shown + page);
    },
  };
}
