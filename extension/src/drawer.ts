// The drawer over the page: a modal dialog in a closed root, so that no script of the page holds what is in it.
import drawerCss from './drawer.css';
import { firstMomentOf } from './first-moment.ts';
import { outermostDocument } from './frames.ts';
import { keepListening } from './keep-listening.ts';
import { shadowHost } from './shadow-host.ts';

export interface Drawer {
  readonly isOpen: boolean;
  /** False once the page has taken the drawer away. */
  readonly isInPlace: boolean;
  open(): void;
  close(): void;
  remove(): void;
}

interface Hooks {
  /** Escape on the page's side, our close button, and whatever else closes a dialog. */
  onDismiss(): void;
  /** The page has removed the drawer, deadened it, or moved it, which loads the frame anew. */
  onTaken(): void;
}

// What a page shows in front of the drawer could put other words over its buttons. Not asked of an IntersectionObserver
// (`isVisible`): only Chromium knows it, and a harmless overlay of another extension would lock the user out.
let raise: (() => void) | undefined;
const onCover = ({ target }: Event) => {
  if (!(target instanceof Element && target.localName === 'details')) raise?.();
};
// From the first moment of the page on: its own listeners, which could stop the event, come after.
keepListening(() => {
  const view = outermostDocument().defaultView;
  for (const type of ['toggle', 'fullscreenchange']) view?.addEventListener(type, onCover, true);
});

export function drawerAround(frame: HTMLIFrameElement, { onDismiss, onTaken }: Hooks): Drawer {
  const { page, host, root } = shadowHost('closed', drawerCss);
  const dialog = page.createElement('dialog');
  dialog.setAttribute('aria-label', 'Preflight');
  dialog.append(frame, closeButton(page));
  root.append(dialog);

  let before: HTMLElement | null = null;
  // The event of a close comes later, and by then the next file may be waiting.
  let closedByUs = 0;

  const close = () => {
    if (!dialog.open) return;
    closedByUs += 1;
    dialog.close();
    returnFocus();
  };
  // The browser does it, except where the drawer was taken away.
  const returnFocus = () => {
    const { activeElement, body } = page;
    const isLost = !activeElement || activeElement === body || activeElement === host;
    if (isLost) before?.focus();
  };

  dialog.addEventListener('close', () => {
    if (closedByUs > 0) {
      closedByUs -= 1;
      return;
    }
    returnFocus();
    onDismiss();
  });

  const spareClicks = firstMomentOf(frame);
  const show = () => {
    dialog.showModal();
    frame.focus();
    spareClicks();
  };
  const raiseThis = () => {
    if (!dialog.open) return;
    closedByUs += 1;
    dialog.close();
    show();
  };
  const isInPlace = () => host.parentNode === page.documentElement && !host.inert;
  const watch = new MutationObserver(() => {
    if (isInPlace()) return;
    watch.disconnect();
    returnFocus();
    onTaken();
  });

  page.documentElement.append(host);
  watch.observe(page.documentElement, { childList: true });
  watch.observe(host, { attributes: true });

  return {
    get isOpen() {
      return dialog.open;
    },
    get isInPlace() {
      return isInPlace();
    },
    open() {
      if (dialog.open) return;
      before = page.activeElement as HTMLElement | null;
      raise = raiseThis;
      show();
    },
    close,
    remove() {
      close();
      watch.disconnect();
      host.remove();
    },
  };
}

/** Closes the dialog without any script: in Firefox ours ends with a reload of the extension, while the dialog stays. */
function closeButton(page: Document): HTMLFormElement {
  const form = page.createElement('form');
  form.method = 'dialog';
  const button = page.createElement('button');
  button.append('Close');
  form.append(button);
  return form;
}
