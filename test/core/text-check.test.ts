// Text is read in steps: no row, cell or fault may tell where a step or a piece has ended.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createReader } from '../../core/reader.ts';
import { createTextCheck } from '../../core/text-check.ts';
import type { Row } from '../../core/types.ts';
import { TODAY } from './messy-table.ts';

const START = `customer_key,amount_in_cents,key\r\n${'acct_1,500,inv-1\r\n'.repeat(10)}`;
/** Longer than several steps. */
const LONG = 40_000;

/** Over and over again, so that the borders of steps fall on any place in it. */
const pattern = fc
  .array(fc.constantFrom('"', '""', ',', ',', ';', '\t', '\r\n', '\r', '\n', ' ', 'a', '\u{1f600}'), {
    minLength: 1,
    maxLength: 30,
  })
  .map((parts) => `${parts.join('')}b\r\n`);

test('rows are those of the whole text, in pieces shorter and longer than a step', () => {
  fc.assert(
    fc.property(pattern, fc.array(fc.nat(LONG), { maxLength: 4 }), (part, cuts) => {
      const text = START + part.repeat(Math.ceil(LONG / part.length));
      const rows: Row[] = [];
      const check = createTextCheck(
        { type: 'transactions', today: TODAY, onRow: ({ line }) => void rows.push(line) },
        { encoding: 'utf-8', bom: false },
      );
      const ends = [...cuts.sort((a, b) => a - b), text.length];
      ends.forEach((end, at) => {
        check.text(text.slice(ends[at - 1] ?? 0, end));
      });
      check.end();
      const reader = createReader({ delimiter: ',' });
      const [, ...whole] = [...reader.push(text), ...reader.end()];
      // As texts: thousands of rows are compared at once.
      expect(JSON.stringify(rows)).toBe(JSON.stringify(whole));
    }),
    { numRuns: 15 },
  );
});
