// Amounts as people write them, and sums in text, against BigInt.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountFix, centsOf, verdictOf } from '../../core/kinds/amount.ts';
import {
  type AmountRead,
  addIntegers,
  createSum,
  decimals,
  fromCents,
  numberOf,
  readAmount,
  rounded,
  shifted,
} from '../../core/money.ts';
import type { Kind } from '../../core/types.ts';

/** A reading in one line: `plain 5`, `dressed 5`, `guessed 1234`, with the currencies it can be, if there is a sign. */
function told(read: AmountRead): string {
  if (read.as === 'plain') return `plain ${read.number}`;
  if (read.as !== 'dressed') return read.as;
  const found = read.currencies && (read.currencies.length > 2 ? 'many' : read.currencies.join('/'));
  return `${read.guessed ? 'guessed' : 'dressed'} ${read.number}${found ? ` ${found}` : ''}`;
}

describe('plain numbers stay as they are', () => {
  test.each(['0', '5', '-5', '007', '50000', '12.5', '-12.50', '0.001', '99999999999999999999'])(
    '%s',
    (text) => {
      expect(readAmount(text)).toEqual({ as: 'plain', number: text });
    },
  );
});

describe('one number under its dress', () => {
  test.each([
    // signs
    ['+5', 'dressed 5'],
    ['\u22125', 'dressed -5'],
    ['- 5', 'dressed -5'],
    ['.50', 'dressed 0.50'],
    ['-.5', 'dressed -0.5'],
    ['100.', 'dressed 100'],
    ['(5.00)', 'dressed -5.00'],
    ['( 1,234.50 )', 'dressed -1234.50'],
    // thousands
    ['1,234.56', 'dressed 1234.56'],
    ['1,234,567', 'dressed 1234567'],
    ['1 234', 'dressed 1234'],
    ['1 234 567.89', 'dressed 1234567.89'],
    ['1\u00a0234,50', 'dressed 1234.50'],
    ["1'234.50", 'dressed 1234.50'],
    ['1’234’567', 'dressed 1234567'],
    // a decimal comma
    ['12,50', 'dressed 12.50'],
    ['12,5', 'dressed 12.5'],
    ['0,500', 'dressed 0.500'],
    ['1 234,50', 'dressed 1234.50'],
    ['1234,567', 'dressed 1234.567'],
    // one comma and three digits: thousands by habit only
    ['1,234', 'guessed 1234'],
    ['-999,000', 'guessed -999000'],
    ['$1,234', 'guessed 1234 many'],
    // currencies
    ['$12.50', 'dressed 12.50 many'],
    ['12.50 $', 'dressed 12.50 many'],
    ['€12,50', 'dressed 12.50 EUR'],
    ['12,50 €', 'dressed 12.50 EUR'],
    ['USD 12.50', 'dressed 12.50 USD'],
    ['12.50usd', 'dressed 12.50 USD'],
    ['US$12.50', 'dressed 12.50 USD'],
    ['$12.50 USD', 'dressed 12.50 USD'],
    ['¥1 200', 'dressed 1200 CNY/JPY'],
    ['C$ 5.00', 'dressed 5.00 CAD/NIO'],
    ['-$5', 'dressed -5 many'],
    ['$-5', 'dressed -5 many'],
    ['($5)', 'dressed -5 many'],
    ['$(5.00)', 'dressed -5.00 many'],
    ['$ (1,234.50)', 'dressed -1234.50 many'],
    ['(5.00) EUR', 'dressed -5.00 EUR'],
    ['+ 5 EUR', 'dressed 5 EUR'],
  ])('%s', (text, expected) => expect(told(readAmount(text))).toBe(expected));
});

describe('no one number', () => {
  test.each([
    // a dot is always the decimal point
    '1.234,56',
    '1.234.567',
    '1,2,3',
    '12,34,567',
    '1,234,56',
    '1,234 567',
    "1'23",
    '1, 234',
    '.',
    ',',
    '-',
    '$',
    '5,',
    '--5',
    '-(5)',
    '(-5)',
    '-$-5',
    '((5))',
    '(5',
    '5-',
    '5 6',
    '$5 EUR',
    'EUR 5 USD',
    'XYZ 5',
    '5 pieces',
    '5%',
    'five',
    '1/2',
    '5e',
    '٥',
  ])('%s', (text) => expect(readAmount(text).as).toBe('none'));
});

describe('exponent form is a damaged number', () => {
  test.each(['1.23457E+12', '1e3', '-1e3', '+2E-5', '1,5E+10', '1.E5'])('%s', (text) => {
    expect(readAmount(text).as).toBe('exponent');
  });
});

