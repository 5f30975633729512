// An element of ours beside the page's body, which the page's own styles do not reach.
import { outermostDocument } from './frames.ts';
import pageButtonCss from './page-button.css';

/** What the page shows of us, for those that look for it. */
export const ours = 'partnerstack-preflight, [data-partnerstack-preflight]';

// Nothing that the page sets on the element itself, inline styles included, wins over this.
const shield = ':host { all: initial !important; }';

export interface ShadowHost {
  readonly page: Document;
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
}

/** Those of this frame of the page. */
export const ourRoots = new WeakSet<ShadowRoot>();

export function shadowHost(mode: ShadowRootMode, css: string): ShadowHost {
  const page = outermostDocument();
  const { host, root } = attach(page, mode);
  const { CSSStyleSheet: Sheet } = page.defaultView as Window & typeof globalThis;
  const sheet = new Sheet();
  sheet.replaceSync(shield + pageButtonCss + css);
  root.adoptedStyleSheets = [sheet];
  ourRoots.add(root);
  return { page, host, root };
}

function attach(page: Document, mode: ShadowRootMode) {
  if (mode === 'open') {
    try {
      const host = page.createElement('partnerstack-preflight');
      return { host, root: host.attachShadow({ mode }) };
    } catch {
      // The page has made an element of that name its own.
    }
  }
  // The maker of a custom element can reach even its closed root, so this is none.
  const host = page.createElement('div');
  host.dataset.partnerstackPreflight = '';
  return { host, root: host.attachShadow({ mode }) };
}
