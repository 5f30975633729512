// What a date cell can say: every form of rules.md with its reading, and the calendar against JavaScript's own.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DateRead, dayFromText, readDate, readingUnder } from '../../core/dates.ts';
import { dayText } from '../../core/days.ts';

const DAY = 86_400_000;

/** Days since 1970-01-01, counted by JavaScript. */
function dayOf(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day) / DAY;
}

const two = (value: number) => String(value).padStart(2, '0');
const four = (value: number) => String(value).padStart(4, '0');

/** A reading in one line: `plain 2024-03-15`, `safe …`, `suggested …` (with the order it proves), `or`, `none`. */
function told(read: DateRead): string {
  if (read.as === 'none') return read.epoch ? 'epoch' : 'none';
  if (read.as === 'plain') return `plain ${read.on.text}`;
  const sure = read.exact ? 'exact' : 'loose';
  if (read.as === 'two') return `${sure} ${read.dayFirst.text} or ${read.monthFirst.text}`;
  return `${sure} ${read.on.text}${read.order ? ` ${read.order}` : ''}`;
}

describe("the importer's own forms are plain", () => {
  test.each(['2024-03-15', '2024-02-29', '2024-03-15 00:00', '2024-03-15 23:59', '0001-01-01', '9999-12-31'])(
    '%s',
    (text) => expect(told(readDate(text))).toBe(`plain ${text}`),
  );
});

describe('other forms with one order have one reading', () => {
  test.each([
    // year in front: month, then day
    ['2024/03/15', 'exact 2024-03-15'],
    ['2024.03.15', 'exact 2024-03-15'],
    ['2024 03 15', 'exact 2024-03-15'],
    ['2024-3-5', 'exact 2024-03-05'],
    ['2024/3/5', 'exact 2024-03-05'],
    ['2024/03/04', 'exact 2024-03-04'],
    ['20240315', 'exact 2024-03-15'],
    // times
    ['2024-03-15T10:05', 'exact 2024-03-15 10:05'],
    ['2024-03-15t10:05', 'exact 2024-03-15 10:05'],
    ['2024-03-15 9:05', 'exact 2024-03-15 09:05'],
    ['2024-03-15  09:05', 'exact 2024-03-15 09:05'],
    ['2024-03-15\u00a009:05', 'exact 2024-03-15 09:05'],
    ['2024-03-15 10:05:00', 'exact 2024-03-15 10:05'],
    ['2024-03-15 10:05:00.000', 'exact 2024-03-15 10:05'],
    ['2024-03-15 10:05 AM', 'exact 2024-03-15 10:05'],
    ['2024-03-15 12:05 am', 'exact 2024-03-15 00:05'],
    ['2024-03-15 12:05 PM', 'exact 2024-03-15 12:05'],
    ['2024-03-15 1:05 p.m.', 'exact 2024-03-15 13:05'],
    // month names
    ['15 March 2024', 'exact 2024-03-15'],
    ['15 Mar 2024', 'exact 2024-03-15'],
    ['15-Mar-2024', 'exact 2024-03-15'],
    ['15Mar2024', 'exact 2024-03-15'],
    ['15. March 2024', 'exact 2024-03-15'],
    ['15th March, 2024', 'exact 2024-03-15'],
    ['March 15, 2024', 'exact 2024-03-15'],
    ['MAR 15 2024', 'exact 2024-03-15'],
    ['Sept. 3rd, 2024', 'exact 2024-09-03'],
    ['2024-Mar-05', 'exact 2024-03-05'],
    ['1 May 2024', 'exact 2024-05-01'],
    // an optional weekday, which is not compared with the calendar
    ['Fri, 15 Mar 2024', 'exact 2024-03-15'],
    ['Friday 15 March 2024', 'exact 2024-03-15'],
    ['Monday, March 15, 2024 10:05', 'exact 2024-03-15 10:05'],
    ['Tue 2024-03-15', 'exact 2024-03-15'],
    // equal day and month
    ['03/03/2024', 'exact 2024-03-03'],
    ['7.7.2024', 'exact 2024-07-07'],
  ])('%s', (text, expected) => expect(told(readDate(text))).toBe(expected));
});

describe('what a reading drops or guesses keeps its fix a suggestion', () => {
  test.each([
    ['2024-03-15T10:05:00Z', 'loose 2024-03-15 10:05'],
    ['2024-03-15T10:05:00.000Z', 'loose 2024-03-15 10:05'],
    ['2024-03-15 10:05 UTC', 'loose 2024-03-15 10:05'],
    ['2024-03-15 10:05:00+01:00', 'loose 2024-03-15 10:05'],
    ['2024-03-15 10:05:00 -0500', 'loose 2024-03-15 10:05'],
    ['Fri Mar 15 2024 10:05:00 GMT+0100 (Central European Standard Time)', 'loose 2024-03-15 10:05'],
    ['2024-03-15 10:05:09', 'loose 2024-03-15 10:05'],
    ['2024-03-15 10:05:00.5', 'loose 2024-03-15 10:05'],
    ['15 March 24', 'loose 2024-03-15'],
    ["Mar 15, '24", 'loose 2024-03-15'],
    ['15/03/24', 'loose 2024-03-15 day-first'],
    ['15/03/69', 'loose 2069-03-15 day-first'],
    ['15/03/70', 'loose 1970-03-15 day-first'],
    ['45366', 'loose 2024-03-15'],
    ['20000', 'loose 1954-10-03'],
    ['80000', 'loose 2119-01-11'],
  ])('%s', (text, expected) => expect(told(readDate(text))).toBe(expected));
});

