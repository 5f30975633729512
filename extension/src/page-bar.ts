// What Preflight shows on the page itself: the launcher button and the notices.
import { button } from './button.ts';
import pageBarCss from './page-bar.css';
import { shadowHost } from './shadow-host.ts';

const briefTime = 6000;

export interface PageBar {
  /** A notice that stays until the function given back is called. */
  meanwhile(text: string): () => void;
  /** A notice that goes by itself. */
  brief(text: string): void;
  /** A notice that stays until it is dismissed. */
  stay(text: string): void;
  /** Above the notices, for as long as it is not removed. */
  keep(notice: HTMLElement): void;
  showLauncher(onClick: () => void, signal: AbortSignal): void;
  /** Puts the bar where it can be used, after a change of the page. */
  settle(): void;
  remove(): void;
}

export function pageBar(): PageBar {
  const { page, host, root } = shadowHost('open', pageBarCss);
  const bar = page.createElement('div');
  bar.className = 'bar';
  // In the top layer nothing of the page clips or covers it.
  bar.popover = 'manual';
  const notices = page.createElement('div');
  notices.className = 'notices';
  notices.setAttribute('role', 'log');
  notices.setAttribute('aria-label', 'Preflight notices');
  const tools = page.createElement('div');
  tools.className = 'tools';
  bar.append(notices, tools);
  root.append(bar);

  const isWanted = () => bar.childElementCount > 2 || notices.hasChildNodes() || tools.hasChildNodes();

  /** While a modal dialog of the page is open, everything outside of it is dead. */
  const settle = () => {
    if (!isWanted()) return host.remove();
    const home = [...page.querySelectorAll('dialog:modal')].at(-1) ?? page.documentElement;
    if (host.parentNode !== home) home.append(host);
    if (!bar.matches(':popover-open')) bar.showPopover();
  };

  const add = (text: string): HTMLElement => {
    const notice = page.createElement('p');
    notice.append(text);
    notices.append(notice);
    settle();
    return notice;
  };
  const end = (notice: HTMLElement) => {
    notice.remove();
    settle();
  };
  const meanwhile = (text: string) => {
    const notice = add(text);
    return () => end(notice);
  };

  return {
    meanwhile,
    brief(text) {
      setTimeout(meanwhile(text), briefTime);
    },
    stay(text) {
      const notice = add(text);
      notice.className = 'stays';
      notice.append(button(page, 'Dismiss', () => end(notice)));
    },
    keep(notice) {
      bar.prepend(notice);
      settle();
    },
    showLauncher(onClick, signal) {
      const launcher = button(page, 'Header templates', onClick);
      launcher.className = 'launcher';
      const aside = button(page, '', () => bar.classList.toggle('aside'));
      aside.className = 'move';
      aside.setAttribute('aria-label', 'Move Preflight to the other side');
      tools.append(launcher, aside);
      settle();
      signal.addEventListener('abort', () => {
        tools.replaceChildren();
        settle();
      });
    },
    settle,
    remove: () => host.remove(),
  };
}
