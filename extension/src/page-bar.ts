// What Preflight shows on the page itself: the launcher button and the notices.
import pageBarCss from './page-bar.css';
import { shadowHost } from './shadow-host.ts';

const briefTime = 6000;

export interface PageBar {
  /** A notice that goes by itself. */
  brief(text: string): void;
  /** A notice that stays until it is dismissed. */
  stay(text: string): void;
  /** Above the notices, for as long as it is not removed. */
  keep(notice: HTMLElement): void;
  showLauncher(onClick: () => void, signal: AbortSignal): void;
}

export function pageBar(): PageBar {
  const { host, root } = shadowHost('open', pageBarCss);
  const place = document.createElement('div');
  place.className = 'bar';
  const notices = document.createElement('div');
  notices.className = 'notices';
  notices.setAttribute('role', 'log');
  notices.setAttribute('aria-label', 'Preflight notices');
  place.append(notices);
  root.append(place);

  const add = (text: string): HTMLElement => {
    // The page may have dropped our element with a new document body.
    if (!host.isConnected) document.documentElement.append(host);
    const notice = document.createElement('p');
    notice.append(text);
    notices.append(notice);
    return notice;
  };

  return {
    brief(text) {
      const notice = add(text);
      setTimeout(() => notice.remove(), briefTime);
    },
    stay(text) {
      const notice = add(text);
      notice.className = 'stays';
      notice.append(button('Dismiss', () => notice.remove()));
    },
    keep(notice) {
      if (!host.isConnected) document.documentElement.append(host);
      place.prepend(notice);
    },
    showLauncher(onClick, signal) {
      const launcher = button('Header templates', onClick);
      launcher.className = 'launcher';
      place.append(launcher);
      document.documentElement.append(host);
      signal.addEventListener('abort', () => {
        launcher.remove();
        if (!notices.hasChildNodes()) host.remove();
      });
    },
  };
}

/** Only the user's own click counts, not one that page script makes. */
export function button(label: string, onClick: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.append(label);
  element.addEventListener('click', (event) => {
    if (event.isTrusted) onClick();
  });
  return element;
}
