// Plain text: blanks, lengths, cutting, nearness. Knows no column and no rule.

/** True where the text has nothing but blanks. */
export function isBlank(text: string): boolean {
  // Nearly every cell starts with a letter or a digit, and millions are asked.
  const first = text.charCodeAt(0);
  return !(first > 32 && first < 127) && text.trim() === '';
}

/** True where there is nothing but printable ASCII, and no blank around it; true of no text at all. */
export function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 32 || code > 126) return false;
  }
  return text.charCodeAt(0) !== 32 && text.charCodeAt(text.length - 1) !== 32;
}

/** A header without case, outer blanks, and blanks or hyphens in place of underscores. */
export function folded(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}

/** Length in code points. */
export function lengthOf(text: string): number {
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    if ((text.charCodeAt(at) & 0xfc00) !== 0xdc00 || at === 0) length += 1;
  }
  return length;
}

const SHOWN = 200;

/** The text as an issue shows it: at most 200 characters. */
export function cut(text: string): string {
  if (text.length <= SHOWN) return text;
  const end = (text.charCodeAt(SHOWN - 1) & 0xfc00) === 0xd800 ? SHOWN - 1 : SHOWN;
  return `${text.slice(0, end)}…`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/g;

const BLANKS = /\s+/g;
const HAS_LINE_BREAK = /[\r\n]/;

/** The text with line breaks as blanks and unseen characters by their number, so that none can act on a view. */
export function visible(text: string): string {
  return text
    .replace(BLANKS, (blanks) => (HAS_LINE_BREAK.test(blanks) ? ' ' : blanks))
    .replace(UNSEEN, (found) => `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);
}

const BRIEF = 60;

/** The text on one line and not too long, as sentences and labels show it. */
export function brief(text: string): string {
  const line = visible(cut(text));
  return line.length > BRIEF ? `${line.slice(0, BRIEF).replace(/[\ud800-\udbff]$/, '')}…` : line;
}

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[], last = 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words[words.length - 1]}`;
}

/** "1 row", "2 rows", "1,234 rows". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(String(count))} ${count === 1 ? one : many}`;
}

/** Digits with commas between thousands. */
export function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',');
}

const LONGEST_COMPARED = 60;

/** How many single-letter changes lie between two words (Damerau-Levenshtein, neighbours swapped count once). */
export function distance(a: string, b: string): number {
  if (a.length > LONGEST_COMPARED || b.length > LONGEST_COMPARED) return LONGEST_COMPARED;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const line = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min((above[j] ?? 0) + 1, (line[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      }
      line.push(best);
    }
    before = above;
    above = line;
  }
  return above[b.length] ?? 0;
}

/** The candidates nearest to a word, near enough to be a slip of the hand. */
export function nearest(word: string, candidates: readonly string[]): string[] {
  const near = candidates
    .map((candidate) => ({ candidate, far: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(
      ({ candidate, far }) => far <= Math.max(1, Math.floor(Math.min(word.length, candidate.length) / 4)),
    );
  const best = Math.min(...near.map(({ far }) => far));
  return near.filter(({ far }) => far === best).map(({ candidate }) => candidate);
}
