// Characters that nobody sees, and blanks around a value.

interface Group {
  readonly name: string;
  readonly pattern: RegExp;
  /** What stands in its place once mended. */
  readonly becomes: string;
  /** Its meaning is certain: a fix may be applied without asking. */
  readonly safe: boolean;
}

const GROUPS: readonly Group[] = [
  { name: 'a no-break space', pattern: /[\u00a0\u202f]/g, becomes: ' ', safe: true },
  { name: 'a zero-width space', pattern: /\u200b/g, becomes: '', safe: true },
  { name: 'a byte order mark', pattern: /\ufeff/g, becomes: '', safe: true },
  { name: 'a soft hyphen', pattern: /\u00ad/g, becomes: '', safe: true },
  {
    name: 'a text direction mark',
    pattern: /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    becomes: '',
    safe: false,
  },
  // A joiner between letters (Persian, emoji) belongs to the text; anywhere else it is a leftover.
  {
    name: 'a stray joiner',
    pattern: /(?<=^|\s)[\u200c\u200d]|[\u200c\u200d](?=\s|$)|\u2060/g,
    becomes: '',
    safe: false,
  },
  {
    name: 'a control character',
    // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
    pattern: /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029]/g,
    becomes: '',
    safe: false,
  },
];
const TAB: Group = { name: 'a tab', pattern: /\t/g, becomes: ' ', safe: false };

/** One quick look that spares clean cells the rest. */
const ANY =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
  /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u00a0\u00ad\u061c\u200b-\u200f\u2028-\u202f\u2060\u2066-\u2069\ufeff]/;

/** What is hidden in a text; undefined where nothing is. A tab counts only where it stands unquoted. */
export function invisibles(text: string, bareTab: boolean): { names: string[]; safe: boolean } | undefined {
  if (!ANY.test(text)) return undefined;
  const groups = bareTab ? [...GROUPS, TAB] : GROUPS;
  const found = groups.filter(({ pattern }) => text.search(pattern) >= 0);
  return found.length
    ? { names: found.map(({ name }) => name), safe: found.every(({ safe }) => safe) }
    : undefined;
}

/** The text with every invisible character dropped or made a blank, and without outer blanks where one was. */
export function withoutInvisibles(text: string, bareTab: boolean): string {
  const groups = bareTab ? [...GROUPS, TAB] : GROUPS;
  return groups.reduce((rest, { pattern, becomes }) => rest.replace(pattern, becomes), text).trim();
}

/** True for what String.trim drops; NaN (no character) is none. */
export function isOuterBlank(code: number): boolean {
  return code <= 32
    ? code === 32 || (code >= 9 && code <= 13)
    : code >= 160 && String.fromCharCode(code).trim() === '';
}
