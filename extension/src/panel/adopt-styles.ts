// Styles of our own pages are adopted from text, so that their CSP can do without style sources.

export function adoptStyles(...texts: readonly string[]): void {
  document.adoptedStyleSheets = texts.map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
}
