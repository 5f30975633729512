// Finds the boxes for triggers and invitations on the page, with all that names them; what the words mean the engine tells.
import {
  type Controls,
  groupNames,
  isName,
  labelsOf,
  lists,
  namesAround,
  namesOf,
  radios,
  textOf,
  toggles,
  togglesWith,
} from './box-names.ts';
import { labels } from './importer-page.ts';
import type { PageBox } from './messages.ts';
import { shadowRootsIn } from './shadow-roots.ts';

const controls = `input[type=checkbox],[role=checkbox],[role=switch],${toggles},${radios},${lists}`;
const about = /trigger|\binvit/i;
const bare = /^(disable|turn off|do not run) .*trigger/;

export function pageBoxes(pages: readonly Document[]): PageBox[] {
  const shown = pages
    .flatMap((page) => [page, ...shadowRootsIn(page)])
    .flatMap((root) => [...root.querySelectorAll(controls)])
    .filter(isShown);
  // A control that only serves the one beside it, which the page has drawn.
  const drawn = new Set(shown);
  const isTwin = (one: Element) =>
    one.ariaHidden === 'true' &&
    [...(one.parentNode?.children ?? [])].some((other) => other !== one && drawn.has(other));
  const all = shown.filter((one) => !isTwin(one));
  const wordsOf = ({ names, group = [] }: PageBox) => [...group, ...names].join();
  const found = all.flatMap((control) => boxesOf(control, all)).filter((box) => about.test(wordsOf(box)));
  if (found.some((box) => /trigger/i.test(wordsOf(box)))) return found;
  // The words without a control: drawn by the page itself, or out of reach.
  const words = pages.flatMap((page) => [...labels(page)]).flatMap(([text]) => (bare.test(text) ? text : []));
  return words[0] ? [...found, { names: words }] : found;
}

/** A list, or toggles of which one is pressed, are as good as a pair of which one is chosen. */
function boxesOf(control: Element, all: Controls): PageBox[] {
  const names = namesOf(control, all);
  const ticked = isTicked(control);
  if (control.matches(radios)) return [{ names, ticked, group: groupNames(control, all) }];
  if (!control.matches(lists)) {
    const pair = togglesWith(control, all);
    // Those that name the matter themselves are switches of their own.
    if (!pair[0] || pair.some((one) => about.test(namesOf(one, all).join()))) return [{ names, ticked }];
    const group = namesAround(pair, pair, all).filter(isName);
    return [{ names, ticked: ticked && pair.filter(isTicked).length === 1, group }];
  }
  if (!control.matches('select')) {
    return [{ names: [chosenIn(control, names)].filter(isName), ticked: true, group: names }];
  }
  const { options, selectedOptions } = control as HTMLSelectElement;
  const told = [...options]
    .filter((option) => option.selected || about.test(option.label))
    .map((option) => ({
      names: [option.label].filter(isName),
      ticked: option.selected && selectedOptions.length === 1,
      group: names,
    }));
  return selectedOptions[0] ? told : [...told, { names: [], group: names }];
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