describe('a number above twelve proves the order', () => {
  test.each([
    ['15/03/2024', 'exact 2024-03-15 day-first'],
    ['03/15/2024', 'exact 2024-03-15 month-first'],
    ['3/15/2024 10:05', 'exact 2024-03-15 10:05 month-first'],
    ['15.3.2024', 'exact 2024-03-15 day-first'],
    ['15. 3. 2024', 'exact 2024-03-15 day-first'],
    ['15-03-2024', 'exact 2024-03-15 day-first'],
    ['15 03 2024', 'exact 2024-03-15 day-first'],
    ['29/02/2024', 'exact 2024-02-29 day-first'],
    ['02/29/2024', 'exact 2024-02-29 month-first'],
  ])('%s', (text, expected) => expect(told(readDate(text))).toBe(expected));
});

describe('day and month that could be either way round have two readings', () => {
  test.each([
    ['03/04/2024', 'exact 2024-04-03 or 2024-03-04'],
    ['3.4.2024', 'exact 2024-04-03 or 2024-03-04'],
    ['12-11-2024 08:00', 'exact 2024-11-12 08:00 or 2024-12-11 08:00'],
    ['3/4/2024, 8:00:00 AM', 'exact 2024-04-03 08:00 or 2024-03-04 08:00'],
    ['03/04/24', 'loose 2024-04-03 or 2024-03-04'],
    ['01/02/03', 'loose 2003-02-01 or 2003-01-02'],
  ])('%s', (text, expected) => expect(told(readDate(text))).toBe(expected));

  test('the order of the column tells which', () => {
    const read = readDate('03/04/2024');
    expect(readingUnder(read, 'day-first')?.text).toBe('2024-04-03');
    expect(readingUnder(read, 'month-first')?.text).toBe('2024-03-04');
    expect(readingUnder(read, 'both')).toBeUndefined();
    expect(readingUnder(read, 'none')).toBeUndefined();
  });
});

describe('what is no date is none', () => {
  test.each([
    '2023-02-29',
    '1900-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-01-00',
    '2024-04-31',
    '0000-01-01',
    '2024-03-15 24:00',
    '2024-03-15 10:60',
    '2024-03-15T10:05:60',
    '2024-03-15 13:00 PM',
    '2024-03-15 0:30 am',
    // a year in front is always followed by month, then day
    '2024-15-03',
    '2024/15/03',
    '20241503',
    '31/04/2024',
    '13/13/2024',
    '32 March 2024',
    '15 Marchember 2024',
    '15 Maerz 2024',
    '15/03-2024',
    '03/2024',
    'March 2024',
    '2024',
    '19999',
    '80001',
    '45366.5',
    '-45366',
    'yesterday',
    '10:05',
    '?',
    '2024-03-15 or so',
    '2024-03-15x',
  ])('%s', (text) => expect(told(readDate(text))).toBe('none'));

  test.each(['1710460800', '1710460800000'])('%s is told to be epoch time', (text) => {
    expect(told(readDate(text))).toBe('epoch');
  });

  test.each(['171046080', '17104608000', '171046080000', '17104608000000'])(
    '%s is not: it has the wrong number of digits',
    (text) => expect(told(readDate(text))).toBe('none'),
  );
});

describe('the calendar', () => {
  test('takes the days of 1900 to 2100 that JavaScript has, and no others', () => {
    const wrong: string[] = [];
    for (let year = 1900; year <= 2100; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        for (let day = 1; day <= 31; day += 1) {
          const at = dayOf(year, month, day);
          const real = new Date(at * DAY).getUTCDate() === day;
          const text = `${year}-${two(month)}-${two(day)}`;
          const read = readDate(text);
          const right = real ? read.as === 'plain' && read.on.day === at : read.as === 'none';
          if (!right || (real && dayText(at) !== text)) wrong.push(text);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test('text and day turn into each other', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayOf(1, 1, 1), max: dayOf(9999, 12, 31) }), (day) => {
        const text = dayText(day);
        expect(text).toBe(new Date(day * DAY).toISOString().slice(0, 10));
        expect(dayFromText(text)).toBe(day);
        expect(dayText(dayFromText(text))).toBe(text);
      }),
    );
  });

  test.each(['2024-3-5', '2023-02-29', '2024-03-15 10:00', 'today', ''])(
    '%j is no day to count from',
    (text) => {
      expect(() => dayFromText(text)).toThrow(RangeError);
    },
  );

  test('serial numbers count from 1899-12-30', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20_000, max: 80_000 }), (serial) => {
        const day = dayOf(1899, 12, 30) + serial;
        expect(readDate(String(serial))).toEqual({
          as: 'one',
          on: { day, text: dayText(day) },
          exact: false,
        });
      }),
    );
  });
});

