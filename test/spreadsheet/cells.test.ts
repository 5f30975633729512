// Cells after a real spreadsheet program has had them: what the check of the file tells, what the add-on tells of
// the same cells in the sheet, and what nobody can tell any more.
import { beforeAll, describe, expect, test } from 'vitest';
import { checkSource, type Issue, type Report, writeRow } from '../../core/index.ts';
import { check, shown } from '../addon/workbook.ts';
import { decoder, sourceOf } from '../core/host.ts';
import { type Table, tableOf } from './clean-rows.ts';
import { type Damage, type DamagedCell, damages, type Program } from './damage.ts';
import { readFlatSheet } from './flat-sheet.ts';
import { inSheets } from './in-sheets.ts';
import { convert, renamed } from './office.ts';
import { type Rows, readCsv } from './read-csv.ts';

const PROGRAMS = {
  english: 'a CSV opened in English and saved',
  german: 'a CSV opened in German and saved with semicolons',
  xlsx: 'a CSV opened in English, saved as a workbook, and that as CSV',
} as const satisfies { [program in Program]: string };

/** Texts that Sheets is taken to show in another way than LibreOffice; every other text is the same. */
const SHOWN_IN_SHEETS: { readonly [inLibreOffice: string]: string } = {
  '4111111111111110': '4.11111E+15',
  '4111111111111111': '4.11111E+15',
  '4111111111111112': '4.11111E+15',
  '4222222222222220': '4.22222E+15',
  '1.79769313486232E+308': '1.79769E+308',
  '1.23456789012346E+019': '1.23457E+19',
  '1,23456789012346E+019': '1,23457E+19',
  '1.23456789012346E+017': '1.23457E+17',
  '123456.123456789': '123456.1235',
};

interface Returned {
  readonly rows: Rows;
  readonly report: Report;
  readonly inSheet: { readonly rows: Rows; readonly report: Report };
}

/** @returns what came back, case by case */
async function passThrough(program: Program, cases: readonly Damage[]): Promise<Returned[]> {
  const german = program === 'german';
  const opening = { locale: german ? 'de-DE' : 'en-US' } as const;
  const separator = german ? ';' : ',';
  const typed = cases.map((damage, at) => [`${at}.csv`, tableOf(damage).rows.map(writeRow).join('')]);
  const files = Object.fromEntries(typed);
  const opened = program === 'xlsx' ? renamed(await convert(files, 'xlsx', opening), 'xlsx') : files;
  const [saved, flat] = await Promise.all([
    convert(opened, { separator }, opening),
    convert(opened, 'fods', opening),
  ]);
  const returned = Object.keys(opened).map(async (name, at) => {
    const bytes = new Uint8Array(saved[name] ?? []);
    const { type } = tableOf(cases[at] as Damage);
    const sheet = inSheets(readFlatSheet(flat[name] ?? new Uint8Array()), german ? 'de_DE' : 'en_US');
    const { report } = await checkSource(sourceOf(bytes), { type, today: '2026-11-23', decoder });
    const inSheet = { rows: shown(sheet), report: check(sheet, type).report };
    return { rows: readCsv(bytes, separator), report, inSheet };
  });
  return Promise.all(returned);
}

/** Everything said of a row, whatever the column; what is for information is left out. */
function said(issues: readonly Issue[], row: number): string[] {
  return issues
    .filter((issue) => issue.row === row && issue.level !== 'info')
    .map(({ column, cells, level, rule }) => `${level} ${rule} in ${column}, cell ${cells}`);
}

/** What the case says, in the same words. */
function wanted(told: string, { column, position }: Table): string[] {
  if (told.startsWith('nothing')) return [];
  return told.split(' + ').map((one) => `${one} in ${column}, cell ${position}`);
}

function titleOf([typed, back, file, sheet]: DamagedCell): string {
  const became = typed === back ? 'stays as it is' : `comes back as ${JSON.stringify(back)}`;
  return `${JSON.stringify(typed)} ${became}: ${file}${sheet ? `; in the sheet: ${sheet}` : ''}`;
}

describe.concurrent.each(Object.entries(PROGRAMS) as [Program, string][])('%s: %s', (program) => {
  const cases = damages.filter((damage) => (damage.program ?? 'english') === program);
  let returned: readonly Returned[] = [];
  beforeAll(async () => {
    returned = await passThrough(program, cases);
  });

  // Titles as %s: others are cut.
  const suites = cases.map((damage, at) => [`${damage.what} (${damage.column})`, damage, at] as const);
  describe.each(suites)('%s', (_, damage, number) => {
    const table = tableOf(damage);
    const places = damage.cells.map((cell, at) => [titleOf(cell), cell, at + 2] as const);

    test.each(places)('%s', (__, cell, row) => {
      const [, back, file, sheet = file] = cell;
      const { rows, report, inSheet } = returned[number] as Returned;
      const textIn = (all: Rows) => all[row - 1]?.[table.position - 1];
      expect(textIn(rows)).toBe(back);
      expect(said(report.issues, row)).toEqual(wanted(file, table));
      expect(textIn(inSheet.rows)).toBe(SHOWN_IN_SHEETS[back] ?? back);
      expect(said(inSheet.report.issues, row)).toEqual(wanted(sheet, table));
    });
  });
});
