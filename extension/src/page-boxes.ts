// Finds the boxes for triggers and invitations on the page, with all that names them; what the words mean the engine tells.
import { labels } from './importer-page.ts';
import type { PageBox } from './messages.ts';
import { shadowRootsIn } from './shadow-roots.ts';

const radios = 'input[type=radio],[role=radio]';
/** What stands in them is what is chosen, not what is to be chosen. */
const lists = 'select,[role=combobox],[aria-haspopup=listbox]';
const controls = `input[type=checkbox],[role=checkbox],[role=switch],button[aria-pressed],${radios},${lists}`;
const groups = 'fieldset,[role=radiogroup],[role=group]';
const about = /trigger|\binvit/i;
const bare = /^(disable|turn off|do not run) .*trigger/;
/** What a switch says of itself, beside its name. */
const state = /^(on|off|yes|no)$/i;
/** Longer texts are prose about a box, not its label. */
const longestName = 200;

type Controls = readonly Element[];

export function pageBoxes(pages: readonly Document[]): PageBox[] {
  const shown = pages
    .flatMap((page) => [page, ...shadowRootsIn(page)])
    .flatMap((root) => [...root.querySelectorAll(controls)])
    .filter(isShown);
  // A control that only serves the one beside it, which the page has drawn.
  const isTwin = (one: Element) =>
    one.ariaHidden === 'true' &&
    shown.some((other) => other !== one && other.parentElement === one.parentElement);
  const all = shown.filter((one) => !isTwin(one));
  const wordsOf = ({ names, group = [] }: PageBox) => [...group, ...names].join();
  const found = all.flatMap((control) => boxesOf(control, all)).filter((box) => about.test(wordsOf(box)));
  if (found.some((box) => /trigger/i.test(wordsOf(box)))) return found;
  // The words without a control: drawn by the page itself, or out of reach.
  const words = pages
    .flatMap((page) => [...labels(page)])
    .map(([text]) => text)
    .filter((text) => bare.test(text));
  return words.length > 0 ? [...found, { names: words }] : found;
}

/** A list is as good as a pair of which one is chosen. */
function boxesOf(control: Element, all: Controls): PageBox[] {
  if (control.matches(radios)) {
    return [{ names: namesOf(control, all), ticked: isTicked(control), group: groupNames(control, all) }];
  }
  if (!control.matches(lists)) return [{ names: namesOf(control, all), ticked: isTicked(control) }];
  const group = namesOf(control, all);
  if (!control.matches('select')) {
    return [{ names: [chosenIn(control, group)].filter(isName), ticked: true, group }];
  }
  const { options, selectedOptions } = control as HTMLSelectElement;
  return [...options]
    .filter((option) => option.selected || about.test(option.label))
    .map((option) => ({
      names: [option.label],
      ticked: option.selected && selectedOptions.length === 1,
      group,
    }));
}

/** Pages show it in the control, or beside it, where a text that names the list is none. */
function chosenIn(list: Element, names: readonly string[]): string {
  const field = list.matches('input') ? list : list.querySelector('input');
  const beside = names.at(-1) ?? '';
  const chosen = (field as HTMLInputElement | null)?.value || textOf(list);
  if (chosen === '') return about.test(beside) ? '' : beside;
  // An open list has all that may be chosen.
  return chosen.includes('\n') ? '' : chosen;
}

/** Undefined: neither, or nothing that can be read. */
function isTicked(control: Element): boolean | undefined {
  if (control.matches('input')) {
    const { indeterminate, checked } = control as HTMLInputElement;
    return indeterminate ? undefined : checked;
  }
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
function namesOf(control: Element, all: Controls): string[] {
  const text = textOf(control);
  const isList = control.matches(lists);
  const without = isList || state.test(text) ? [control] : [];
  return [
    ...saidOf(control),
    ...labelsOf(control).map((label) => textOf(label, without)),
    ...(isList ? [] : [text]),
    ...namesAround([control], without, all),
  ].filter(isName);
}

/** Of a pair: what stands above it, else the name that its controls share. */
function groupNames(control: Element, all: Controls): string[] {
  const group = control.closest(groups);
  const name = control.getAttribute('name') ?? '';
  const pair = all.filter(
    (other) =>
      other.matches(radios) &&
      (name ? other.getAttribute('name') === name : other.closest(groups) === group) &&
      other.getRootNode() === control.getRootNode(),
  );
  const own = group ? [...saidOf(group), textOf(group.querySelector('legend'))] : [name];
  const without = [...pair, ...pair.flatMap(labelsOf)];
  return [...own, ...namesAround(pair, without, all)].filter(isName);
}

function isName(text: string): boolean {
  return text !== '' && text.length <= longestName;
}

/** What the places around these controls say, up to the first text, for as long as no other control stands there. */
function namesAround([first, ...others]: Controls, without: Controls, all: Controls): string[] {
  const found: string[] = [];
  const strangers = all.filter((one) => one !== first && !others.includes(one));
  const own = first && without.length === 0 ? textOf(first) : '';
  let place = first && above(first);
  for (; place && !strangers.some(isIn(place)); place = above(place)) {
    if (without.includes(place) || !others.every(isIn(place))) continue;
    found.push(...saidOf(place));
    const text = textOf(place, without);
    if (text === '' || text === own) continue;
    found.push(text);
    break;
  }
  return found;
}

function saidOf(element: Element): string[] {
  const root = element.getRootNode() as Document | ShadowRoot;
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  return [
    // A list that names itself too does it by what is chosen.
    ids
      .map((id) => root.getElementById(id))
      .filter((label) => label !== element)
      .map((label) => textOf(label))
      .join(' '),
    ...['aria-label', 'label', 'title'].map((name) => element.getAttribute(name) ?? ''),
  ];
}

/** As it is seen, but for these elements in it. */
function textOf(element: Element | null, without: Controls = []): string {
  if (!without.some((one) => element?.contains(one))) {
    return ((element as HTMLElement | null)?.innerText ?? '').trim();
  }
  const parts = [...(element?.childNodes ?? [])].map((node) => {
    if (node.nodeType === 3) return node.nodeValue?.replace(/\s+/g, ' ');
    if (node.nodeType !== 1 || without.includes(node as Element)) return ' ';
    const { display } = getComputedStyle(node as Element);
    if (display === 'none') return '';
    const edge = /^(inline|contents)/.test(display) && node.nodeName !== 'BR' ? ' ' : '\n';
    return edge + textOf(node as Element, without) + edge;
  });
  return parts.join('').trim();
}

/** Out of shadow roots as well. */
function above(element: Element): Element | null {
  return element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null;
}

function isIn(place: Element): (element: Element) => boolean {
  const isHere = (at: Element | null): boolean => at !== null && (at === place || isHere(above(at)));
  return isHere;
}
