// Alt and an arrow key go to the next or the previous issue, wherever in the page or the panel the focus is.
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Way } from './issue-place.ts';

const WAYS: { readonly [key: string]: Way | undefined } = { ArrowUp: -1, ArrowDown: 1 };

/** The element the keys are for: while it does not show they do nothing. */
export function useStepKeys(onStep: (way: Way) => void): RefObject<HTMLDivElement | null> {
  const view = useRef<HTMLDivElement>(null);
  const latest = useRef(onStep);
  latest.current = onStep;
  useLayoutEffect(() => {
    const home = view.current?.getRootNode();
    const onKey = (event: Event) => {
      const { key, altKey, target } = event as KeyboardEvent;
      const way = altKey && WAYS[key];
      if (!way) return;
      // There the keys open the list of choices.
      if (target instanceof HTMLSelectElement || !view.current?.getClientRects().length) return;
      event.preventDefault();
      latest.current(way);
    };
    home?.addEventListener('keydown', onKey);
    return () => home?.removeEventListener('keydown', onKey);
  }, []);
  return view;
}
