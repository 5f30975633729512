// Takes picked and dropped files away before the page sees them, and gives files back as if just picked.
import { dropOn } from './drop-on.ts';

export interface Held {
  readonly files: readonly File[];
  /** Gives files to where these were meant for; false when that place has left the page. */
  release(files: readonly File[]): boolean;
}

/** Listens from the first moment of the page on; `wants` says whether these files are to be held. */
export function holdFiles(wants: (files: readonly File[]) => boolean, onHeld: (held: Held) => void): void {
  const emptied = new WeakSet<HTMLInputElement>();

  // Only trusted events: what page script makes it already has the files of, and ours must pass.
  const onPick = (event: Event) => {
    const input = event.composedPath()[0];
    if (!event.isTrusted || !isFileInput(input)) return;
    if (event.type === 'change' && emptied.delete(input)) return stop(event);
    const files = [...(input.files ?? [])];
    if (!wants(files)) return;
    stop(event);
    // Stopping the event is not enough: a plain form would still send the file. It also lets the same file be picked again.
    input.value = '';
    if (event.type === 'input') {
      emptied.add(input);
      // The browser sends 'change' right after 'input'; a later one is about another pick.
      setTimeout(() => emptied.delete(input));
    }
    onHeld({ files, release: (given) => giveTo(input, given) });
  };

  const onDrop = (event: DragEvent) => {
    const target = event.composedPath()[0];
    if (!event.isTrusted || !(target instanceof Element)) return;
    const files = [...(event.dataTransfer?.files ?? [])];
    if (!wants(files)) return;
    stop(event);
    const at = { clientX: event.clientX, clientY: event.clientY };
    // The page lights its zone while something hangs over it, and waits for the end of that.
    target.dispatchEvent(new DragEvent('dragleave', { bubbles: true, composed: true, ...at }));
    onHeld({
      files,
      release(given) {
        if (!target.isConnected) return false;
        const taken = dropOn(target, given, at);
        return taken || !isFileInput(target) || giveTo(target, given);
      },
    });
  };

  addEventListener('input', onPick, true);
  addEventListener('change', onPick, true);
  addEventListener('drop', onDrop, true);
}

function stop(event: Event): void {
  event.stopImmediatePropagation();
  event.preventDefault();
}

function isFileInput(target: EventTarget | undefined): target is HTMLInputElement {
  return target instanceof HTMLInputElement && target.type === 'file';
}

function giveTo(input: HTMLInputElement, files: readonly File[]): boolean {
  if (!input.isConnected) return false;
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}
