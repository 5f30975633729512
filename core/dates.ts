// Reads dates as people and programs write them, and says how sure a reading is. Days are counted since
// 1970-01-01; there is no time zone anywhere: a date is what the calendar on the page says.

import { dayOf, dayText, isDay, two } from './days.ts';

/** Which of two numbers is the day. */
export type DateOrder = 'day-first' | 'month-first';

/** What the cells of a column say together: one order, cells for both orders, or no cell that settles it. */
export type ColumnOrder = DateOrder | 'both' | 'none';

export interface DateReading {
  /** Days since 1970-01-01. */
  readonly day: number;
  /** As the importer wants it: YYYY-MM-DD or YYYY-MM-DD HH:MM. */
  readonly text: string;
}

export type DateRead =
  /** In the importer's own format. */
  | { readonly as: 'plain'; readonly on: DateReading }
  /**
   * One reading. `order`: the order this cell proves. `exact`: nothing is dropped or guessed but the order.
   * `cut`: seconds or a zone are dropped.
   */
  | {
      readonly as: 'one';
      readonly on: DateReading;
      readonly order?: DateOrder;
      readonly exact: boolean;
      readonly cut?: boolean;
    }
  /** Day and month could be either way round. */
  | {
      readonly as: 'two';
      readonly dayFirst: DateReading;
      readonly monthFirst: DateReading;
      readonly exact: boolean;
      readonly cut?: boolean;
    }
  | { readonly as: 'none'; readonly epoch: boolean };

const PLAIN = /^(\d{4})-(\d\d)-(\d\d)(?: (\d\d):(\d\d))?$/;
const YEAR_FIRST = /^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d\d)$/;
const COMPACT = /^(\d{4})(\d\d)(\d\d)$/;
const MONTH =
  '(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december)\\.?';
const DAY_MONTH_NAME = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th)?[-/. ]? ?${MONTH},?[-/ ]? ?'?(\\d{4}|\\d\\d)$`,
  'i',
);
const MONTH_NAME_DAY = new RegExp(
  `^${MONTH}[-/ ]? ?(\\d{1,2})(?:st|nd|rd|th)?(?:, ?|[-/ ])'?(\\d{4}|\\d\\d)$`,
  'i',
);
const YEAR_MONTH_NAME = new RegExp(`^(\\d{4})[-/ ]${MONTH}[-/ ](\\d{1,2})$`, 'i');
/** Forms that allow one order only, with the places of year, month and day. */
const ONE_ORDER: readonly (readonly [RegExp, number, number, number])[] = [
  [YEAR_FIRST, 1, 3, 4],
  [COMPACT, 1, 2, 3],
  [DAY_MONTH_NAME, 3, 2, 1],
  [MONTH_NAME_DAY, 3, 1, 2],
  [YEAR_MONTH_NAME, 1, 2, 3],
];
const WEEKDAY =
  /^(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\.?,? /i;
const TIME =
  /(?:T|,? )(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,](\d+))?)? ?([ap]\.?m\.?)? ?(Z|(?:[A-Z]{3,4} ?)?(?:[+-]\d{1,2}(?::?\d\d)?)?(?: \([^()]*\))?)$/i;

/** Length of YYYY-MM-DD. */
const DAY_TEXT = 10;
const HYPHEN = 45;
const LONGEST = 80;
const FIRST_SERIAL = 20000;
const LAST_SERIAL = 80000;
/** Day 0 of a spreadsheet's serial numbers is 1899-12-30. */
const SERIAL_ZERO = -25569;

interface Time {
  readonly text: string;
  readonly exact: boolean;
}

/** Reads a trimmed, non-empty cell. Never throws. */
export function readDate(text: string): DateRead {
  if (text.length === DAY_TEXT) {
    const day = plainDay(text);
    if (day !== undefined) return { as: 'plain', on: { day, text } };
  }
  const plain = PLAIN.exec(text);
  if (plain) {
    const time = plain[4] ? timeOf(plain[4], plain[5]) : undefined;
    const on = reading(plain[1], plain[2], plain[3], time);
    return on && (time || !plain[4]) ? { as: 'plain', on } : { as: 'none', epoch: false };
  }
  if (text.length > LONGEST) return { as: 'none', epoch: false };
  if (/^\d+$/.test(text) && text.length !== 8) return readNumber(text);
  return readWritten(text.replace(/\s+/g, ' '));
}

/** The day of a text as YYYY-MM-DD, without a pattern: nearly all dates are written so. */
function plainDay(text: string): number | undefined {
  if (text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return undefined;
  const year = digitsAt(text, 0, 4);
  const month = digitsAt(text, 5, 7);
  const day = digitsAt(text, 8, 10);
  return isDay(year, month, day) ? dayOf(year, month, day) : undefined;
}

/** NaN where one of them is no digit. */
function digitsAt(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    number = digit >= 0 && digit <= 9 ? number * 10 + digit : Number.NaN;
  }
  return number;
}

