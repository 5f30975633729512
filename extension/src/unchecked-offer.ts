// The notice that an engine's death leaves behind while the user was asked: the file is still here, and may go unchecked.
// In a closed root, unlike the other notices, since its button approves.
import { button } from './button.ts';
import pageBarCss from './page-bar.css';
import { shadowHost } from './shadow-host.ts';

export function offerUnchecked(text: string, names: string, onGive: () => void): void {
  const { page, host, root } = shadowHost('closed', pageBarCss);
  const bar = page.createElement('div');
  bar.className = 'bar top';
  bar.setAttribute('role', 'alert');
  const notice = page.createElement('p');
  notice.className = 'stays';
  const end = (then?: () => void) => () => {
    host.remove();
    then?.();
  };
  notice.append(
    text,
    button(page, `Give the page ${names} unchecked`, end(onGive)),
    button(page, 'Dismiss', end()),
  );
  bar.append(notice);
  root.append(bar);
  page.documentElement.append(host);
}