describe('however a day is written, it reads back to the same day', () => {
  const MONTHS = [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ];
  const date = fc
    .integer({ min: dayOf(1970, 1, 1), max: dayOf(2069, 12, 31) })
    .map((at) => ({ at, date: new Date(at * DAY) }))
    .map(({ at, date }) => ({
      at,
      y: date.getUTCFullYear(),
      m: date.getUTCMonth() + 1,
      d: date.getUTCDate(),
    }));
  const clock = fc.option(
    fc.record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) }),
    { nil: undefined },
  );
  type Parts = { y: number; m: number; d: number; name: string; sep: string };
  const forms: { readonly [name: string]: (parts: Parts) => string } = {
    'year first': ({ y, m, d, sep }) => `${y}${sep}${two(m)}${sep}${two(d)}`,
    'year first, short': ({ y, m, d, sep }) => `${y}${sep}${m}${sep}${d}`,
    compact: ({ y, m, d }) => `${y}${two(m)}${two(d)}`,
    'day and name': ({ y, d, name }) => `${d} ${name} ${y}`,
    'name and day': ({ y, d, name }) => `${name} ${d}, ${y}`,
    'day-name-year': ({ y, d, name }) => `${two(d)}-${name.slice(0, 3)}-${y}`,
    weekday: ({ y, d, name }) => `Wed, ${d} ${name.slice(0, 3)} ${y}`,
    'name with a two-digit year': ({ y, d, name }) => `${d} ${name} ${two(y % 100)}`,
  };

  for (const [form, write] of Object.entries(forms)) {
    test(form, () => {
      fc.assert(
        fc.property(
          date,
          clock,
          fc.constantFrom('-', '/', '.', ' '),
          fc.constantFrom(
            (text: string) => text,
            (text: string) => text.toUpperCase(),
          ),
          ({ at, y, m, d }, time, sep, cased) => {
            const written = cased(write({ y, m, d, sep, name: MONTHS[m - 1] ?? '' }));
            const text = time ? `${written} ${time.hour}:${two(time.minute)}` : written;
            const read = readDate(text);
            if (read.as !== 'plain' && read.as !== 'one') throw new Error(`${text}: ${read.as}`);
            expect(read.on.day).toBe(at);
            const clockText = time ? ` ${two(time.hour)}:${two(time.minute)}` : '';
            expect(read.on.text).toBe(`${four(y)}-${two(m)}-${two(d)}${clockText}`);
            expect(readDate(read.on.text)).toEqual({ as: 'plain', on: read.on });
          },
        ),
      );
    });
  }

  for (const [order, write] of Object.entries({
    'day-first': ({ y, m, d, sep }: Omit<Parts, 'name'>) => `${d}${sep}${m}${sep}${y}`,
    'month-first': ({ y, m, d, sep }: Omit<Parts, 'name'>) => `${m}${sep}${d}${sep}${y}`,
  } as const)) {
    test(`${order}: under that order, and two readings only where both exist`, () => {
      fc.assert(
        fc.property(date, fc.constantFrom('-', '/', '.', ' '), ({ at, y, m, d }, sep) => {
          const read = readDate(write({ y, m, d, sep }));
          expect(readingUnder(read, order as 'day-first')?.day).toBe(at);
          expect(read.as).toBe(d <= 12 && d !== m ? 'two' : 'one');
          if (read.as === 'one') expect(read.order).toBe(d === m ? undefined : order);
        }),
      );
    });
  }
});

describe('any text at all', () => {
  test('is read without a throw, and what is read is a day of the calendar', () => {
    const pieces = fc.array(
      fc.constantFrom(
        '2024',
        '03',
        '15',
        '3',
        '/',
        '-',
        '.',
        ' ',
        ':',
        'T',
        'Z',
        'Mar',
        'am',
        ',',
        '+',
        '(',
        ')',
      ),
      { maxLength: 12 },
    );
    const any = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      pieces.map((all) => all.join('')),
    );
    fc.assert(
      fc.property(any, (text) => {
        const read = readDate(text);
        const readings =
          read.as === 'none' ? [] : read.as === 'two' ? [read.dayFirst, read.monthFirst] : [read.on];
        for (const reading of readings) expect(dayText(reading.day)).toBe(reading.text.slice(0, 10));
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['digits', '1'],
    ['blanks', ' '],
    ['colons', '1:'],
    ['months', 'mar '],
    ['dots', '1. '],
    ['brackets', '('],
  ])('%s by the million are no date, and found to be none before the test runs out of time', (_, piece) => {
    expect(readDate(piece.repeat(1_000_000)).as).toBe('none');
  });

  test('the longest text that is looked at is read, whatever it is', () => {
    for (const piece of ['1', ' ', '1:', 'mar ', '1. ', '(', '00:00:', 'a', ' ('])
      for (const end of ['', '!', ' 10:00', ')']) {
        const text = (piece.repeat(80) + end).slice(-80);
        expect(() => readDate(text)).not.toThrow();
      }
  });
});
