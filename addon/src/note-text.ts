// Our part of a cell's note: the line `Preflight:` and the issue lines under it. The rest is the user's, byte for byte.
import { LEVEL_WORDS, levels } from './marked-cells.ts';

const HEAD = 'Preflight:';
const STARTS = levels.map((level) => `${LEVEL_WORDS[level]}: `);

/** The user's note with these lines of ours in place of earlier ones. */
export function noteWith(note: string, lines: readonly string[]): string {
  const own = userLines(note);
  return [...own, ...(lines.length > 0 ? [HEAD, ...lines] : [])].join('\n');
}

function userLines(note: string): string[] {
  if (!note.includes(HEAD)) return note === '' ? [] : [note];
  const lines = note.split('\n');
  return lines.filter((_, index) => !isOurs(lines, index));
}

function isOurs(lines: readonly string[], index: number): boolean {
  let head = index;
  while (isIssueLine(lines[head])) head -= 1;
  return lines[head] === HEAD && (head < index || isIssueLine(lines[index + 1]));
}

function isIssueLine(line: string | undefined): boolean {
  return line !== undefined && STARTS.some((start) => line.startsWith(start));
}
