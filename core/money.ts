// Reads amounts as people write them and counts in integer cents, from the text, never through a float.
import { minorUnits, signs } from './currencies.ts';

export type AmountRead =
  /** Digits the importer takes as they stand, or would but for its decimals. */
  | { readonly as: 'plain'; readonly number: string }
  /** One number under currency signs, separators or brackets. */
  | {
      readonly as: 'dressed';
      /** Plain decimal text of that number. */
      readonly number: string;
      /** `1,234`: thousands by habit, though a decimal comma cannot be ruled out. */
      readonly guessed: boolean;
      /** The currencies the sign or code in the cell can stand for; absent: none is there. */
      readonly currencies: readonly string[] | undefined;
    }
  /** `1.23457E+12`: a spreadsheet has thrown digits away. */
  | { readonly as: 'exponent' }
  | { readonly as: 'none' };

const PLAIN = /^-?\d+(?:\.\d+)?$/;
const EXPONENT = /^[+-]?\d+(?:[.,]\d*)?e[+-]?\d+$/i;
const MARK = "[^\\d\\s.,'’()+\\-−]+";
const MARK_BEFORE = new RegExp(`^(${MARK})\\s*(?=.)`);
const MARK_AFTER = new RegExp(`\\s*(${MARK})$`);
const BRACKETED = /^\((.*)\)$/;
const BODY = /^[\d.,'’\s]*\d[\d.,'’\s]*$/;
const LONGEST = 60;
/** Digits that a number carries without loss. */
export const LONGEST_EXACT = 15;
const DOT = 46;
const ZERO = 48;
const NINE = 57;

/** Reads a trimmed, non-empty cell. Never throws. A dot is always the decimal point. */
export function readAmount(text: string): AmountRead {
  if (isWhole(text) || PLAIN.test(text)) return { as: 'plain', number: text };
  if (text.length > LONGEST) return { as: 'none' };
  if (EXPONENT.test(text)) return { as: 'exponent' };
  return readDressed(text);
}

/** Digits, the first of which is no zero: nearly all amounts are, and a pattern takes longer to tell. */
function isWhole(text: string): boolean {
  if (!startsAboveZero(text)) return false;
  for (let at = 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > NINE || code < ZERO) return false;
  }
  return true;
}

/** The first character is a digit from 1 to 9. */
export function startsAboveZero(text: string): boolean {
  const code = text.charCodeAt(0);
  return code > ZERO && code <= NINE;
}

function readDressed(text: string): AmountRead {
  let rest = text;
  let minus = 0;
  let signsTaken = 0;
  /** Brackets or a sign: `(5)`, `-5`. */
  const takeSign = () => {
    const bracketed = BRACKETED.exec(rest);
    const sign = bracketed ? undefined : /^[+\-−]\s*/.exec(rest);
    if (!bracketed && !sign) return;
    rest = bracketed ? (bracketed[1] ?? '').trim() : rest.slice(sign?.[0].length);
    if (sign?.[0][0] !== '+') minus += 1;
    signsTaken += 1;
  };
  takeSign();
  const marks: string[] = [];
  const before = MARK_BEFORE.exec(rest);
  if (before) {
    marks.push(before[1] ?? '');
    rest = rest.slice(before[0].length);
  }
  const after = MARK_AFTER.exec(rest);
  if (after) {
    marks.push(after[1] ?? '');
    rest = rest.slice(0, after.index);
  }
  // Spreadsheets' accounting formats put the currency outside: `$ (5.00)`.
  if (marks.length) takeSign();
  const currencies = marks.length ? currenciesOf(marks) : undefined;
  const body = readBody(rest);
  if (signsTaken > 1 || currencies?.length === 0 || !body) return { as: 'none' };
  const number = minus ? `-${body.number}` : body.number;
  return { as: 'dressed', number, guessed: body.guessed, currencies };
}

/** The currencies that every mark can stand for. */
function currenciesOf(marks: readonly string[]): readonly string[] {
  const lists = marks.map((mark) => {
    const code = mark.toUpperCase();
    return minorUnits.has(code) ? [code] : (signs.get(mark) ?? []);
  });
  return (lists[0] ?? []).filter((code) => lists.every((list) => list.includes(code)));
}

function readBody(text: string): { number: string; guessed: boolean } | undefined {
  if (!BODY.test(text)) return undefined;
  const dot = text.indexOf('.');
  if (dot >= 0) {
    return decimal(text.slice(0, dot), text.slice(dot + 1), [',', "'", '’', ' ']);
  }
  const commas = text.split(',').length - 1;
  if (commas !== 1) return decimal(text, '', [',', "'", '’', ' ']);
  const [whole = '', fraction = ''] = text.split(',');
  if (/^[1-9]\d{0,2}$/.test(whole) && /^\d{3}$/.test(fraction)) {
    return { number: `${whole}${fraction}`, guessed: true };
  }
  return fraction === '' ? undefined : decimal(whole, fraction, ["'", '’', ' ']);
}

