// Takes picked and dropped files away before the page sees them, and gives files back as if just picked.
import { dropOn } from './drop-on.ts';
import { shadowRootOf } from './extension-api.ts';
import { keepListening } from './keep-listening.ts';
import { inputNow, targetNow } from './place-of.ts';
import { deepestAt, shadowRootsIn } from './shadow-roots.ts';

/** `gone`: that place has left the page. `refused`: it is there, but did not take the drop. */
export type Release = 'given' | 'gone' | 'refused';

export interface Held {
  readonly files: readonly File[];
  /** Gives files to where these were meant for. */
  release(files: readonly File[]): Release;
}

/** Listens from the first moment of the page on; `wants` says whether these files are to be held. */
export function holdFiles(wants: (files: readonly File[]) => boolean, onHeld: (held: Held) => void): void {
  const emptied = new WeakSet<HTMLInputElement>();

  const listenOn = (root: Window | ShadowRoot) => {
    root.addEventListener('input', onPick, true);
    root.addEventListener('change', onPick, true);
    root.addEventListener('click', onWay, true);
  };

  // 'change' never leaves a shadow root, but the click that leads to the picker goes through it, the page's own clicks too.
  const onWay = (event: Event) => {
    for (const step of event.composedPath()) {
      const root = step instanceof Element && shadowRootOf(step);
      if (root) listenOn(root);
    }
    if (event.isTrusted) for (const root of shadowRootsIn(document)) listenOn(root);
  };

  // Only trusted events: what page script makes it already has the files of, and ours must pass.
  const onPick = (event: Event) => {
    const input = event.composedPath()[0];
    if (!event.isTrusted || !isFileInput(input)) return;
    if (event.type === 'change' && emptied.delete(input)) return stop(event);
    const files = [...(input.files ?? [])];
    // A folder's files would lose their paths on the way.
    if (input.webkitdirectory || !wants(files)) return;
    stop(event);
    const now = inputNow(input);
    // Stopping the event is not enough: a plain form would still send the file. It also lets the same file be picked again.
    input.value = '';
    if (event.type === 'input') {
      emptied.add(input);
      // The browser sends 'change' right after 'input'; a later one is about another pick.
      setTimeout(() => emptied.delete(input));
    }
    onHeld({
      files,
      release(given) {
        const place = now();
        return place ? giveTo(place, given) : 'gone';
      },
    });
  };

  const onDrop = (event: DragEvent) => {
    const path = event.composedPath().filter((step) => step instanceof Element);
    const target = path[0] && deepestAt(event, path[0]);
    if (!event.isTrusted || !target || hasFolder(event.dataTransfer)) return;
    const files = [...(event.dataTransfer?.files ?? [])];
    if (!wants(files)) return;
    stop(event);
    const at = { clientX: event.clientX, clientY: event.clientY };
    const now = targetNow([target, ...path], at);
    // The page lights its zone while something hangs over it, and waits for the end of that.
    target.dispatchEvent(new DragEvent('dragleave', { bubbles: true, composed: true, ...at }));
    onHeld({
      files,
      release(given) {
        const place = now();
        if (!place) return 'gone';
        if (dropOn(place, given, at)) return 'given';
        return isFileInput(place) ? giveTo(place, given) : 'refused';
      },
    });
  };

  keepListening(() => {
    listenOn(window);
    addEventListener('drop', onDrop, true);
  });
}

function stop(event: Event): void {
  event.stopImmediatePropagation();
  event.preventDefault();
}

function isFileInput(target: EventTarget | undefined): target is HTMLInputElement {
  return target instanceof HTMLInputElement && target.type === 'file';
}

function hasFolder(dropped: DataTransfer | null): boolean {
  return [...(dropped?.items ?? [])].some((item) => item.webkitGetAsEntry()?.isDirectory);
}

function giveTo(input: HTMLInputElement, files: readonly File[]): Release {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
  return 'given';
}
