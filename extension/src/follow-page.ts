// Follows the page as it changes: starts our page features on the importer, aborts them elsewhere.
import { isImporterPage } from './importer-page.ts';

const calmAfter = 200;

// Missing in Firefox before 147; the observer notices the same change a moment later.
declare const navigation: EventTarget | undefined;

export function whileOnImporterPage(start: (signal: AbortSignal) => void): void {
  let stay: AbortController | undefined;
  let pending = false;

  const look = () => {
    pending = false;
    const here = isImporterPage(document);
    if (here && !stay) {
      stay = new AbortController();
      start(stay.signal);
    } else if (!here) {
      stay?.abort();
      stay = undefined;
    }
  };
  const lookSoon = () => {
    if (!pending) setTimeout(look, calmAfter);
    pending = true;
  };

  // Firefox also starts content scripts in tabs that were open before the extension was.
  lookSoon();
  new MutationObserver(lookSoon).observe(document, { childList: true, subtree: true, characterData: true });
  if (typeof navigation !== 'undefined') navigation.addEventListener('navigatesuccess', lookSoon);
}
