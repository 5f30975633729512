// The files we write, opened in a real spreadsheet program: in those for people no cell becomes a formula, however
// the file is opened; those for the importer come back value for value where nothing is detected.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { typeNames, writeRow } from '../../core/index.ts';
import { folderWith } from '../cli/run.ts';
import { convert, type Files, type Opening } from './office.ts';
import { readCsv } from './read-csv.ts';

const HEADER = ['customer_key', 'amount_in_dollars', 'key', 'created_at', 'currency'];

const HOSTILE = [
  '=HYPERLINK("https://example.com","open")',
  '=1+1',
  '+1',
  '+1+1',
  '-1',
  '-2+3',
  '@x',
  '@SUM(1,2)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' =1+1',
  'a;=1+1;b',
  'a\t=1+1\tb',
  'a|=1+1|b',
  'a\r\n=1+1\r\nb',
  'a;"=1+1";b',
  '=1+1;=2+2',
];

/** Hostile in every place: header, key, amount, date, currency. */
const INPUT = [
  [...HEADER, ...HOSTILE],
  ...HOSTILE.map((value) => [value, value, value, value, value, ...HOSTILE]),
]
  .map(writeRow)
  .join('');

const folder = folderWith({ '=1+1.csv': INPUT, 'a;=1+1;b.csv': INPUT });
afterAll(() => folder.remove());

const formulasIn = (sheet: Uint8Array) =>
  [...new TextDecoder().decode(sheet).matchAll(/table:formula="([^"]*)"/g)].map(([, formula]) => formula);

describe.concurrent('files for people', () => {
  const names = ['=1+1.csv', 'a;=1+1;b.csv'];
  const reports: Files = {
    'one.csv': folder.check([names[0] ?? '', '--format', 'csv']).out,
    'several.csv': folder.check([...names, '--format', 'csv']).out,
  };

  test('the report shows the hostile cells', () => {
    const values = readCsv(Buffer.from(reports['one.csv'] ?? '')).map((cells) => cells[5]);
    expect(values).toContain(`'${HOSTILE[0]}`);
    expect(values.filter((value) => value?.includes('1+1')).length).toBeGreaterThan(HOSTILE.length);
  });

  const openings: readonly (readonly [string, Opening])[] = [
    ['with commas', {}],
    ['with commas, semicolons and tabs, as the dialogue proposes', { separator: ',;\t' }],
    ['with semicolons, by a German program', { separator: ';', locale: 'de-DE' }],
    ['with bars', { separator: '|' }],
  ];
  test.each(openings)('opened %s, no cell of a report is a formula', async (_, opening) => {
    const opened = await convert({ ...reports, 'raw.csv': INPUT }, 'fods', opening);
    const formulas = (name: string) => formulasIn(opened[name as keyof typeof opened] ?? new Uint8Array());
    expect(formulas('raw.csv'), 'the same cells unarmed do become formulas').not.toEqual([]);
    expect([formulas('one.csv'), formulas('several.csv')]).toEqual([[], []]);
  });
});

describe.concurrent('files for the importer', () => {
  const VALUES = [
    ...['00123', '1e3', '4111111111111111', '12345678901234567890', '3/4/2025', 'TRUE', '50%', "'00123"],
    ...['Zoë, Łukasz', '田中', 'she said "no"', 'first\nsecond', ' outer ', 'a;b', 'one\ttwo'],
    // Line breaks inside a cell come back as LF.
    ...HOSTILE.filter((value) => !value.includes('\r')),
  ];
  const rows = VALUES.map((value, at) => [
    `acct_${at}`,
    '12.50',
    value,
    '2024-01-02',
    at % 2 ? 'USD' : 'usd',
  ]);
  const input = [HEADER, ...rows, ['acct_x', 'none', 'invoice_x', '2024-01-02', '']].map(writeRow).join('');
  const work = folderWith({ 'in.csv': input });
  work.run(['fix', 'in.csv', '-o', 'fixed.csv', ...work.today]);
  work.run(['split', 'in.csv', '-o', 'good.csv', '--rest', 'rest.csv', ...work.today]);
  const files: { readonly [name: string]: Uint8Array } = Object.fromEntries([
    ...['fixed.csv', 'good.csv', 'rest.csv'].map((name) => [name, readFileSync(join(work.path, name))]),
    ...typeNames.map((type) => [
      `template of ${type}.csv`,
      Buffer.from(work.run(['template', type, '--columns', 'all', '--example']).out),
    ]),
  ]);
  work.remove();

  let back: { readonly [name: string]: Uint8Array } = {};
  beforeAll(async () => {
    back = await convert(files, {}, { textColumns: 20 });
  });

  test.each(Object.keys(files))(
    '%s: every value comes back as it was, where all columns are opened as text',
    (name) => {
      const bytes = files[name] ?? new Uint8Array();
      expect(bytes.length).toBeGreaterThan(50);
      expect(readCsv(back[name] ?? new Uint8Array())).toEqual(readCsv(bytes));
    },
  );
});
