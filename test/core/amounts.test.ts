// Outliers of many amounts, against a list of all of them.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAmounts } from '../../core/amounts.ts';
import { fromCents } from '../../core/money.ts';

/** More than two blocks hold, so that some stand on their borders. */
const COUNT = 9000;

const written = (cents: number, form: number) =>
  form === 3 ? String(cents) : fromCents(String(cents), form);

test('each is found with its row, column and text, wherever it stands', () => {
  const far = fc.record({ at: fc.integer({ min: 0, max: COUNT - 1 }), minus: fc.boolean() });
  const borders = [0, 4095, 4096, 8191, 8192, COUNT - 1].map((at) => ({ at, minus: false }));
  fc.assert(
    fc.property(fc.array(far, { maxLength: 20 }), (some) => {
      const outliers = new Map([...borders, ...some].map(({ at, minus }) => [at, minus]));
      const amounts = createAmounts();
      const expected: object[] = [];
      for (let at = 0; at < COUNT; at += 1) {
        const minus = outliers.get(at);
        // Hundreds of dollars, so that each form can write them: the median is 500.00.
        const cents = minus === undefined ? 50_000 : (minus ? -1 : 1) * (5_000_000 + at * 100);
        const [row, field, raw] = [at * 2 + 1, at % 64, written(cents, at % 4)];
        amounts.add(row, field, String(cents), raw);
        if (minus !== undefined) expected.push({ row, field, raw, median: 50_000 });
      }
      expect(amounts.outliers()).toEqual(expected);
    }),
    { numRuns: 20 },
  );
});