describe('one verdict per amount', () => {
  const cases: readonly (readonly [string, Kind, string | undefined, string])[] = [
    ['500', 'cents', 'USD', 'plain'],
    ['500', 'dollars', 'USD', 'plain'],
    ['500.5', 'dollars', 'USD', 'plain'],
    ['12.00', 'cents', 'USD', 'amount-not-whole: dollars=1200 or cents=12'],
    ['12.50', 'cents', 'USD', 'amount-not-whole: dollars=1250 or cents=13'],
    ['$12.50', 'cents', 'USD', 'amount-format: dollars=1250 or cents=13'],
    ['$12', 'cents', 'USD', 'amount-format: dollars=1200 or cents=12'],
    ['12,50', 'cents', 'USD', 'amount-format: dollars=1250 or cents=13'],
    ['1,234', 'cents', 'USD', 'amount-format: 1234?'],
    ['1,234,567', 'cents', 'USD', 'amount-format: 1234567'],
    ['+5', 'cents', 'USD', 'amount-format: 5'],
    ['100.', 'cents', 'USD', 'amount-format: 100'],
    ['$12.50', 'dollars', 'USD', 'amount-format: 12.50'],
    ['$12.50', 'dollars', 'CAD', 'amount-format: 12.50'],
    ['$12.50', 'dollars', 'EUR', 'currency-mismatch'],
    ['€12.50', 'dollars', 'USD', 'currency-mismatch'],
    ['€12.50', 'cents', 'USD', 'currency-mismatch'],
    ['€12.50', 'dollars', undefined, 'amount-format: 12.50?'],
    ['1 234,50', 'dollars', undefined, 'amount-format: 1234.50'],
    ['1,234', 'dollars', 'USD', 'amount-format: 1234?'],
    ['$1,234', 'dollars', 'USD', 'amount-format: 1234?'],
    ['12,345', 'dollars', 'USD', 'amount-format: 12345?'],
    ['0,125', 'dollars', 'USD', 'amount-format: 0.13?'],
    ['12.345', 'dollars', 'USD', 'amount-precision: 12.35?'],
    ['-12.345', 'dollars', 'USD', 'amount-precision: -12.35?'],
    ['12.500', 'dollars', 'USD', 'amount-precision: 12.50?'],
    ['1.234,56', 'dollars', 'USD', 'invalid-amount'],
    ['abc', 'cents', 'USD', 'invalid-amount'],
  ];

  test.each(cases)('%s in %s, row in %s: %s', (text, kind, currency, expected) => {
    const read = readAmount(text);
    const verdict = verdictOf(read, kind, currency);
    const fix = amountFix(read, kind, verdict, currency);
    const choices = fix?.choices.map(({ name, value }) => (name ? `${name}=${value}` : value)).join(' or ');
    const mark = fix?.kind === 'suggested' && fix.choices.length === 1 ? '?' : '';
    expect(fix ? `${verdict}: ${choices}${mark}` : verdict).toBe(expected);
  });

  test('only plain amounts and safe dress count towards totals', () => {
    const counted = cases.map(([text, kind, currency]) => {
      const read = readAmount(text);
      return centsOf(read, kind, verdictOf(read, kind, currency), currency);
    });
    const usable = cases.map(([, , , expected]) => /^plain$|^amount-format: [^=?]*$/.test(expected));
    expect(counted.map((cents) => cents !== undefined)).toEqual(usable);
    expect(counted.slice(0, 3)).toEqual(['500', '50000', '50050']);
  });
});

const integer = fc
  .tuple(fc.boolean(), fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 40 }))
  .map(([minus, digits]) => `${minus ? '-' : ''}${digits.join('')}`);
const fraction = fc
  .array(fc.integer({ min: 0, max: 9 }), { maxLength: 6 })
  .map((digits) => (digits.length ? `.${digits.join('')}` : ''));
const number = fc.tuple(integer, fraction).map(([whole, rest]) => whole + rest);

/** The number times 10 to the power of `places`, half away from zero. */
function timesTen(text: string, places: number): bigint {
  const minus = text.startsWith('-');
  const [whole = '', rest = ''] = text.replace('-', '').split('.');
  const scale = 10n ** BigInt(rest.length);
  const exact = BigInt(whole + rest) * 10n ** BigInt(places);
  const result = (exact * 2n + scale) / (scale * 2n);
  return minus ? -result : result;
}

