// The add-on's parts that need no spreadsheet.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimalText } from '../../addon/src/decimal-text.ts';
import { mergeRanges } from '../../addon/src/merge-ranges.ts';
import { noteWith } from '../../addon/src/note-text.ts';
import { areaOf } from './runtime/a1.ts';

test.each([
  [1234.567, '1234.567'],
  [1234567890123456, '1234567890123456'],
  [1e21, '1000000000000000000000'],
  [-1.5e22, '-15000000000000000000000'],
  [1e-7, '0.0000001'],
  [-1.25e-9, '-0.00000000125'],
  [0.1 + 0.2, '0.3'],
  [0, '0'],
  [-0.5, '-0.5'],
])('%d in full is %s', (value, text) => {
  expect(decimalText(value)).toBe(text);
});

const cellsArbitrary = fc.uniqueArray(
  fc.record({ row: fc.integer({ min: 1, max: 9 }), position: fc.integer({ min: 1, max: 30 }) }),
  { selector: ({ row, position }) => `${row},${position}` },
);

test('merged ranges cover exactly the cells, each once', () => {
  fc.assert(
    fc.property(cellsArbitrary, (cells) => {
      const covered = mergeRanges(cells).flatMap((a1) => {
        const { row, column, rows, columns } = areaOf(a1, 1000);
        return Array.from({ length: rows * columns }, (_, index) => ({
          row: row + Math.floor(index / columns),
          position: column + (index % columns),
        }));
      });
      const sorted = (list: typeof cells) => list.map((cell) => `${cell.row},${cell.position}`).sort();
      expect(sorted(covered)).toEqual(sorted(cells));
    }),
  );
});

test('a block of cells is one range', () => {
  const block = [2, 3, 4].flatMap((row) => [26, 27].map((position) => ({ row, position })));
  expect(mergeRanges(block)).toEqual(['Z2:AA4']);
});

const line = fc.constantFrom('', ' ', 'Preflight:', 'Preflight: later', 'ask Ann', 'Error', '\r', 'note');
const userNote = fc.array(line, { maxLength: 5 }).map((lines) => lines.join('\n'));
const ourLines = fc.array(fc.constantFrom('Error: one', 'Warning: two', 'Info: three'), {
  minLength: 1,
  maxLength: 3,
});

test('our part of a note goes on and off again, and the rest stays byte for byte', () => {
  fc.assert(
    fc.property(userNote, ourLines, ourLines, (note, first, second) => {
      const marked = noteWith(note, first);
      expect(marked.endsWith(`Preflight:\n${first.join('\n')}`)).toBe(true);
      expect(noteWith(marked, second)).toBe(noteWith(note, second));
      expect(noteWith(marked, [])).toBe(note);
    }),
  );
});

test('what the user writes below our part stays', () => {
  expect(noteWith('mine\nPreflight:\nError: one\nmine too', [])).toBe('mine\nmine too');
});
