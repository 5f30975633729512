// Whole files after a real spreadsheet program has saved them: in another form, another encoding, as a workbook.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  checkSource,
  fixSource,
  type Issue,
  type Report,
  type TypeName,
  typeNames,
} from '../../core/index.ts';
import { folderWith } from '../cli/run.ts';
import { decoder, sourceOf } from '../core/host.ts';
import { convert, type Files, type Format, type Opening } from './office.ts';
import { readCsv } from './read-csv.ts';

const CLEAN = Object.fromEntries(
  typeNames.map((type) => [`${type}.csv`, readFileSync(`test/fixtures/types/${type}.csv`)]),
);

/** What opening and saving changes in the clean file of a type. */
const CHANGED: { readonly [type in TypeName]: readonly string[] } = {
  partners: ['row 4, partner_joined_date: error date-format'],
  customers: ['row 4, created_at: warning date-format'],
  transactions: ['row 4, created_at: error date-format'],
  rewards: [2, 3, 4, 5, 6, 7].map((row) => `row ${row}, is_external: warning invalid-choice`),
  leads: [],
  deals: [],
};

const DELIMITER = 'row 1, the file: error wrong-delimiter';
const ENCODING = 'row 1, the file: error encoding';

/** `told` of every file; `beyondAscii` of those with other letters than English ones. */
const FORMS: readonly {
  name: string;
  format: Format;
  told: readonly string[];
  beyondAscii: readonly string[];
}[] = [
  { name: 'CSV', format: {}, told: [], beyondAscii: [] },
  { name: 'CSV with semicolons', format: { separator: ';' }, told: [DELIMITER], beyondAscii: [] },
  {
    name: 'CSV in Windows-1252',
    format: { encoding: 'windows-1252' },
    told: [],
    beyondAscii: [ENCODING],
  },
  {
    name: 'CSV with tabs in UTF-16',
    format: { separator: '\t', encoding: 'utf-16' },
    told: [ENCODING, DELIMITER],
    beyondAscii: [],
  },
];

const WORKBOOKS = ['xlsx', 'ods', 'xls', 'pdf'] as const;

function said(issues: readonly Issue[]): string[] {
  return issues
    .filter(({ level }) => level !== 'info')
    .map(({ row, column, level, rule }) => `row ${row}, ${column ?? 'the file'}: ${level} ${rule}`);
}

/** The built command line's reports, by file. */
function checked(files: Files): { [file: string]: Report } {
  const folder = folderWith(files);
  try {
    const { out } = folder.check([...Object.keys(files), '--format', 'json']);
    const reports = JSON.parse(out) as ({ file: string } & Report)[];
    return Object.fromEntries(reports.map((report) => [report.file, report]));
  } finally {
    folder.remove();
  }
}

const OPTIONS = { today: '2026-11-23', decoder };

function check(bytes: Uint8Array) {
  return checkSource(sourceOf(new Uint8Array(bytes)), OPTIONS);
}

async function mended(bytes: Uint8Array, accept = {}): Promise<Uint8Array> {
  const source = sourceOf(new Uint8Array(bytes));
  const { report, facts } = await checkSource(source, OPTIONS);
  let text = '';
  await fixSource(source, report, facts, { ...OPTIONS, accept }, (part) => {
    text += part;
  });
  return new TextEncoder().encode(text);
}

describe.concurrent.each(FORMS)('a clean file saved as $name', (form) => {
  const { format, told, beyondAscii } = form;
  let saved: { [name: string]: Buffer } = {};
  let reports: { [name: string]: Report } = {};
  beforeAll(async () => {
    saved = await convert(CLEAN, format);
    reports = checked(saved);
  });

  test.each(typeNames)('%s: what has changed is told, and the safe fixes bring it back', async (type) => {
    const name = `${type}.csv`;
    const clean = CLEAN[name] ?? Buffer.alloc(0);
    const isAscii = clean.every((byte) => byte < 0x80);
    const file = [...told, ...(isAscii ? [] : beyondAscii)];
    expect(reports[name]?.type).toBe(type);
    expect(said(reports[name]?.issues ?? [])).toEqual([...file, ...CHANGED[type]]);
    expect(readCsv(await mended(saved[name] ?? clean))).toEqual(readCsv(clean));
  });
});