function readNumber(digits: string): DateRead {
  const serial = Number(digits);
  if (digits.length === 5 && serial >= FIRST_SERIAL && serial <= LAST_SERIAL) {
    const day = serial + SERIAL_ZERO;
    return { as: 'one', on: { day, text: dayText(day) }, exact: false };
  }
  return { as: 'none', epoch: digits.length === 10 || digits.length === 13 };
}

function readWritten(text: string): DateRead {
  const none: DateRead = { as: 'none', epoch: false };
  const clock = TIME.exec(text);
  const time = clock ? readTime(clock) : undefined;
  if (clock && !time) return none;
  const date = (clock ? text.slice(0, clock.index) : text)
    .replace(WEEKDAY, '')
    .replace(/(\d)\. (?=\d)/g, '$1.');

  const numbers = YEAR_LAST.exec(date);
  if (numbers) return readYearLast(numbers, time);

  const found = oneOrder(date);
  if (!found) return none;
  const on = reading(found.year, found.month, found.day, time?.text);
  return on ? { as: 'one', on, ...sureness(found.exact, time) } : none;
}

function sureness(exact: boolean, time: Time | undefined) {
  const cut = time !== undefined && !time.exact;
  return { exact: exact && !cut, cut };
}

/** Forms that allow one order only: year in front, or a month's name. */
function oneOrder(date: string): { year: string; month: string; day: string; exact: boolean } | undefined {
  for (const [pattern, year, month, day] of ONE_ORDER) {
    const parts = pattern.exec(date);
    if (parts) return oneOrderOf(parts[year], parts[month], parts[day]);
  }
  return undefined;
}

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';

function oneOrderOf(year = '', month = '', day = '') {
  const named = MONTHS.indexOf(month.slice(0, 3).toLowerCase());
  return {
    year: fullYear(year),
    month: named < 0 ? month : String(named / 3 + 1),
    day,
    exact: year.length === 4,
  };
}

function readYearLast(numbers: RegExpExecArray, time: Time | undefined): DateRead {
  const [, first, , second, written = ''] = numbers;
  const year = fullYear(written);
  const sure = sureness(written.length === 4, time);
  const dayFirst = reading(year, second, first, time?.text);
  const monthFirst = reading(year, first, second, time?.text);
  if (dayFirst && monthFirst) {
    return dayFirst.day === monthFirst.day
      ? { as: 'one', on: dayFirst, ...sure }
      : { as: 'two', dayFirst, monthFirst, ...sure };
  }
  if (dayFirst) return { as: 'one', on: dayFirst, order: 'day-first', ...sure };
  if (monthFirst) return { as: 'one', on: monthFirst, order: 'month-first', ...sure };
  return { as: 'none', epoch: false };
}

/** Two-digit years: 00-69 are 20xx, 70-99 are 19xx. */
function fullYear(year: string): string {
  if (year.length === 4) return year;
  return Number(year) < 70 ? `20${year}` : `19${year}`;
}

function readTime(clock: RegExpExecArray): Time | undefined {
  const [, hours = '', minutes, seconds = '00', fraction = '', half, zone] = clock;
  let hour = Number(hours);
  if (half) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (/^p/i.test(half) ? 12 : 0);
  }
  const text = timeOf(two(hour), minutes);
  if (!text || Number(seconds) > 59) return undefined;
  return { text, exact: seconds === '00' && /^0*$/.test(fraction) && !zone };
}

/** HH:MM, or undefined where there is no such time. */
function timeOf(hours = '', minutes = ''): string | undefined {
  return Number(hours) < 24 && Number(minutes) < 60 ? `${hours}:${minutes}` : undefined;
}

/** A reading, or undefined where there is no such day or time. */
function reading(year = '', month = '', day = '', time?: string): DateReading | undefined {
  const y = Number(year);
  const m = Number(month);
  const d = Number(day);
  if (!isDay(y, m, d)) return undefined;
  const date = `${year}-${two(m)}-${two(d)}`;
  return { day: dayOf(y, m, d), text: time ? `${date} ${time}` : date };
}

/**
 * Days since 1970-01-01 of a YYYY-MM-DD text.
 * @throws RangeError where it is no such day.
 */
export function dayFromText(text: string): number {
  const read = readDate(text);
  if (read.as !== 'plain' || text.length !== 10)
    throw new RangeError(`"${text}" is not a day as YYYY-MM-DD.`);
  return read.on.day;
}

/** The reading of a cell once the order of its column is known; undefined where it has none. */
export function readingUnder(read: DateRead, order: ColumnOrder): DateReading | undefined {
  if (read.as === 'none') return undefined;
  if (read.as !== 'two') return read.on;
  if (order === 'day-first') return read.dayFirst;
  return order === 'month-first' ? read.monthFirst : undefined;
}
