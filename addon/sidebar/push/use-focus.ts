// Focus goes to what changed, where it would be lost or the user has just pressed something here; it is never taken
// from the spreadsheet.
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * @param change what is shown
 * @param atOnce the first one takes focus too: the view comes where another was
 */
export function useFocus<Target extends HTMLElement>(
  change: string,
  atOnce = false,
): RefObject<Target | null> {
  const target = useRef<Target>(null);
  const before = useRef(atOnce ? undefined : change);
  useLayoutEffect(() => {
    if (before.current === change) return;
    before.current = change;
    const { activeElement } = document;
    const isFree = activeElement === null || activeElement === document.body;
    const panel = target.current?.closest('[role=tabpanel]');
    if (document.hasFocus() && (isFree || panel?.contains(activeElement))) target.current?.focus();
  }, [change]);
  return target;
}
