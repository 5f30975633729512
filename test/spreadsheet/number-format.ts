// Number formats: LibreOffice's, which are elements, as Google Sheets writes them.
import { type Element, isElement } from './xml.ts';

/** @param styles the number formats of the file by name @returns undefined for the automatic format */
export function numberFormat(
  style: Element | undefined,
  styles: ReadonlyMap<string, Element>,
): string | undefined {
  if (!style || style.name === 'number:boolean-style') return undefined;
  if (style.name === 'number:text-style') return '@';
  // A style of its own for values from zero on; the rest is what is below zero, in red.
  const above = style.children.filter(isElement).find(({ name }) => name === 'style:map');
  const applied = above && styles.get(above.attributes['style:apply-style-name'] ?? '');
  const written = (applied ?? style).children.filter(isElement).map(partOf).join('');
  return written === '' ? undefined : written;
}

const LETTERS: { readonly [name: string]: readonly [short: string, long: string] } = {
  'number:year': ['yy', 'yyyy'],
  'number:month': ['m', 'mm'],
  'number:day': ['d', 'dd'],
  'number:hours': ['h', 'hh'],
  'number:minutes': ['m', 'mm'],
  'number:seconds': ['s', 'ss'],
};

function partOf(part: Element): string {
  const { name, attributes } = part;
  const letters = LETTERS[name];
  if (letters) return letters[attributes['number:style'] === 'long' ? 1 : 0];
  switch (name) {
    case 'number:am-pm':
      return 'am/pm';
    case 'number:text':
    case 'number:currency-symbol':
      return part.children.join('');
    case 'number:number':
      return digits(attributes);
    case 'number:scientific-number':
      return `${digits(attributes)}E+00`;
    case 'style:text-properties':
      return '';
    default:
      throw new Error(`number format with ${name} is not modelled`);
  }
}

/** Without a number of decimals it is the automatic format. */
function digits(attributes: Element['attributes']): string {
  const decimals = attributes['number:decimal-places'];
  if (decimals === undefined) return '';
  const zeros = '0'.repeat(Number(attributes['number:min-integer-digits'] ?? 1));
  const whole = attributes['number:grouping'] === 'true' ? `#,##${zeros}` : zeros;
  return Number(decimals) > 0 ? `${whole}.${'0'.repeat(Number(decimals))}` : whole;
}
