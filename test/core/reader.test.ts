// The CSV reader: what a row is, what a fault is, and the laws that hold for any text in any pieces.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createReader, type ReaderOptions } from '../../core/reader.ts';
import type { Row } from '../../core/types.ts';
import { writeRow } from '../../core/write.ts';

type Delimiter = ReaderOptions['delimiter'];

function readPieces(pieces: readonly string[], delimiter: Delimiter = ','): Row[] {
  const reader = createReader({ delimiter });
  return [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()];
}

function read(text: string, delimiter: Delimiter = ','): Row[] {
  return readPieces([text], delimiter);
}

function cellsOf(text: string, delimiter: Delimiter = ','): (readonly string[])[] {
  return read(text, delimiter).map((row) => row.cells);
}

function* piecesOf(text: string, size: number): Iterable<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

const delimiters = fc.constantFrom<Delimiter>(',', ';', '\t', '|');

// Mostly the characters that mean something to a reader; else any code unit, lone surrogates too.
const csvText = fc
  .array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.constantFrom('"', '"', ',', ';', '\t', '|', '\r', '\n', '\r\n', ' ', 'a', 'bc'),
      },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) },
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

describe('rows', () => {
  test.each<[string, string, string[][]]>([
    ['empty input has no rows', '', []],
    [
      'a line end at the end makes no extra row',
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'the last row needs no line end',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['CRLF, LF and a lone CR end rows, mixed freely', 'a\r\nb\nc\rd', [['a'], ['b'], ['c'], ['d']]],
    ['LF CR is two line ends', 'a\n\rb', [['a'], [''], ['b']]],
    ['CR CR LF is two line ends', 'a\r\r\nb', [['a'], [''], ['b']]],
    ['a single line end is one blank row', '\n', [['']]],
    ['blank rows are rows of one empty cell', '\n\na\n\n', [[''], [''], ['a'], ['']]],
    ['a delimiter at the end opens an empty cell', 'a,', [['a', '']]],
    [
      'only delimiters are empty cells',
      ',,\n,',
      [
        ['', '', ''],
        ['', ''],
      ],
    ],
    ['quoted cells hold delimiters and line ends', '"a,b","c\r\nd"\r\ne', [['a,b', 'c\r\nd'], ['e']]],
    ['doubled quotes are quotes', '"a""b","""",""""""', [['a"b', '"', '""']]],
    ['empty quoted cells are empty', '"",""\n""', [['', ''], ['']]],
    ['blanks are part of the cell', ' a , "" ,\t', [[' a ', ' "" ', '\t']]],
    [
      'NUL, byte order mark and other line separators are text',
      'a\0,\ufeffb\u2028,\v\f',
      [['a\0', '\ufeffb\u2028', '\v\f']],
    ],
  ])('%s', (_, text, expected) => {
    expect(cellsOf(text)).toEqual(expected);
  });

  test.each<Delimiter>([',', ';', '\t', '|'])('delimiter %j splits, the others are text', (delimiter) => {
    const others = [',', ';', '\t', '|'].filter((other) => other !== delimiter).join('');
    expect(cellsOf(`a${delimiter}"b${delimiter}"${delimiter}${others}`, delimiter)).toEqual([
      ['a', `b${delimiter}`, others],
    ]);
  });

  test('numbers count blank rows, and not line breaks in quotes', () => {
    expect(read('a\n\n"b\n\r\nc",d\r\n\re').map((row) => [row.row, row.cells[0]])).toEqual([
      [1, 'a'],
      [2, ''],
      [3, 'b\n\r\nc'],
      [4, ''],
      [5, 'e'],
    ]);
  });

  test('a push returns the rows that end in it', () => {
    const reader = createReader({ delimiter: ',' });
    expect(reader.push('a,b\nc').map((row) => row.cells)).toEqual([['a', 'b']]);
    expect(reader.push(',d').map((row) => row.cells)).toEqual([]);
    expect(reader.push('\r').map((row) => row.cells)).toEqual([['c', 'd']]);
    expect(reader.push('\n').map((row) => row.cells)).toEqual([]);
    expect(reader.push('').map((row) => row.cells)).toEqual([]);
    expect(reader.end()).toEqual([]);
  });
});

describe('faults', () => {
  test('a row without faults has no key for them', () => {
    expect(read('a,"b"')).toEqual([{ row: 1, cells: ['a', 'b'] }]);
  });

  test.each<[string, string, Row]>([
    [
      'a quote inside an unquoted cell is kept',
      'x,5" tube,y',
      { row: 1, cells: ['x', '5" tube', 'y'], faults: [{ fault: 'stray-quote', cell: 2, raw: '5" tube' }] },
    ],
    [
      'a quote behind leading blanks is kept and opens nothing',
      'x, "a,b"',
      {
        row: 1,
        cells: ['x', ' "a', 'b"'],
        faults: [
          { fault: 'stray-quote', cell: 2, raw: ' "a' },
          { fault: 'stray-quote', cell: 3, raw: 'b"' },
        ],
      },
    ],
    [
      'text behind a closing quote is appended',
      '"a,b"cd,e',
      { row: 1, cells: ['a,bcd', 'e'], faults: [{ fault: 'stray-quote', cell: 1, raw: '"a,b"cd' }] },
    ],
    [
      'quotes behind a closing quote are kept, and are one fault',
      '"a"b"c""d",e',
      { row: 1, cells: ['ab"c""d"', 'e'], faults: [{ fault: 'stray-quote', cell: 1, raw: '"a"b"c""d"' }] },
    ],
    [
      'blanks behind a closing quote are text too',
      '"a" ,b',
      { row: 1, cells: ['a ', 'b'], faults: [{ fault: 'stray-quote', cell: 1, raw: '"a" ' }] },
    ],
    [
      'a quoted cell that never ends takes the rest',
      'a,"b,""c""\nd\n',
      {
        row: 1,
        cells: ['a', 'b,"c"\nd\n'],
        faults: [{ fault: 'unclosed-quote', cell: 2, raw: '"b,""c""\nd\n' }],
      },
    ],
    [
      'a quote as the last character opens an empty cell that never ends',
      'a,"',
      { row: 1, cells: ['a', ''], faults: [{ fault: 'unclosed-quote', cell: 2, raw: '"' }] },
    ],
    [
      'a tab in an unquoted cell is a fault',
      'a\tb,"c\td"',
      { row: 1, cells: ['a\tb', 'c\td'], faults: [{ fault: 'bare-tab', cell: 1, raw: 'a\tb' }] },
    ],
    [
      'a tab behind a closing quote is one beside the stray quote',
      '"a"\t',
      {
        row: 1,
        cells: ['a\t'],
        faults: [
          { fault: 'stray-quote', cell: 1, raw: '"a"\t' },
          { fault: 'bare-tab', cell: 1, raw: '"a"\t' },
        ],
      },
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual([expected]);
    expect(readPieces([...text])).toEqual([expected]);
  });

  test('a fault stays on its row', () => {
    expect(read('a"\nb\n"c').map((row) => row.faults?.map((fault) => fault.fault))).toEqual([
      ['stray-quote'],
      undefined,
      ['unclosed-quote'],
    ]);
  });

  test('a tab is no fault where it is the delimiter', () => {
    expect(read('a\tb', '\t')).toEqual([{ row: 1, cells: ['a', 'b'] }]);
  });

  test.each([
    ['200 characters are kept', `"${'a'.repeat(198)}`, 199],
    ['longer text is cut', `"${'a'.repeat(500)}`, 200],
    ['a pair of surrogates is not split', `"${'a'.repeat(198)}\u{1f600}b`, 199],
    ['a pair that ends at the limit stays', `"${'a'.repeat(197)}\u{1f600}b`, 200],
  ])('raw: %s', (_, text, length) => {
    for (const pieces of [[text], text.split(''), [...piecesOf(text, 7)]]) {
      expect(readPieces(pieces)[0]?.faults?.[0]?.raw).toBe(text.slice(0, length));
    }
  });
});

describe('laws', () => {
  test('what writeRow writes reads back as it was, without faults', () => {
    const cell = fc.oneof(csvText, fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 5 }), (rows) => {
        expect(read(rows.map(writeRow).join(''))).toEqual(rows.map((cells, at) => ({ row: at + 1, cells })));
      }),
    );
  });

  test('any pieces give the rows of the whole', () => {
    fc.assert(
      fc.property(csvText, delimiters, fc.integer({ min: 1, max: 5 }), (text, delimiter, size) => {
        expect(readPieces([...piecesOf(text, size)], delimiter)).toEqual(read(text, delimiter));
      }),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.array(csvText, { maxLength: 6 }), delimiters, (pieces, delimiter) => {
        expect(readPieces(pieces, delimiter)).toEqual(read(pieces.join(''), delimiter));
      }),
    );
  });

  test('no character is lost: without quotes, text and cells are the same characters in the same order', () => {
    // Quotes are left out, and the kind and number of line ends in a run, which cells do not tell.
    const essence = (text: string) =>
      text
        .replace(/"/g, '')
        .replace(/[\r\n]+/g, '\n')
        .replace(/\n$/, '');
    fc.assert(
      fc.property(csvText, delimiters, (text, delimiter) => {
        const rows = read(text, delimiter);
        expect(essence(rows.map((row) => row.cells.join(delimiter)).join('\n'))).toBe(essence(text));
      }),
      { numRuns: 2000 },
    );
  });

  test('no quote is lost: what a value drops is in its raw, or was the form of a sound cell', () => {
    const quotes = (text: string) => text.split('"').length - 1;
    fc.assert(
      fc.property(csvText, delimiters, (text, delimiter) => {
        let least = 0;
        let most = 0;
        for (const { cells, faults = [] } of read(text, delimiter)) {
          cells.forEach((value, at) => {
            const fault = faults.find((one) => one.cell === at + 1);
            if (fault) {
              expect(text).toContain(fault.raw);
              expect(fault.raw.replace(/"/g, '')).toBe(value.replace(/"/g, ''));
            }
            const inner = quotes(value);
            const sound = inner === 0 ? 0 : 2 * inner + 2;
            least += fault ? quotes(fault.raw) : sound;
            most += fault ? quotes(fault.raw) : 2 * inner + 2;
          });
        }
        expect(quotes(text)).toBeGreaterThanOrEqual(least);
        expect(quotes(text)).toBeLessThanOrEqual(most);
      }),
      { numRuns: 2000 },
    );
  });

  test('rows are numbered from 1 without gaps, faults name cells that exist, an unclosed cell is the last', () => {
    fc.assert(
      fc.property(csvText, delimiters, (text, delimiter) => {
        const rows = read(text, delimiter);
        rows.forEach(({ row, cells, faults = [] }, at) => {
          expect(row).toBe(at + 1);
          for (const { fault, cell } of faults) {
            expect(cells[cell - 1]).toBeDefined();
            if (fault === 'unclosed-quote') expect([row, cell]).toEqual([rows.length, cells.length]);
          }
        });
      }),
    );
  });

  test('two files with a line end between them read as the rows of one and then the other', () => {
    fc.assert(
      fc.property(csvText, csvText, delimiters, (first, second, delimiter) => {
        const before = read(`${first}\n`, delimiter);
        const isClosed = !before[before.length - 1]?.faults?.some(({ fault }) => fault === 'unclosed-quote');
        fc.pre(isClosed);
        const after = read(second, delimiter).map((row) => ({ ...row, row: row.row + before.length }));
        expect(read(`${first}\n${second}`, delimiter)).toEqual([...before, ...after]);
      }),
    );
  });
});

