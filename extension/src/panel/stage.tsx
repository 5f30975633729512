// Shows one view at a time in the body of our page, until it is answered or called off.
import { type ComponentChild, render } from 'preact';

export function show(view: ComponentChild): void {
  render(view, document.body);
}

/** Undefined: closed without an answer, or called off before: then what stands there stays. */
export function untilAnswered<T>(
  signal: AbortSignal,
  view: (answer: (value?: T) => void) => ComponentChild,
): Promise<T | undefined> {
  if (signal.aborted) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    let isOver = false;
    const answer = (value?: T) => {
      // What comes later would take away the view after this one.
      if (isOver) return;
      isOver = true;
      show(null);
      resolve(value);
    };
    signal.addEventListener('abort', () => answer(), { once: true });
    show(view(answer));
  });
}
