// The notice that an engine's death leaves behind while the user was asked: the file is still here, and may go unchecked.
// In a closed root, unlike the other notices, since its button approves; modal, since one of the page's own may be open.
import { button } from './button.ts';
import { firstMomentOf } from './first-moment.ts';
import { showOnTop } from './on-top.ts';
import pageBarCss from './page-bar.css';
import { shadowHost } from './shadow-host.ts';

export function offerUnchecked(text: string, names: string, onGive: () => void): void {
  const { page, host, root } = shadowHost('closed', pageBarCss);
  const dialog = page.createElement('dialog');
  dialog.className = 'bar top';
  dialog.setAttribute('aria-label', 'Preflight');
  const notice = page.createElement('p');
  notice.className = 'stays';
  // Else the first button would have the focus, and a key meant for the drawer would press it.
  notice.tabIndex = -1;
  notice.autofocus = true;
  const spareClicks = firstMomentOf(notice);
  const show = () => {
    dialog.showModal();
    spareClicks();
  };
  const end = (then?: () => void) => () => {
    dialog.close();
    then?.();
  };
  notice.append(
    text,
    button(page, `Give the page ${names} unchecked`, end(onGive)),
    button(page, 'Dismiss', end()),
  );
  dialog.addEventListener('close', () => {
    // That of a raise comes when it is open again.
    if (!dialog.open) host.remove();
  });
  dialog.append(notice);
  root.append(dialog);
  page.documentElement.append(host);
  showOnTop(dialog, show);
}
