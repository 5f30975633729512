// How the importer page is known: by the words of its article, never by class names, since those change with every build.
import { documentsHere } from './frames.ts';
import { shadowRootsIn } from './shadow-roots.ts';

const names = ['data importer'];
const headerLink = ['view csv header'];
const triggersBox = ['disable triggers on import'];
const typeNames = ['partners', 'customers', 'transactions', 'rewards', 'leads', 'deals'];

/** Longer texts are prose about the importer, not labels of it. */
const longestLabel = 60;
/** A page larger than this is not searched to its end; the look is taken again after every change. */
const mostTexts = 20_000;

const notShown = 'script,style,template,noscript,textarea,[hidden],[aria-hidden=true]';
const leadsElsewhere = 'nav,a,button,[role=link],[role=menuitem],[role=tab]';
const isHere = '[aria-current]:not([aria-current=false]),[aria-selected=true]';

/** The words may stand in this frame or around it. */
export function isOnImporter(): boolean {
  return documentsHere().some(isImporterPage);
}

export function isImporterPage(page: Document): boolean {
  const found = { header: false, triggers: false, types: new Set<string>() };
  if (says(page.title, names)) return true;
  for (const [text, element] of labels(page)) {
    if (says(text, names) && !isLinkElsewhere(element)) return true;
    if (says(text, headerLink)) found.header = true;
    else if (says(text, triggersBox)) found.triggers = true;
    else if (typeNames.includes(text) && !element.closest('nav, a')) found.types.add(text);
    if (Number(found.header) + Number(found.triggers) + Number(found.types.size >= 3) >= 2) return true;
  }
  return false;
}

/** Every settings page may link to the importer; only the importer marks that link as the current one. */
function isLinkElsewhere(element: Element): boolean {
  return element.closest(leadsElsewhere) !== null && element.closest(isHere) === null;
}

function says(text: string, phrases: readonly string[]): boolean {
  const plain = text.toLowerCase();
  return phrases.some((phrase) => plain.includes(phrase));
}

/** The short texts that can be seen, in lower case. */
export function* labels(page: Document): Generator<[text: string, element: Element]> {
  if (!page.body) return;
  for (const root of [page.body, ...shadowRootsIn(page)]) yield* labelsIn(page, root);
}

function* labelsIn(page: Document, root: Node): Generator<[text: string, element: Element]> {
  const walker = page.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let seen = 0; seen < mostTexts && walker.nextNode(); seen += 1) {
    const { nodeValue, parentElement } = walker.currentNode;
    const text = (nodeValue ?? '').replace(/\s+/g, ' ').trim().toLowerCase();
    if (text === '' || text.length > longestLabel || !parentElement) continue;
    if (!parentElement.closest(notShown) && isVisible(parentElement)) yield [text, parentElement];
  }
}

/** A closed list's options have no box of their own. */
export function isVisible(element: Element): boolean {
  return (element.closest('select') ?? element).checkVisibility();
}
