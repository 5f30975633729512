// Finds the way into the page's shadow roots, closed ones too: events and searches end at their border.
import { shadowRootOf } from './extension-api.ts';

export type Root = Document | ShadowRoot;

/** The roots in a page whose hosts are elements of its own making; others come to light when they are clicked. */
export function* shadowRootsIn(root: Root): Generator<ShadowRoot> {
  for (const element of root.querySelectorAll('*')) {
    const isTheirs = element.localName.includes('-') && element.localName !== 'partnerstack-preflight';
    const inner = isTheirs && shadowRootOf(element);
    if (!inner) continue;
    yield inner;
    yield* shadowRootsIn(inner);
  }
}

export interface Point {
  readonly clientX: number;
  readonly clientY: number;
}

/** What lies at a point of the page, seen through all roots. */
export function deepestAt({ clientX, clientY }: Point, from?: Element): Element | undefined {
  let found = from ?? document.elementFromPoint(clientX, clientY) ?? undefined;
  for (;;) {
    const inner = found && shadowRootOf(found)?.elementFromPoint(clientX, clientY);
    if (!inner || inner === found) return found;
    found = inner;
  }
}

/** All file inputs, through all roots. */
export function fileInputsIn(root: Root): HTMLInputElement[] {
  return [root, ...shadowRootsIn(root)].flatMap((each) => [
    ...each.querySelectorAll<HTMLInputElement>('input[type=file]'),
  ]);
}
