// The add-on's parts that need no spreadsheet.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimalText } from '../../addon/src/decimal-text.ts';
import { fingerprint } from '../../addon/src/fingerprint.ts';
import { formulaCells } from '../../addon/src/formula-cells.ts';
import { mergeRanges } from '../../addon/src/merge-ranges.ts';
import { noteWith } from '../../addon/src/note-text.ts';
import { planWrites } from '../../addon/src/plan-writes.ts';
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

test('planned writes give each cell its value once, and touch no other cell', () => {
  fc.assert(
    fc.property(cellsArbitrary, fc.integer({ min: 1, max: 4 }), (cells, values) => {
      const wanted = cells.map((cell, index) => ({ ...cell, value: `v${index % values}`, format: '@' }));
      const written = planWrites(wanted).flatMap(({ ranges, cells: rows }) => {
        const areas = ranges.map((a1) => areaOf(a1, 1000));
        return areas.flatMap(({ row, column, rows: height, columns: width }) =>
          Array.from({ length: height * width }, (_, index) => {
            const [down, right] = [Math.floor(index / width), index % width];
            const cell = ranges.length > 1 ? rows[0]?.[0] : rows[down]?.[right];
            return `${row + down},${column + right}: ${cell?.value}`;
          }),
        );
      });
      const lines = wanted.map(({ row, position, value }) => `${row},${position}: ${value}`);
      expect(written.sort()).toEqual(lines.sort());
    }),
  );
});

test('lone cells that get the same value are one write', () => {
  const cells = [2, 4, 6].map((row) => ({ row, position: 5, value: 'USD', format: '@' }));
  expect(planWrites(cells).map(({ ranges }) => ranges)).toEqual([['E2', 'E4', 'E6']]);
});

test.each([
  [[['x']], [['y']]],
  [[['ab', 'c']], [['a', 'bc']]],
  [[['a', '']], [['', 'a']]],
  [
    [['a'], ['b']],
    [['b'], ['a']],
  ],
])('%j and %j have different fingerprints', (a, b) => {
  const of = (rows: string[][]) => fingerprint({ rows, values: rows });
  expect(of(a)).not.toBe(of(b));
  expect(of(a)).toBe(of(a));
});

test.each([
  '=ARRAYFORMULA(A2:A)',
  '={"key";Raw!B2:B}',
  '= QUERY(Raw!A:D, "select *")',
  '=IFERROR(filter(A:A, B:B))',
  '=importrange("x", "y")',
])('%s may fill the cells right of it and below', (formula) => {
  const isFormula = formulaCells([
    ['', '', ''],
    ['', formula, ''],
    ['', '', ''],
  ]);
  expect([isFormula(1, 2), isFormula(2, 1), isFormula(3, 1)]).toEqual([false, false, false]);
  expect([isFormula(2, 2), isFormula(2, 3), isFormula(3, 2), isFormula(9, 9)]).toEqual([
    true,
    true,
    true,
    true,
  ]);
});

test.each(['=SUM(A1:A9)', '=VLOOKUP(A1,B:C,2)', '=A1&B1'])('%s fills its own cell alone', (formula) => {
  const isFormula = formulaCells([[formula, '']]);
  expect([isFormula(1, 1), isFormula(1, 2), isFormula(2, 1)]).toEqual([true, false, false]);
});