test.concurrent.each(WORKBOOKS)(
  'a file saved as .%s is told to be no CSV, and nothing else is',
  async (format) => {
    const saved = await convert(CLEAN, format);
    const reports = Object.values(checked(saved));
    expect(reports.map(({ issues }) => said(issues))).toEqual(
      typeNames.map(() => ['row 1, the file: error not-csv']),
    );
  },
);

const HEADER = 'partner_first,partner_last,partner_email,partner_key,partner_group,partner_joined_date';
const NAMES = {
  'names.csv': `${HEADER}\r\nJosé,Żak “Q”,ann@lee.com,ann-lee,Default,2026-11-02\r\n`,
};
const REPLACEMENT = '\ufffd';

describe.concurrent('names in another encoding', () => {
  interface Case {
    readonly what: string;
    readonly files?: Files;
    readonly opening?: Opening;
    readonly format?: Format;
    /** First and last name, as the file that comes back is to be read. */
    readonly names: readonly string[];
    readonly told: readonly string[];
    /** After the safe fixes and every suggestion. */
    readonly mended: readonly string[];
  }
  const cases: readonly Case[] = [
    {
      what: 'UTF-8 opened as Windows-1252: broken letters are told and read back',
      opening: { encoding: 'windows-1252' },
      names: ['JosÃ©', 'Å»ak â€œQâ€\uf19d'],
      told: ['row 2, partner_first: warning broken-text', 'row 2, partner_last: warning broken-text'],
      mended: ['José', 'Żak “Q”'],
    },
    {
      what: 'Windows-1252 opened as UTF-8: lost letters are told, and only the source has them',
      files: { 'names.csv': Buffer.from(NAMES['names.csv'].replace('Żak “Q”', 'Müller'), 'latin1') },
      names: [`Jos${REPLACEMENT}`, `M${REPLACEMENT}ller`],
      told: ['row 2, partner_first: warning broken-text', 'row 2, partner_last: warning broken-text'],
      mended: [`Jos${REPLACEMENT}`, `M${REPLACEMENT}ller`],
    },
    {
      what: 'saved as Windows-1252, which has no Ż: the encoding is told, the question mark in its place is not',
      format: { encoding: 'windows-1252' },
      names: ['José', '?ak “Q”'],
      told: [ENCODING],
      mended: ['José', '?ak “Q”'],
    },
    {
      what: 'saved in an old Macintosh encoding: taken for Windows-1252, so other letters are read and nothing tells',
      format: { encoding: 'mac' },
      names: ['JosŽ', '?ak ÒQÓ'],
      told: [ENCODING],
      mended: ['JosŽ', '?ak ÒQÓ'],
    },
  ];

  test.each(cases.map((one) => [one.what, one] as const))('%s', async (_, one) => {
    const { files = NAMES, opening, format = {}, names, told, mended: after } = one;
    const saved = (await convert(files, format, opening))['names.csv'] ?? new Uint8Array();
    const encoding = told.includes(ENCODING) ? 'windows-1252' : 'utf-8';
    const utf8 = new TextEncoder().encode(decoder(encoding).decode(saved));
    const namesIn = (bytes: Uint8Array) => readCsv(bytes)[1]?.slice(0, 2);
    expect(namesIn(utf8)).toEqual(names);
    expect(said((await check(saved)).report.issues)).toEqual(told);
    expect(namesIn(await mended(saved, { 'broken-text': true }))).toEqual(after);
  });
});

test.concurrent('commas opened as semicolons: every row becomes one cell in quotes, and no type can be told', async () => {
  const saved = (await convert(NAMES, {}, { separator: ';' }))['names.csv'] ?? new Uint8Array();
  expect(readCsv(saved)[0]).toEqual([HEADER]);
  const { report } = await check(saved);
  expect(report).toMatchObject({ type: null, passed: false });
  expect(report.reasons?.join()).toContain('cannot be told');
});
