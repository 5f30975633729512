// Knows the importer's own import button, by its words and by where it stands.

const buttons = 'button,[role=button],input[type=submit],input[type=button]';
const elsewhere =
  'nav,aside,footer,[role=navigation],[role=complementary],[role=search],[role=tablist],[role=menu]';
const places = 'form,dialog,[role=dialog],main,body';
const fileInput = 'input[type=file]';

export const importWords =
  /^((yes|ok) )?((start|run|begin|confirm|submit|continue|complete|finish)( (and|the|my|your))* )?(the )?(import|upload)( (the|my|your|this|now|and|all|to|csv|data|import|upload|(file|row|record|partner|customer|transaction|reward|lead|deal)s?|[\d,]+))*$/;
/** They open a picker. */
export const pickWords = /^upload( (a|the|my|your|csv|files?))+$/;
/** Words that many a form has: they count only beside the file or in a dialog about it. */
const plainWords = /^(submit|continue|confirm|start)$/;

/** The import button on the way of an event through the page, if it went through one. */
export function importButtonOn(path: readonly EventTarget[]): HTMLElement | undefined {
  // An element of another frame is no instance of our own classes.
  const way = path.filter((step): step is HTMLElement => 'innerText' in step);
  const at = way.findIndex((step) => step.matches(buttons));
  const button = way[at];
  const place = way.slice(at).find((step) => step.matches(places));
  if (!button || !place || way.some((step) => step.matches(elsewhere))) return undefined;
  const words = wordsOf(button);
  const isForm = place.matches('form');
  if (pickWords.test(words)) return undefined;
  const isHere =
    holdsFile(place) ||
    (place.matches('form,dialog,[role=dialog]') && /import|trigger/i.test(place.innerText));
  const isIts = importWords.test(words) ? isHere || !isForm : isHere && plainWords.test(words);
  return isIts ? button : undefined;
}

/** The upload control may have a frame of its own in there. */
function holdsFile(place: ParentNode): boolean {
  const frames = [...place.querySelectorAll('iframe')];
  return (
    place.querySelector(fileInput) !== null ||
    frames.some(({ contentDocument }) => contentDocument && holdsFile(contentDocument))
  );
}

function wordsOf(button: HTMLElement): string {
  const text = button.ariaLabel || button.innerText || (button as HTMLInputElement).value || '';
  return text
    .toLowerCase()
    .replace(/[^\w,]+/g, ' ')
    .trim();
}
