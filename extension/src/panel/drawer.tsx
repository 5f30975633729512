// The frame of every view in the drawer: a heading that takes the focus, Escape, and no click in its first moment.
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { firstMomentOf } from '../first-moment.ts';
import { trusted } from './trusted.ts';

interface DrawerProps {
  readonly title: string;
  readonly onEscape: () => void;
  readonly children: ComponentChildren;
}

const spareClicks = firstMomentOf(document.body);

export function Drawer({ title, onEscape, children }: DrawerProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const onEscapeNow = useRef(onEscape);
  onEscapeNow.current = onEscape;

  useLayoutEffect(spareClicks, []);
  useEffect(() => {
    const focusHeading = () => {
      if (document.activeElement === document.body) heading.current?.focus();
      // Once: later the focus comes back to where the keyboard leads it.
      if (document.activeElement !== document.body) removeEventListener('focus', focusHeading);
    };
    const onKey = trusted((event: KeyboardEvent) => {
      if (event.key === 'Escape') onEscapeNow.current();
    });
    // The view may be there before the drawer is open, and what is not shown cannot take the focus.
    addEventListener('focus', focusHeading);
    focusHeading();
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('focus', focusHeading);
      removeEventListener('keydown', onKey);
    };
  }, []);

  return (
    <div class="drawer">
      <header>
        <p class="by">Preflight</p>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
      </header>
      {children}
    </div>
  );
}
