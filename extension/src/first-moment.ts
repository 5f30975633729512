// A click that was meant for what stood there a moment ago must not fall on a button that approves.

const calm = 300;

/** Each call keeps the pointer off the element for a moment. */
export function firstMomentOf(element: HTMLElement): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    element.style.pointerEvents = 'none';
    timer = setTimeout(() => {
      element.style.pointerEvents = '';
    }, calm);
  };
}
