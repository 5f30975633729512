// An element of ours beside the page's body, which the page's own styles do not reach.

// Nothing that the page sets on the element itself, inline styles included, wins over this.
const shield = ':host { all: initial !important; }';

export function shadowHost(mode: ShadowRootMode, css: string): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement('partnerstack-preflight');
  const root = host.attachShadow({ mode });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(shield + css);
  root.adoptedStyleSheets = [sheet];
  return { host, root };
}
