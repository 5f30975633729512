// The CSV reader against others: csv-spectrum's files, Papa Parse's own test cases, and Papa Parse itself.

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createReader, type ReaderOptions } from '../../core/reader.ts';

type Delimiter = ReaderOptions['delimiter'];
type Cells = readonly string[];

interface PapaCase {
  readonly description: string;
  readonly input: string;
  readonly config?: { readonly [option: string]: unknown };
  readonly expected: { readonly data: readonly Cells[] };
}

interface Papa {
  parse(text: string, config?: object): { data: Cells[]; meta: { delimiter: string } };
  Parser: new (config: object) => { parse(text: string): { data: Cells[] } };
}

const require = createRequire(import.meta.url);
const papa = require('papaparse') as Papa;

function read(text: string, delimiter: Delimiter): Cells[] {
  const reader = createReader({ delimiter });
  return [...reader.push(text), ...reader.end()].map((row) => row.cells);
}

function isOurDelimiter(delimiter: string): delimiter is Delimiter {
  return [',', ';', '\t', '|'].includes(delimiter);
}

describe('csv-spectrum', () => {
  const ACCEPTED: Readonly<Record<string, string>> = {
    location_coordinates:
      'its JSON is not of this CSV: another phone number, and no list around the only row',
  };

  const folder = dirname(require.resolve('csv-spectrum'));
  const names = readdirSync(join(folder, 'csvs')).map((file) => file.replace('.csv', ''));

  test('has its 12 files', () => {
    expect(names.length).toBe(12);
    expect(names).toEqual(expect.arrayContaining(Object.keys(ACCEPTED)));
  });

  test.each(names)('%s', (name) => {
    const text = readFileSync(join(folder, 'csvs', `${name}.csv`), 'utf8');
    const expected: unknown = JSON.parse(readFileSync(join(folder, 'json', `${name}.json`), 'utf8'));
    const [header = [], ...rows] = read(text, ',');
    const records = rows.map((cells) => Object.fromEntries(header.map((key, at) => [key, cells[at]])));
    if (name in ACCEPTED) expect(records, 'listed as a difference, but agrees').not.toEqual(expected);
    else expect(records).toEqual(expected);
  });
});

