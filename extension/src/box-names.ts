// All that may name a control of the page: what it says itself, its labels, and the nearest text where it stands alone.

export const radios = 'input[type=radio],[role=radio]';
/** Buttons that stay pressed: switches, or several of which one is chosen. */
export const toggles = '[aria-pressed]';
/** What stands in them is what is chosen, not what is to be chosen. */
export const lists = 'select,[role=combobox],[aria-haspopup=listbox]';
const groups = 'fieldset,[role=radiogroup],[role=group]';
/** What a switch may say of its state, beside its name; of another state it would be what a press does. */
const states: Readonly<Record<string, RegExp>> = { true: /^(on|yes)$/i, false: /^(off|no)$/i };
/** Longer texts are prose about a box, not its label. */
const longestName = 200;

export type Controls = readonly Element[];

/** All that may name the control; the nearest text around it only where it stands alone there. */
export function namesOf(control: Element, all: Controls): string[] {
  const text = textOf(control);
  const isList = control.matches(lists);
  const isState = states[control.ariaChecked ?? control.ariaPressed ?? '']?.test(text);
  const without = isList || isState ? [control] : [];
  return [
    ...saidOf(control),
    ...labelsOf(control).map((label) => textOf(label, without)),
    ...(isList ? [] : [text]),
    ...namesAround([control], without, all),
  ].filter(isName);
}

/** The toggles that stand with this one, as far as nothing else stands among them. */
export function togglesWith(control: Element, all: Controls): Controls {
  let place: Element | null = control;
  while (place && controlsIn(place, all) === 1) place = above(place);
  const found = [...(place?.querySelectorAll(toggles) ?? [])];
  return controlsIn(place, all) === found.length ? found : [];
}

/** Of a pair: what stands above it, else the name that its controls share. */
export function groupNames(control: Element, all: Controls): string[] {
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

export function isName(text: string): boolean {
  return text !== '' && text.length <= longestName;
}

/** What the places around these controls say, up to the first text, for as long as no other control stands there. */
export function namesAround(these: Controls, without: Controls, all: Controls): string[] {
  const found: string[] = [];
  const isAlone = (place: Element) => controlsIn(place, all) === these.filter(isIn(place)).length;
  const [first] = these;
  const own = first && without.length === 0 ? textOf(first) : '';
  let place = first && above(first);
  for (; place && isAlone(place); place = above(place)) {
    if (without.includes(place) || !these.every(isIn(place))) continue;
    found.push(...saidOf(place));
    const text = textOf(place, without);
    if (text === '' || text === own) continue;
    found.push(text);
    break;
  }
  return found;
}

const counts = new WeakMap<Controls, Map<Element | null, number>>();
/** Counted once for all places: tables of a page may have thousands of controls. */
function controlsIn(place: Element | null, all: Controls): number | undefined {
  let known = counts.get(all);
  if (!known) {
    known = new Map();
    for (const control of all) {
      for (let at: Element | null = control; at; at = above(at)) known.set(at, (known.get(at) ?? 0) + 1);
    }
    counts.set(all, known);
  }
  return known.get(place);
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
export function textOf(element: Element | null, without: Controls = []): string {
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

export function labelsOf(control: Element): Element[] {
  return [...((control as Partial<HTMLInputElement>).labels ?? [])];
}