describe('arithmetic on text agrees with BigInt', () => {
  test('decimals are counted', () => {
    fc.assert(
      fc.property(integer, fraction, (whole, rest) => {
        expect(decimals(whole + rest)).toBe(Math.max(0, rest.length - 1));
      }),
    );
  });

  test('the number of an integer text is what the language makes of it', () => {
    fc.assert(
      fc.property(fc.oneof(integer, fc.constantFrom('0', '-0', '007', '-1')), (text) => {
        expect(numberOf(text)).toBe(Number(text));
      }),
    );
  });

  test('shifted moves the point and rounds half away from zero', () => {
    fc.assert(
      fc.property(number, fc.integer({ min: 0, max: 4 }), (text, places) => {
        expect(shifted(text, places)).toBe(String(timesTen(text, places)));
      }),
    );
  });

  test('rounded keeps so many decimals', () => {
    fc.assert(
      fc.property(number, fc.integer({ min: 0, max: 4 }), (text, places) => {
        const result = rounded(text, places);
        expect(decimals(result)).toBe(places);
        expect(BigInt(result.replace('.', ''))).toBe(timesTen(text, places));
      }),
    );
  });

  test('fromCents writes dollars that shift back to the cents', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), (cents) => {
        expect(shifted(fromCents(String(cents), 2), 2)).toBe(String(cents));
        expect(fromCents(String(cents * 10n), 1)).toBe(fromCents(String(cents * 10n), 2).slice(0, -1));
        expect(fromCents(String(cents * 100n), 0)).toBe(String(cents));
      }),
    );
  });

  test('addIntegers adds integers of any length and sign', () => {
    fc.assert(
      fc.property(integer, integer, (a, b) => {
        expect(addIntegers(a, b)).toBe(String(BigInt(a) + BigInt(b)));
      }),
    );
  });

  test('a sum is exact, whatever is added in whatever order', () => {
    const amount = fc.oneof(
      integer,
      fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }).map(String),
      fc.constantFrom('999999999999999', '-999999999999999', '9007199254740993', '0', '-0'),
    );
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 60 }), (amounts) => {
        const sum = createSum();
        let expected = 0n;
        for (const one of amounts) {
          sum.add(one);
          expected += BigInt(one);
          expect(sum.total()).toBe(String(expected));
        }
        expect(sum.total()).toBe(String(expected));
      }),
    );
  });

  test('one endless amount does not make every later one slow', () => {
    const sum = createSum();
    sum.add('9'.repeat(1_000_000));
    // A million additions of a million digits would take minutes.
    for (let times = 0; times < 1_000_000; times += 1) sum.add('1000000000000000');
    // 10^1000000 - 1 + 10^21
    expect(sum.total()).toBe(`1${'0'.repeat(999_979)}${'9'.repeat(21)}`);
  });
});

describe('a number that is dressed up reads back to the same number', () => {
  const dress = fc.record({
    units: fc.bigInt({ min: 0n, max: 10n ** 12n }),
    cents: fc.option(fc.integer({ min: 0, max: 99 }), { nil: undefined }),
    separator: fc.constantFrom('', ',', ' ', '\u00a0', '\u202f', "'", '’'),
    comma: fc.boolean(),
    sign: fc.constantFrom('', '-', '+', '\u2212', '()'),
    mark: fc.constantFrom('', '$', '€', '£', 'USD', 'kr', 'US$'),
    where: fc.constantFrom('before', 'before, with a blank', 'behind', 'behind, with a blank'),
  });

  test('under thousands separators, decimal commas, signs, brackets and currencies', () => {
    fc.assert(
      fc.property(dress, ({ units, cents, separator, comma, sign, mark, where }) => {
        const grouped = String(units).replace(/\B(?=(\d{3})+$)/g, separator);
        const point = comma && separator !== ',' ? ',' : '.';
        const bare = cents === undefined ? grouped : `${grouped}${point}${String(cents).padStart(2, '0')}`;
        const gap = where.endsWith('blank') ? ' ' : '';
        const marked = !mark ? bare : where.startsWith('before') ? mark + gap + bare : bare + gap + mark;
        const text = sign === '()' ? `(${marked})` : sign + marked;
        const wanted = `${'-\u2212()'.includes(sign) && sign ? '-' : ''}${units}${
          cents === undefined ? '' : `.${String(cents).padStart(2, '0')}`
        }`;
        const read = readAmount(text);
        if (read.as !== 'plain' && read.as !== 'dressed') throw new Error(`${text}: ${read.as}`);
        expect(read.number).toBe(wanted);
        const habit = separator === ',' && cents === undefined && units >= 1000n && units < 1_000_000n;
        expect(read.as === 'dressed' && read.guessed).toBe(habit);
        expect(read.as === 'dressed' && read.currencies !== undefined).toBe(mark !== '');
      }),
      { numRuns: 1000 },
    );
  });
});

describe('any text at all', () => {
  test('is read without a throw, and a number that is read is plain', () => {
    const pieces = fc.array(
      fc.constantFrom('1', '23', '456', ',', '.', ' ', "'", '-', '+', '(', ')', '$', 'USD', 'e'),
      {
        maxLength: 12,
      },
    );
    const any = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      pieces.map((all) => all.join('')),
    );
    fc.assert(
      fc.property(any, (text) => {
        const read = readAmount(text);
        if (read.as !== 'plain' && read.as !== 'dressed') return;
        expect(read.number).toMatch(/^-?\d+(\.\d+)?$/);
        // What is left out is never a digit.
        expect(read.number.replace(/\D/g, '')).toMatch(new RegExp(`^0?${text.replace(/\D/g, '')}$`));
      }),
      { numRuns: 2000 },
    );
  });

  test.each(['1', '1,', '1,234', ' ', '.', '$', '(', '1 ', '-', '1e'])(
    '%j a million times is read before the test runs out of time',
    (piece) => {
      expect(() => readAmount(piece.repeat(1_000_000))).not.toThrow();
    },
  );
});
