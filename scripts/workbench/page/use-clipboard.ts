// Copy and paste while the cells have the focus. On the document, as Firefox sends these events there.
import { useEffect, useRef } from 'preact/hooks';

interface Clipboard {
  /** The text to copy. */
  readonly copied: () => string;
  readonly onPaste: (text: string) => void;
}

export function useClipboard(owner: { readonly current: HTMLElement | null }, clipboard: Clipboard): void {
  const latest = useRef(clipboard);
  latest.current = clipboard;
  useEffect(() => {
    const onEvent = (event: ClipboardEvent) => {
      if (document.activeElement !== owner.current) return;
      event.preventDefault();
      if (event.type === 'copy') event.clipboardData?.setData('text/plain', latest.current.copied());
      else latest.current.onPaste(event.clipboardData?.getData('text/plain') ?? '');
    };
    document.addEventListener('copy', onEvent);
    document.addEventListener('paste', onEvent);
    return () => {
      document.removeEventListener('copy', onEvent);
      document.removeEventListener('paste', onEvent);
    };
  }, [owner]);
}
