// Keeps a dialog of ours above what the page puts in front of it: other words over a button could lead to a wrong press.
// Not asked of elementFromPoint, which does not see what is inert, as all is that lies above a modal dialog; nor of an
// IntersectionObserver (`isVisible`): only Chromium knows it, and a harmless overlay of another extension would lock the user out.
import { shadowRootOf } from './extension-api.ts';
import { outermostDocument } from './frames.ts';
import { keepListening } from './keep-listening.ts';
import { ourRoots } from './shadow-host.ts';

const pause = 100;
/** Milliseconds of each look: a page of 5,000 elements is seen whole in half a second. */
const slice = 4;

/** With what opens them. */
const dialogs = new Map<HTMLDialogElement, () => void>();
const isShown = (dialog: HTMLDialogElement) => dialog.open && dialog.isConnected;
let raisedAt = 0;
let isDue = false;
/** A page that covers them again and again is answered with the next look: they take no click so soon after a raise anyway. */
const raiseAll = () => {
  const now = performance.now();
  isDue = now - raisedAt < pause;
  if (isDue) return;
  raisedAt = now;
  for (const [dialog, show] of dialogs) {
    if (!isShown(dialog)) continue;
    dialog.close();
    show();
  }
};

const onCover = ({ target }: Event) => {
  if (!(target instanceof Element && target.localName === 'details')) raiseAll();
};
// From the first moment of the page on: its own listeners, which could stop the event, come after.
keepListening(() => {
  const view = outermostDocument().defaultView;
  for (const type of ['toggle', 'fullscreenchange']) view?.addEventListener(type, onCover, true);
});

const heard = new WeakSet<ShadowRoot>();
/** What happens in a shadow root is not told outside of it. */
const hear = (root: ShadowRoot) => {
  if (heard.has(root) || ourRoots.has(root)) return;
  heard.add(root);
  // A modal dialog is no danger, since nothing behind it takes a press; it may be the drawer of another frame.
  const onToggle = () => root.querySelector(':popover-open') && raiseAll();
  root.addEventListener('toggle', onToggle, true);
  onToggle();
};

/** A view transition paints its pictures above everything. */
const endTransition = (page: Document) => {
  if (!page.documentElement.matches(':is(:active-view-transition)')) return;
  // A new one ends the one before.
  const ours = page.startViewTransition();
  ours.ready.catch(() => undefined);
  ours.skipTransition();
  raiseAll();
};

/** Until it is closed; `show` opens it, again and again if need be. */
export function showOnTop(dialog: HTMLDialogElement, show: () => void): void {
  show();
  if (dialogs.has(dialog)) return;
  dialogs.set(dialog, show);
  const page = dialog.ownerDocument;
  // No event tells that an element has got a shadow root.
  let unseen: Element[] = [];
  const timer = setInterval(() => {
    if (!isShown(dialog)) {
      clearInterval(timer);
      dialogs.delete(dialog);
      return;
    }
    if (isDue) raiseAll();
    endTransition(page);
    if (unseen.length === 0) unseen = [...page.querySelectorAll('*')];
    const end = performance.now() + slice;
    for (let next = unseen.pop(); next; next = performance.now() < end ? unseen.pop() : undefined) {
      const root = shadowRootOf(next);
      if (!root) continue;
      hear(root);
      unseen = [...unseen, ...root.querySelectorAll('*')];
    }
  }, pause);
}
