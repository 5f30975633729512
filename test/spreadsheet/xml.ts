// Reads the XML that LibreOffice writes: elements, attributes and text; no comments, CDATA or document types.

export interface Element {
  readonly name: string;
  readonly attributes: { readonly [name: string]: string };
  readonly children: (Element | string)[];
}

const TOKEN = /<\?[^>]*>|<\/[\w:.-]+>|<([\w:.-]+)((?:\s+[\w:.-]+="[^"]*")*)\s*(\/?)>|[^<]+/g;
const ATTRIBUTE = /([\w:.-]+)="([^"]*)"/g;

/** @throws where an element is not closed */
export function readXml(text: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  for (const [token, name, attributes = '', isEmpty] of text.matchAll(TOKEN)) {
    const parent = open[open.length - 1] ?? root;
    if (token.startsWith('</')) open.pop();
    else if (name) {
      const pairs = [...attributes.matchAll(ATTRIBUTE)].map(([, key, value = '']) => [key, plain(value)]);
      const element: Element = { name, attributes: Object.fromEntries(pairs), children: [] };
      parent.children.push(element);
      if (!isEmpty) open.push(element);
    } else if (!token.startsWith('<?')) parent.children.push(plain(token));
  }
  if (open.length !== 1) throw new Error('an element is not closed');
  return root;
}

export function isElement(child: Element | string): child is Element {
  return typeof child !== 'string';
}

/** Every element of a name, at any depth, in the order of the text. */
export function allNamed(element: Element, name: string): Element[] {
  return element.children.filter(isElement).flatMap((child) => {
    const below = allNamed(child, name);
    return child.name === name ? [child, ...below] : below;
  });
}

const ENTITIES: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plain(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return ENTITIES[name] ?? whole;
    return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal));
  });
}
