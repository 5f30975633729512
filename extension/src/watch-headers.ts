// Keeps the header list that the page showed last: while a dialog of the page is open, our launcher may not be within reach.
import type { PageHeaders } from './page-headers.ts';
import { reader } from './reader.ts';

/** The list may be fetched first. */
const looksAfter = [300, 1500];

/** Returns what the page shows now, or has shown last. */
export function watchHeaders(signal: AbortSignal): () => PageHeaders {
  let last: PageHeaders = { words: false, names: [] };
  const look = () => {
    const now = reader.headers();
    if (now.names.length > 0 || last.names.length === 0) last = now;
    return last;
  };
  const onClick = ({ isTrusted, target }: Event) => {
    const text =
      isTrusted && target instanceof Element && target.closest('button, a, [role], summary')?.textContent;
    if (text && /csv header/i.test(text)) for (const time of looksAfter) setTimeout(look, time);
  };
  addEventListener('click', onClick, { capture: true, signal });
  return look;
}
