// Follows the page as it changes: starts our page features on the importer, aborts them elsewhere.
import { documentsHere } from './frames.ts';
import { isImporterPage } from './importer-page.ts';
import { shadowRootsIn } from './shadow-roots.ts';

const calmAfter = 200;

// Missing in Firefox before 147; the observer notices the same change a moment later.
declare const navigation: EventTarget | undefined;

/** `onLook` is told after every change of the page, be it the importer or not. */
export function whileOnImporterPage(
  start: (signal: AbortSignal) => void,
  onLook: (isImporter: boolean) => void,
): void {
  let stay: AbortController | undefined;
  let pending = false;

  const look = () => {
    pending = false;
    observe();
    const [own, ...around] = documentsHere().map(isImporterPage);
    // Where the importer is around this frame, the features are there.
    const here = own === true && !around.includes(true);
    if (here && !stay) {
      stay = new AbortController();
      start(stay.signal);
    } else if (!here) {
      stay?.abort();
      stay = undefined;
    }
    onLook(own === true || around.includes(true));
  };
  const lookSoon = () => {
    if (!pending) setTimeout(look, calmAfter);
    pending = true;
  };
  const observer = new MutationObserver(lookSoon);
  // A dialog of the page that opens changes nothing but this attribute.
  const what = { childList: true, subtree: true, characterData: true, attributeFilter: ['open'] };
  const observe = () => {
    for (const root of [document, ...shadowRootsIn(document)]) observer.observe(root, what);
  };

  // Firefox also starts content scripts in tabs that were open before the extension was.
  lookSoon();
  observe();
  if (typeof navigation !== 'undefined') navigation.addEventListener('navigatesuccess', lookSoon);
}