describe("Papa Parse's own cases", () => {
  /** What Papa can be asked to do and the reader cannot; a case that asks for it says nothing about the reader. */
  const OPTIONS_OF_PAPA: Readonly<Record<string, string>> = {
    comments: 'a line that starts with # is data to the importer',
    dynamicTyping: 'cells stay strings',
    escapeChar: 'only doubled quotes escape quotes',
    header: 'the header is matched elsewhere; the reader gives plain rows',
    preview: 'the caller stops pushing',
    quoteChar: 'only the double quote quotes',
    skipEmptyLines: 'blank rows count, so that row numbers are those of a spreadsheet',
    skipFirstNLines: 'rows above the header are a rule of their own',
    transform: 'cells stay as they are',
  };

  const NO_EXTRA_ROW =
    'Papa makes a blank row of a line end at the end of the file; a spreadsheet shows none';
  const NEVER_REOPENED =
    'behind a closing quote, Papa goes on in quotes and may swallow rows; Excel and Python append the rest of the cell';
  const BLANKS_KEPT =
    'Papa drops blanks behind a closing quote; nothing may be lost, so they are kept with a fault';

  const ACCEPTED: Readonly<Record<string, string>> = {
    'One column input with empty fields': NO_EXTRA_ROW,
    'Fast mode with blank line at end': NO_EXTRA_ROW,
    'Blank lines at end': NO_EXTRA_ROW,
    'Empty lines': NO_EXTRA_ROW,
    'Quoted field has invalid trailing quote after delimiter with a valid closer': NEVER_REOPENED,
    'Quoted field has invalid trailing quote after delimiter': NEVER_REOPENED,
    'Quoted field has invalid trailing quote before delimiter': NEVER_REOPENED,
    'Quoted field has invalid trailing quote after new line': NEVER_REOPENED,
    'Quoted fields with spaces between closing quote and next delimiter': BLANKS_KEPT,
    'Quoted fields with spaces between closing quote and next new line': BLANKS_KEPT,
    'Quoted fields with spaces after closing quote': BLANKS_KEPT,
    'Quoted fields with spaces between closing quote and next delimiter and contains delimiter': BLANKS_KEPT,
    'Quoted fields with spaces between closing quote and newline and contains newline': BLANKS_KEPT,
    'Mixed slash n and slash r should choose first as precident':
      'Papa takes one kind of line end for the whole file; real files mix them',
    'UTF-8 BOM encoded input is stripped from invisible BOM character':
      'the byte order mark is taken away before decoding',
  };

  // Papa's test file is a browser script that declares its cases as globals and then registers them.
  const describeNothing = Object.assign(() => {}, { skip: () => {} });
  const scope: { [name: string]: unknown } = { chai: {}, Papa: papa, describe: describeNothing };
  runInNewContext(
    readFileSync(join(dirname(require.resolve('papaparse')), 'tests/test-cases.js'), 'utf8'),
    scope,
  );
  const all = [...(scope.CORE_PARSER_TESTS as PapaCase[]), ...(scope.PARSE_TESTS as PapaCase[])];

  const cases = all.flatMap(({ description, input, config = {}, expected }) => {
    if (Object.keys(config).some((option) => option in OPTIONS_OF_PAPA)) return [];
    const { delimiter } = papa.parse(input, config).meta;
    return isOurDelimiter(delimiter) ? [{ description, input, delimiter, expected: [...expected.data] }] : [];
  });

  test('most cases are about reading', () => {
    expect(cases.length).toBeGreaterThan(75);
  });

  test('every accepted difference is a case', () => {
    const names = cases.map(({ description }) => description);
    expect(Object.keys(ACCEPTED).filter((name) => !names.includes(name))).toEqual([]);
  });

  test.each(cases)('$description', ({ description, input, delimiter, expected }) => {
    // Through JSON, because the expected arrays are those of another context.
    const same = JSON.stringify(read(input, delimiter)) === JSON.stringify(expected);
    if (description in ACCEPTED) expect(same, 'listed as a difference, but agrees').toBe(false);
    else expect(read(input, delimiter)).toEqual(JSON.parse(JSON.stringify(expected)));
  });
});

describe('Papa Parse as the oracle', () => {
  const delimiters = fc.constantFrom<Delimiter>(',', ';', '\t', '|');
  const newlines = fc.constantFrom('\n', '\r\n', '\r');
  const plain = fc.string({
    unit: fc.constantFrom('a', 'é', ' ', '\0', '\u{1f600}', "'", '1'),
    maxLength: 5,
  });
  const quoted = fc
    .string({ unit: fc.constantFrom('a', '"', ',', ';', '\t', '|', '\r', '\n', ' '), maxLength: 8 })
    .map((value) => `"${value.replace(/"/g, '""')}"`);
  const rowsOfText = fc.array(fc.array(fc.oneof(plain, quoted), { minLength: 1, maxLength: 5 }), {
    minLength: 1,
    maxLength: 8,
  });

  test('the same cells for any well-formed text', () => {
    fc.assert(
      fc.property(
        rowsOfText,
        delimiters,
        newlines,
        fc.boolean(),
        (rows, delimiter, newline, endsWithNewline) => {
          const text =
            rows.map((cells) => cells.join(delimiter)).join(newline) + (endsWithNewline ? newline : '');
          const { data } = new papa.Parser({ delimiter, newline }).parse(text);
          // The accepted difference NO_EXTRA_ROW.
          const expected =
            text.endsWith(newline) && data[data.length - 1]?.join() === '' ? data.slice(0, -1) : data;
          expect(read(text, delimiter)).toEqual(expected);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test.each(['long-sample.csv', 'verylong-sample.csv', 'sample.csv'])(
    "the same cells for Papa's %s",
    (file) => {
      const text = readFileSync(join(dirname(require.resolve('papaparse')), 'tests', file), 'utf8');
      expect(read(text.replace(/\r?\n$/, ''), ',')).toEqual(
        papa.parse(text.replace(/\r?\n$/, ''), { delimiter: ',' }).data,
      );
    },
  );
});
