// Drops files on an element of the page, so that the page can read them in both browsers.

type PageWindow = Window & typeof globalThis;
/** Firefox only: copies an object into the page's own realm. */
declare const cloneInto: undefined | ((init: object, target: Window, how: object) => DragEventInit);

/** True when the page took the drop (it prevented the browser's own handling). */
export function dropOn(
  target: Element,
  files: readonly File[],
  at: { clientX: number; clientY: number },
): boolean {
  // In Firefox a DataTransfer of the content script reaches the page without its files.
  const page = ((window as { wrappedJSObject?: PageWindow }).wrappedJSObject ?? window) as PageWindow;
  const dataTransfer = new page.DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  const init = { bubbles: true, cancelable: true, composed: true, dataTransfer, ...at };
  const event = new page.DragEvent(
    'drop',
    typeof cloneInto === 'undefined' ? init : cloneInto(init, window, { wrapReflectors: true }),
  );
  return !target.dispatchEvent(event);
}
