// Text from files made safe to look at: characters that hide or reorder text become marks, long text is cut.

export interface Part {
  readonly text: string;
  /** True: `text` is the name of a character that cannot be seen. */
  readonly mark: boolean;
}

/** Controls, format characters, line separators, lone surrogates, no-break space; joiners stay, as scripts need them. */
const UNSEEN = /(?!\u200c|\u200d)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\u00a0]/gu;

const NAMES: { readonly [character: string]: string } = { '\t': '⇥', '\n': '↵' };

function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return NAMES[character] ?? `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The first code points of a text; an ellipsis says that there are more. */
export function cut(text: string, limit: number): string {
  // Two code units at most per code point: a 100 MB cell must not be walked to its end.
  const points = Array.from(text.slice(0, 2 * limit + 2));
  return points.length > limit ? `${points.slice(0, limit).join('')}…` : text;
}

/** For places that take text alone, such as a list of choices. */
export function plainText(text: string, limit: number): string {
  return splitVisible(cut(text, limit))
    .map((part) => part.text)
    .join('');
}

export function splitVisible(text: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const match of text.matchAll(UNSEEN)) {
    if (match.index > from) parts.push({ text: text.slice(from, match.index), mark: false });
    parts.push({ text: nameOf(match[0]), mark: true });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), mark: false });
  return parts;
}
