// Hides the values of a report and leaves their shape: letters become x, digits 0, all else stays as it is.
// What a sentence took from the file is found again by what its issue says: the value, the choices of its fix.
import { importTypes, typeNames } from './import-types/index.ts';
import { quoted, write } from './messages/sentence.ts';
import { brief } from './text.ts';
import type { Choice, Fix, Issue } from './types.ts';

const UPPER = /\p{Lu}|\p{Lt}/u;
const HIDDEN = /[\p{L}\p{M}\p{N}]/gu;
const DIGIT = /\p{N}/u;
/** Longer ones say no more about the shape. */
const LONGEST = 40;

/** "René 22" -> "Xxxx 00", at most 40 characters. */
export function masked(text: string): string {
  const points = Array.from(text.slice(0, 2 * LONGEST + 2));
  const shape = points.slice(0, LONGEST).join('').replace(HIDDEN, shapeOf);
  return points.length > LONGEST ? `${shape}…` : shape;
}

function shapeOf(character: string): string {
  if (DIGIT.test(character)) return '0';
  return UPPER.test(character) ? 'X' : 'x';
}

/** The issue without what stands in cells; where it is, and what it is about, stays. */
export function maskedIssue(issue: Issue): Issue {
  const { column, value, fix } = issue;
  return {
    ...issue,
    ...(column === undefined ? {} : { column: maskedColumn(column) }),
    ...(value === undefined ? {} : { value: masked(value) }),
    message: maskedMessage(issue),
    ...(fix ? { fix: maskedFix(fix) } : {}),
  };
}

const SNAKE = /^[A-Za-z]+(?:_[A-Za-z]+)+$/;
const known = new Set(typeNames.flatMap((name) => importTypes[name].columns.map(({ key }) => key)));

/** The first row of a file without headers is data: what does not look like a header may be a value. */
function maskedColumn(column: string): string {
  return column
    .split(' | ')
    .map((name) => (SNAKE.test(name) || known.has(name) ? name : masked(name)))
    .join(' | ');
}

function maskedFix(fix: Fix): Fix {
  return { ...fix, choices: fix.choices.map((choice) => maskedChoice(fix, choice)) };
}

function maskedChoice({ do: does }: Fix, choice: Choice): Choice {
  const { name, label, value } = choice;
  // "day first: 2024-03-05": the value is a word of ours, the example is not.
  if (does === 'column') return { ...choice, label: withoutDates(label) };
  // Names of columns are ours, and so is what stands for no value at all.
  if (does !== 'set' || value === '') return choice;
  // A choice with a name says in words what its value is made of.
  if (name !== undefined)
    return { name, label: label.split(value).join(masked(value)), value: masked(value) };
  return { label: masked(label), value: masked(value) };
}

const DATE = /\d{4}-\d\d-\d\d(?: \d\d:\d\d)?/g;

function withoutDates(text: string): string {
  return text.replace(DATE, masked);
}

/** Sums and extremes of a column; the limit of PartnerStack's own stays. */
const SOME_MONEY = /(?<!\()[\d,.]*\d{2}(?= (?:cents|dollars)\b)|(?<=amounts \()[\d,]+(?= cents)/g;

function maskedMessage({ message, column, value, fix }: Issue): string {
  const hidden = fix && maskedFix(fix);
  let text = message;
  const hide = (found: string, shown: string) => {
    text = text.split(found).join(shown);
  };
  if (value !== undefined) hide(quoted(value), quoted(masked(value)));
  if (fix) hide(write(fix), write(hidden));
  fix?.choices.forEach(({ label }, at) => {
    const shown = hidden?.choices[at]?.label ?? '';
    hide(`"${label}"`, `"${shown}"`);
    hide(` written ${label}.`, ` written ${shown}.`);
  });
  // The place comes first, and may name columns of the same words.
  const from = text.indexOf(': ') + 1;
  const names = column?.split(' | ') ?? [];
  const where = names.reduce(
    (place, name) => place.split(brief(name)).join(brief(maskedColumn(name))),
    text.slice(0, from),
  );
  const rest = (value?.split(' | ') ?? []).reduce(withoutEcho, text.slice(from));
  return where + withoutDates(rest).replace(SOME_MONEY, masked);
}

/** Some sentences say a value in their own words: without quotes, in small letters. */
function withoutEcho(text: string, value: string): string {
  const word = value.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (word.length < 3) return text;
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'giu'), masked);
}
