// The two writers: byte for byte for the importer, disarmed for people.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createReader } from '../../core/reader.ts';
import { tabbedForPeople, writeRow, writeRowForPeople } from '../../core/write.ts';

describe('for the importer', () => {
  test.each<[string, string[], string]>([
    ['plain cells need no quotes', ['a', 'b c', "d'e", 'é;|'], "a,b c,d'e,é;|\r\n"],
    ['comma, quote and line breaks do', ['a,b', 'c"d', 'e\rf', 'g\nh'], '"a,b","c""d","e\rf","g\nh"\r\n'],
    ['outer blanks do', [' a', 'b ', '\u00a0c'], '" a","b ","\u00a0c"\r\n'],
    ['a tab does, which outside quotes would be an issue', ['a\tb'], '"a\tb"\r\n'],
    ['a byte order mark in a value does not become that of the file', ['\ufeffa'], '"\ufeffa"\r\n'],
    ['empty cells need none', ['', '', ''], ',,\r\n'],
    ['a single empty cell is no blank line', [''], '""\r\n'],
    ['no cells are one empty cell', [], '""\r\n'],
    ['formulas stay', ['=1+1', '@x', '+44 20', '-5'], '=1+1,@x,+44 20,-5\r\n'],
  ])('%s', (_, cells, expected) => {
    expect(writeRow(cells)).toBe(expected);
  });
});

describe('for people', () => {
  test.each([
    '=1+1',
    '+44 20',
    '-5+3',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '\nx',
    '  =1',
    '\u00a0=1',
    '＝1',
    ' ＋1',
    '－x',
    '＠x',
    '-',
    '+5',
  ])('%j gets an apostrophe', (cell) => {
    const reader = createReader({ delimiter: ',' });
    expect(reader.push(writeRowForPeople(['a', cell]))[0]?.cells).toEqual(['a', `'${cell}`]);
  });

  test.each(['-12.50', '-5', '12', '0.5', 'a=b', 'a@b.co', '2024-03-15', "'=1", '', '"=1"'])(
    '%j stays',
    (cell) => {
      expect(writeRowForPeople(['a', cell])).toBe(writeRow(['a', cell]));
    },
  );

  test.each([
    ['a;=1+1;b', "a;'=1+1;b"],
    ['a; @x', "a; '@x"],
    ['a|-2+3', "a|'-2+3"],
    ['a\t=1', "a\t'=1"],
    ['a\r\n=1', "a\r\n'=1"],
    ['a;"=1"', 'a;"\'=1"'],
    ['=1;=2', "'=1;'=2"],
  ])('%j gets one where another program would part it', (cell, expected) => {
    const reader = createReader({ delimiter: ',' });
    expect(reader.push(writeRowForPeople(['a', cell]))[0]?.cells).toEqual(['a', expected]);
  });

  test('no cell starts a formula, whatever the values and wherever a program parts the line', () => {
    const piece = fc.constantFrom(
      ...[' ', '\t', '\r\n', '\u3000', ';', '|', ',', '"', "'"],
      ...['=', '+', '-', '@', '＝', '1', 'a', '.'],
    );
    const value = fc.array(piece, { maxLength: 8 }).map((parts) => parts.join(''));
    const bare = (text: string) => text.replace(/'/g, '');
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), (cells) => {
        const written = writeRowForPeople(['row', ...cells]);
        const read = (delimiter: ',' | ';' | '\t' | '|') => {
          const reader = createReader({ delimiter });
          return [...reader.push(written), ...reader.end()].flatMap((row) => row.cells);
        };
        expect(read(',').slice(1).map(bare)).toEqual(cells.map(bare));
        for (const cell of ([',', ';', '\t', '|'] as const).flatMap(read)) {
          expect(cell).toMatch(/^\s*(?![\s=+\-@＝])|^-\d+(\.\d+)?$/);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

test('what is pasted into a sheet becomes no formula either', () => {
  expect(tabbedForPeople(['key', '=IMPORTXML("x","y")', '-1.5', 'a\t=b', 'field\n name'])).toBe(
    `key\t'=IMPORTXML("x","y")\t-1.5\ta =b\tfield name`,
  );
});