// None of these ends in the time of a test where a cell is read again from its start with each piece.
describe('linear time', () => {
  const MILLION = 1_000_000;

  test.each([
    ['an unquoted cell', 'a'.repeat(MILLION)],
    ['a quoted cell', `"${'a'.repeat(MILLION)}"`],
    ['a cell of doubled quotes', `"${'""'.repeat(MILLION / 2)}"`],
    ['a cell that never ends', `"${'a\n'.repeat(MILLION / 2)}`],
    ['stray quotes', `a${'"'.repeat(MILLION)}`],
    ['delimiters', ','.repeat(MILLION)],
    ['line ends', '\r\n'.repeat(MILLION / 2)],
    ['tabs', '\t'.repeat(MILLION)],
    ['rows without a delimiter', 'ab\n'.repeat(MILLION / 3)],
  ])('%s of a million characters, whole and in pieces of one', (_, text) => {
    const whole = read(text);
    const pieces = readPieces([...piecesOf(text, 1)]);
    expect(pieces.length).toBe(whole.length);
    expect(pieces[0]?.cells.length).toBe(whole[0]?.cells.length);
    expect(pieces[0]?.cells[0] === whole[0]?.cells[0]).toBe(true);
  });

  test('10,000 columns', () => {
    const cells = Array.from({ length: 10_000 }, (_, at) => (at % 3 === 0 ? `"${at}"` : `${at}`));
    const row = `${cells.join(',')}\n`;
    const rows = readPieces([...piecesOf(row.repeat(20), 65_536)]);
    expect(rows.length).toBe(20);
    expect(rows.every((one) => one.cells.length === 10_000 && one.cells[9_999] === '9999')).toBe(true);
  });

  test('20 MB behind an unclosed quote, in pieces of 64 kB', () => {
    const piece = 'a,b\n'.repeat(16_384);
    const reader = createReader({ delimiter: ',' });
    expect(reader.push('x,"')).toEqual([]);
    for (let at = 0; at < 320; at++) expect(reader.push(piece)).toEqual([]);
    const [last] = reader.end();
    expect(last?.cells[1] === piece.repeat(320)).toBe(true);
    expect(last?.faults?.[0]?.raw.length).toBe(200);
  });
});
