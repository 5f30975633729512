// Reads the header names that the page's "View CSV header" shows, whatever list, table or text holds them.
// By words and structure only; that they are right is for the user to say.
import { longestName, mostNames } from './header-limits.ts';
import { isVisible, labels } from './importer-page.ts';

export interface PageHeaders {
  /** The page has the words, so it may have the list. */
  readonly words: boolean;
  readonly names: string[];
}

interface Group {
  readonly element: Element;
  readonly names: readonly string[];
  readonly score: number;
}

const words = 'csv header';
const popup = 'dialog[open],[role=dialog],[role=alertdialog],[popover]';
const otherwise = 'nav,select,[aria-hidden=true]';
const mostElements = 3000;
/** So many steps up from the words may their list be. */
const near = 4;

const shape = /^[\p{L}_][\p{L}\p{N}_./#&'-]*(?: [\p{L}\p{N}_./#&'-]+){0,4}$/u;
const joined = /^[a-z0-9]+(?:_[a-z0-9]+)+$/i;
const single = /^[a-z][a-z0-9]*$/;
/** What stands behind a name in the same text: what it means, or that it is required. */
const behind = /\s*(?:[:*(=]|\s[-–—]\s|\b(?:required|optional)\b).*$/isu;

export function readPageHeaders(page: Document): PageHeaders {
  const anchors = [...labels(page)].filter(([text]) => text.includes(words)).map(([, element]) => element);
  for (const element of page.querySelectorAll(`[aria-label*="${words}" i]`))
    if (isVisible(element)) anchors.push(element);
  // Behind an open dialog the rest of the page may be hidden from assistive tools, and so from the labels.
  if (anchors.length === 0 && !page.body?.textContent?.toLowerCase().includes(words))
    return { words: false, names: [] };
  const controlled = anchors.map((anchor) =>
    page.getElementById(anchor.closest('[aria-controls]')?.getAttribute('aria-controls') ?? ''),
  );
  for (const region of [...page.querySelectorAll(popup), ...controlled]) {
    if (!region) continue;
    const names = isVisible(region) ? together(groupsIn(region)) : [];
    if (names.length > 1) return { words: true, names };
  }
  for (const anchor of anchors) {
    let region: Element | null = anchor;
    for (let step = 0; step <= near && region; step += 1, region = region.parentElement) {
      const after = groupsIn(region).filter(
        ({ element }) => !(isBefore(element, anchor) || (element !== anchor && element.contains(anchor))),
      );
      const names = together(firstOf(after));
      if (names.length > 1) return { words: true, names };
    }
  }
  return { words: true, names: [] };
}

/** The groups that say most, none inside another, one of a table, in the order of the page. */
function groupsIn(region: Element): Group[] {
  const found: Group[] = [];
  for (const element of [region, ...region.querySelectorAll('*')].slice(0, mostElements)) {
    if (element.closest(otherwise) || !isVisible(element)) continue;
    for (const names of [childNames(element), textNames(element)]) {
      if (names) found.push({ element, names, score: scoreOf(names) });
    }
  }
  const kept: Group[] = [];
  // Of two that say as much the inner one; a stable sort keeps the order of the page.
  for (const group of found.reverse().sort((a, b) => b.score - a.score)) {
    const { element } = group;
    const table = element.closest('table');
    const isTaken = kept.some(
      (other) =>
        other.element.contains(element) ||
        element.contains(other.element) ||
        (table && other.element.closest('table') === table),
    );
    if (!isTaken) kept.push(group);
  }
  return kept.sort((a, b) => (isBefore(a.element, b.element) ? -1 : 1));
}

/** The first group, with those that follow it under the same parent with no more than a title in between. */
function firstOf([first, ...others]: Group[]): Group[] {
  const run = first ? [first] : [];
  for (const group of others) {
    const before = group.element.previousElementSibling;
    const last = run.at(-1)?.element;
    if (before === last || (before?.previousElementSibling === last && !before?.matches('h1, h2')))
      run.push(group);
    else break;
  }
  return run;
}

function together(groups: readonly Group[]): string[] {
  return [...new Set(groups.flatMap(({ names }) => names))].slice(0, mostNames);
}

/** A name a child: of a list, a row of a table, a column of rows, or whatever is built like one. */
function childNames(element: Element): string[] | undefined {
  const children = [...element.children].filter((child) => child.localName !== 'dd' && isVisible(child));
  return children.length > 1 ? namesOf(children.map(nameIn)) : undefined;
}

/** Names in one text: in lines, between commas, or only blanks apart. */
function textNames(element: Element): string[] | undefined {
  const field = element.matches('textarea,input:not([type=password])') && (element as HTMLInputElement).value;
  const hasText = [...element.childNodes].some(
    ({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim(),
  );
  if (!field && !hasText) return undefined;
  const text = (field || textOf(element)).replace(/^[^\n,]*:\s/, '').trim();
  const parts = text.split(/[\n\t,;|]+|\s(?:and|or)\s/);
  const tokens = text.split(/\s+/);
  if (parts.length === 1 && tokens.every((token) => joined.test(token))) return namesOf(tokens);
  const names = parts.map(nameOf).filter((name) => name !== '');
  return names.every(isName) ? namesOf(names) : undefined;
}

/** As it is written; innerText would give it as it is styled, in capitals for example. */
function textOf(element: Element): string {
  const parts = [...element.childNodes].map((node) => (node.nodeName === 'BR' ? '\n' : node.textContent));
  return parts.join('');
}

/** Undefined: these are no names, or it is not sure. */
function namesOf(pieces: readonly string[]): string[] | undefined {
  const names = pieces.filter(isName);
  const sure = names.filter(isSnake).length;
  return names.length > 1 && sure * 2 >= pieces.length && names.some((name) => joined.test(name))
    ? names
    : undefined;
}

/** The text in it that looks most like a name. */
function nameIn(element: Element): string {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let first = '';
  while (walker.nextNode()) {
    const name = nameOf(walker.currentNode.nodeValue ?? '');
    if (joined.test(name)) return name;
    first ||= isName(name) ? name : '';
  }
  return first;
}

function nameOf(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^[\s"'`*•–-]+/, '')
    .replace(behind, '')
    .replace(/[\s"'`,;.]+$/, '');
}

function isName(text: string): boolean {
  return text.length <= longestName && shape.test(text);
}

function isSnake(name: string): boolean {
  return joined.test(name) || single.test(name);
}

function scoreOf(names: readonly string[]): number {
  return names.reduce((sum, name) => sum + (joined.test(name) ? 3 : Number(single.test(name))), 0);
}

function isBefore(a: Node, b: Node): boolean {
  return (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
