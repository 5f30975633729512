// The drawer over the page: a modal dialog in a closed root, so that no script of the page holds what is in it.
import drawerCss from './drawer.css';
import { firstMomentOf } from './first-moment.ts';
import { showOnTop } from './on-top.ts';
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

export function drawerAround(frame: HTMLIFrameElement, { onDismiss, onTaken }: Hooks): Drawer {
  const { page, host, root } = shadowHost('closed', drawerCss);
  const dialog = page.createElement('dialog');
  dialog.setAttribute('aria-label', 'Preflight');
  // In this order: behind the frame, Firefox would go from it to the browser's own bar and back, and never into the frame.
  const { form, button } = closeButton(page);
  // The keyboard comes round both ways, and does not stop in the browser's own bar: whoever comes out of the frame goes on
  // to the button, and the way back from the button begins here.
  const end = page.createElement('i');
  end.tabIndex = 0;
  end.onfocus = ({ relatedTarget }) => {
    if (relatedTarget !== button) button.focus();
  };
  button.onkeydown = ({ key, shiftKey }) => {
    if (key === 'Tab' && shiftKey) end.focus();
  };
  dialog.append(form, frame, end);
  root.append(dialog);

  let before: HTMLElement | null = null;
  let isWanted = false;

  const close = () => {
    if (!dialog.open) return;
    isWanted = false;
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
    // The event of a close by us comes later, and by then the next file may be waiting.
    if (dialog.open || !isWanted) return;
    isWanted = false;
    returnFocus();
    onDismiss();
  });

  const spareClicks = firstMomentOf(frame);
  const show = () => {
    dialog.showModal();
    frame.focus();
    spareClicks();
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
      isWanted = true;
      showOnTop(dialog, show);
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
function closeButton(page: Document) {
  const form = page.createElement('form');
  form.method = 'dialog';
  const button = page.createElement('button');
  button.append('Close');
  form.append(button);
  return { form, button };
}
