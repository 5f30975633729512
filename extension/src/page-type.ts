// The import type that the page itself has chosen, told by the controls any such page has; undefined when not one type for sure.
import type { TypeName } from '../../core/index.ts';
import { type Root, shadowRootsIn } from './shadow-roots.ts';

const types: readonly TypeName[] = ['partners', 'customers', 'transactions', 'rewards', 'leads', 'deals'];

/** A choice is the word alone or with the words around a choice of type; longer texts are about something else. */
const choice = new RegExp(
  `^(?:(?:select|choose|import|importing|data|type|of) )*(${types.join('?|')}?|commissions?)(?: (?:import|data|csv))?$`,
);

type Look = (root: Root) => (string | null | undefined)[];

/** What the user has chosen in a control of the browser first, then what the page shows as chosen in one of its own. */
const looks: readonly Look[] = [
  (root) =>
    seen<HTMLSelectElement>(root, 'select').flatMap((select) =>
      [...select.selectedOptions].map((option) => option.text),
    ),
  // Pages hide the round box itself and draw their own.
  (root) =>
    [...root.querySelectorAll<HTMLInputElement>('input[type=radio]:checked')].flatMap((radio) => [
      ...[...(radio.labels ?? [])].map((label) => label.textContent),
      radio.ariaLabel,
      radio.value,
    ]),
  (root) => seen(root, '[role=radio][aria-checked=true]').flatMap(textsOf),
  (root) =>
    seen(root, '[role=option][aria-selected=true],[role=tab][aria-selected=true]')
      .filter((element) => !element.closest('nav'))
      .flatMap(textsOf),
  (root) => seen(root, '[role=combobox],[aria-haspopup=listbox]').flatMap(textsOf),
  (root) => ('location' in root ? addressOf(root.location) : []),
];

/** `pages`: the document of the upload control, then those around it. */
export function pageType(pages: readonly Document[]): TypeName | undefined {
  const roots = pages.flatMap((page) => [page, ...shadowRootsIn(page)]);
  for (const look of looks) {
    const found = new Set(roots.flatMap(look).flatMap((text) => typeIn(text ?? '') ?? []));
    if (found.size > 0) return found.size === 1 ? [...found][0] : undefined;
  }
  return undefined;
}

function typeIn(text: string): TypeName | undefined {
  const plain = text
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();
  const [, word] = choice.exec(plain) ?? [];
  // Commissions: the importer's newer word for rewards.
  return word ? (types.find((type) => type.startsWith(word)) ?? 'rewards') : undefined;
}

function seen<T extends Element>(root: Root, selector: string): T[] {
  return [...root.querySelectorAll<T>(selector)].filter((element) => element.checkVisibility());
}

function textsOf(element: Element): (string | null)[] {
  return [element.textContent, element.ariaLabel, (element as HTMLInputElement).value ?? null];
}

/** Beside the importer's own part of the path, or in a query that speaks of a type: other parts may name a list of the dashboard. */
function addressOf({ pathname, search }: Location): string[] {
  const parts = pathname.split('/');
  const isImport = (part = '') => part.includes('import');
  const query = [...new URLSearchParams(search)].filter(([key]) => /type|import/i.test(key));
  return [
    ...parts.filter((part, at) => isImport(part) || isImport(parts[at - 1]) || isImport(parts[at + 1])),
    ...query.map(([, value]) => value),
  ];
}
