// Keys that were seen, against a map of the keys themselves.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSeen, longHash } from '../../core/seen.ts';

const part = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', '0', 'é', '\u{1f600}'), maxLength: 4 }),
  fc.integer({ min: -3, max: 3 }),
  fc.integer(),
);
const key = fc.oneof(
  fc.array(part, { minLength: 1, maxLength: 3 }),
  // Few different ones of nearly the same parts.
  fc.array(fc.constantFrom('', '\u0000', '\u0001', 0, 1), { minLength: 1, maxLength: 4 }),
);

test('two keys have one entry exactly where they are the same, part by part', () => {
  fc.assert(
    fc.property(fc.array(key, { maxLength: 300 }), (keys) => {
      const seen = createSeen(2);
      const entries = new Map<string, number>();
      keys.forEach((key, at) => {
        const name = JSON.stringify(key);
        expect(seen.find(key)).toBe(entries.get(name));
        const entry = seen.entry(key);
        expect(entry).toBe(entries.get(name) ?? entries.size);
        if (!entries.has(name)) {
          expect([seen.get(entry, 0), seen.get(entry, 1)]).toEqual([0, 0]);
          seen.set(entry, 1, at + 1);
        }
        entries.set(name, entry);
      });
      for (const [name, entry] of entries) {
        const first = keys.findIndex((key) => JSON.stringify(key) === name);
        expect([seen.get(entry, 0), seen.get(entry, 1)]).toEqual([0, first + 1]);
      }
    }),
  );
});

test('short keys of like parts, and like days before and after 1970, keep apart', () => {
  const parts = ['', '\u0000', '\u0001', '\u0000\u0000', 'a', -2, -1, 0, 1, -(2 ** 31)];
  const short: (string | number)[][] = parts.map((part) => [part]);
  for (const begun of short) if (begun.length < 4) for (const part of parts) short.push([...begun, part]);
  const days = Array.from({ length: 20_001 }, (_, at) => at - 10_000);
  const sales = days.flatMap((day) => ['acct_1', 'acct_2'].map((customer) => [0, customer, '500', day, day]));
  for (const keys of [short, sales]) {
    const seen = createSeen(0);
    expect(keys.findIndex((key, at) => seen.entry(key) !== at)).toBe(-1);
  }
});

test('hashes are kept in receipts and marks: they stay what they are', () => {
  expect(['', 'a', 'acct_1\u0001USD', 'é\u{1f600}'].map(longHash)).toEqual([
    '1aee8d83488bdcb8',
    '82c97901501c2ba7',
    '146e1fe558fbec89',
    '48ff104e82016db7',
  ]);
});