/** Joins a whole part, whose thousands may be separated by one of the separators, with a fraction. */
function decimal(whole: string, fraction: string, separators: readonly string[]) {
  if (!/^\d*$/.test(fraction) || (whole === '' && fraction === '')) return undefined;
  const digits = whole === '' ? '0' : ungrouped(whole, separators);
  if (digits === undefined) return undefined;
  return { number: fraction === '' ? digits : `${digits}.${fraction}`, guessed: false };
}

function ungrouped(whole: string, separators: readonly string[]): string | undefined {
  if (/^\d+$/.test(whole)) return whole;
  const blanksAlike = whole.replace(/\s/g, ' ');
  for (const separator of separators) {
    const groups = blanksAlike.split(separator);
    if (groups.length < 2) continue;
    const wellFormed = groups.every((group, at) => (at === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(group));
    return wellFormed ? groups.join('') : undefined;
  }
  return undefined;
}

/** Number of digits behind the point. */
export function decimals(number: string): number {
  for (let at = number.length - 1; at >= 0; at -= 1) {
    if (number.charCodeAt(at) === DOT) return number.length - at - 1;
  }
  return 0;
}

/** The number with its point moved right and the rest rounded half away from zero: ("12.345", 2) -> "1235". */
export function shifted(number: string, places: number): string {
  const minus = number.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = number.slice(minus.length).split('.');
  const kept = `${whole}${fraction.slice(0, places).padEnd(places, '0')}`.replace(/^0+(?=\d)/, '');
  const up = Number(fraction[places] ?? '0') >= 5;
  const digits = up ? addIntegers(kept, '1') : kept;
  return digits === '0' ? '0' : `${minus}${digits}`;
}

/** Rounded to a number of decimals, half away from zero: ("12.345", 2) -> "12.35". */
export function rounded(number: string, places: number): string {
  const digits = shifted(number, places);
  const minus = digits.startsWith('-') ? '-' : '';
  const bare = digits.slice(minus.length).padStart(places + 1, '0');
  const whole = bare.slice(0, bare.length - places);
  return places ? `${minus}${whole}.${bare.slice(bare.length - places)}` : `${minus}${whole}`;
}

/** Cents as a number of dollars with 0 to 2 decimals: ("1250", 2) -> "12.50", ("1250", 1) -> "12.5". */
export function fromCents(cents: string, places: number): string {
  const minus = cents.startsWith('-') ? '-' : '';
  const digits = cents.slice(minus.length).padStart(3, '0');
  const fraction = digits.slice(-2).slice(0, places);
  return `${minus}${digits.slice(0, -2)}${places ? '.' : ''}${fraction}`;
}

/** Integer text as a number, as `Number` makes it, which first asks what else the text might be. */
export function numberOf(integer: string): number {
  if (integer.length > LONGEST_EXACT || !startsAboveZero(integer)) return Number(integer);
  let number = 0;
  for (let at = 0; at < integer.length; at += 1) number = number * 10 + integer.charCodeAt(at) - ZERO;
  return number;
}

/** The sum of two integers as text. */
export function addIntegers(a: string, b: string): string {
  const sum = createSum();
  sum.add(a);
  sum.add(b);
  return sum.total();
}

export interface Sum {
  add(cents: string): void;
  /** Integer text. */
  total(): string;
}

/** Digits of one limb of a long sum: limbs may be added up a hundred million times before they overflow. */
const LIMB_DIGITS = 7;
const LIMB = 10 ** LIMB_DIGITS;

/** Sums integers given as text, exactly; the usual ones without touching text. */
export function createSum(): Sum {
  let small = 0;
  /** Least first, each with its sign: a long amount costs its own length, not that of the sum. */
  const limbs: number[] = [];

  function addLong(text: string) {
    const sign = text.startsWith('-') ? -1 : 1;
    const start = sign < 0 ? 1 : 0;
    for (let end = text.length, at = 0; end > start; end -= LIMB_DIGITS, at += 1) {
      const part = Number(text.slice(Math.max(start, end - LIMB_DIGITS), end));
      limbs[at] = (limbs[at] ?? 0) + sign * part;
    }
  }

  function addSmall() {
    addLong(String(small));
    small = 0;
  }

  return {
    add(cents) {
      if (cents.length > LONGEST_EXACT) {
        addLong(cents);
        return;
      }
      small += numberOf(cents);
      if (Math.abs(small) > Number.MAX_SAFE_INTEGER / 8) addSmall();
    },
    total() {
      addSmall();
      return fromLimbs(limbs) ?? `-${fromLimbs(limbs.map((limb) => -limb))}`;
    },
  };
}

/** The number that limbs make; undefined where it is below zero. */
function fromLimbs(limbs: readonly number[]): string | undefined {
  let carry = 0;
  const parts = limbs.map((limb) => {
    const sum = limb + carry;
    carry = Math.floor(sum / LIMB);
    return String(sum - carry * LIMB).padStart(LIMB_DIGITS, '0');
  });
  if (carry < 0) return undefined;
  return `${carry}${parts.reverse().join('')}`.replace(/^0+(?=\d)/, '');
}
