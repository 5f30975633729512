// The documents around this one: every frame of the page has its own content script, but the importer is one.
import { shadowRootsIn } from './shadow-roots.ts';

/** Our own document, then those of the frames around it, as far as they are of the same origin. */
export function documentsHere(): Document[] {
  const found = [document];
  try {
    for (let view: Window = window; view !== view.parent; view = view.parent) {
      if (!view.parent.document) break;
      found.push(view.parent.document);
    }
  } catch {
    // A frame of another origin ends the way up.
  }
  return found;
}

/** Where we draw: a small frame would clip a drawer. */
export function outermostDocument(): Document {
  return documentsHere().at(-1) ?? document;
}

/** All that the page shows in whatever frame, as far as it is of our own origin. */
export function documentsOfPage(): Document[] {
  return [...new Set([document, ...withFrames(outermostDocument())])];
}

function withFrames(page: Document): Document[] {
  const frames = [page, ...shadowRootsIn(page)].flatMap((root) => [...root.querySelectorAll('iframe')]);
  const shown = frames.filter((frame) => frame.checkVisibility({ visibilityProperty: true }));
  return [
    page,
    ...shown.flatMap(({ contentDocument }) => (contentDocument ? withFrames(contentDocument) : [])),
  ];
}
