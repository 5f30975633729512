// Finds the boxes for triggers and invitations on the page, with all that names them; what the words mean the engine tells.
import { labels } from './importer-page.ts';
import type { PageBox } from './messages.ts';
import { shadowRootsIn } from './shadow-roots.ts';

const controls =
  'input[type=checkbox],input[type=radio],[role=checkbox],[role=switch],[role=radio],button[aria-pressed],select';
const groups = 'fieldset,[role=radiogroup],[role=group]';
const about = /trigger|\binvit/i;
const bare = /^(disable|turn off|do not run) .*trigger/;
/** Longer texts are prose about a box, not its label. */
const longestName = 200;

export function pageBoxes(): PageBox[] {
  const all = [document, ...shadowRootsIn(document)]
    .flatMap((root) => [...root.querySelectorAll(controls)])
    .filter(isShown);
  const found: PageBox[] = all
    .map((control) => ({
      names: namesOf(control, all),
      ticked: isTicked(control),
      group: control.matches('input[type=radio],[role=radio]') ? groupNames(control) : undefined,
    }))
    .filter(({ names, group = [] }) => about.test([...names, ...group].join()));
  if (found.some(({ names }) => /trigger/i.test(names.join()))) return found;
  // The words without a control: drawn by the page itself, or out of reach.
  const words = [...labels(document)].map(([text]) => text).filter((text) => bare.test(text));
  return words.length > 0 ? [...found, { names: words }] : found;
}

/** Undefined: neither, or nothing that can be read. */
function isTicked(control: Element): boolean | undefined {
  if (control instanceof HTMLInputElement) return control.indeterminate ? undefined : control.checked;
  const said = control.ariaChecked ?? control.ariaPressed;
  return said === 'true' || (said === 'false' ? false : undefined);
}

/** A box that is drawn by its label may have no size of its own. */
function isShown(control: Element): boolean {
  return [control, ...labelsOf(control)].some((element) =>
    element.checkVisibility({ visibilityProperty: true }),
  );
}

function labelsOf(control: Element): Element[] {
  return [...((control as Partial<HTMLInputElement>).labels ?? [])];
}

/** All that may name the control; the nearest text around it only where it stands alone there. */
function namesOf(control: Element, all: readonly Element[]): string[] {
  const own = control.localName === 'select' ? '' : textOf(control);
  const names = [...saidOf(control), ...labelsOf(control).map(textOf), own];
  for (let place = above(control); place && isAloneIn(place, control, all); place = above(place)) {
    const text = textOf(place);
    names.push(...saidOf(place));
    if (text === '' || text === own) continue;
    names.push(text);
    break;
  }
  return names.filter((name) => name !== '' && name.length <= longestName);
}

/** Of a pair: what stands above it, else the name that its controls share. */
function groupNames(control: Element): string[] {
  const group = control.closest(groups);
  if (!group) return [control.getAttribute('name') ?? ''];
  return [...saidOf(group), textOf(group.querySelector('legend'))];
}

function saidOf(element: Element): string[] {
  const root = element.getRootNode() as Document | ShadowRoot;
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  return [
    ids.map((id) => textOf(root.getElementById(id))).join(' '),
    ...['aria-label', 'label', 'title'].map((name) => element.getAttribute(name) ?? ''),
  ];
}

function textOf(element: Element | null): string {
  return (element instanceof HTMLElement ? element.innerText : '').trim();
}

/** Out of shadow roots as well. */
function above(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

function isAloneIn(place: Element, control: Element, all: readonly Element[]): boolean {
  const holds = (at: Element | null): boolean => at !== null && (at === place || holds(above(at)));
  return all.every((other) => other === control || !holds(other));
}
