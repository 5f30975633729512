// Debian's LibreOffice Calc, without a screen: opens files as a spreadsheet program does and saves them again.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const PROGRAM = '/usr/bin/soffice';
const TIMEOUT = 50_000;

export type Files = { readonly [name: string]: string | Uint8Array };

/** How a CSV is opened; what is not said is as the dialogue proposes it, but for "Detect special numbers". */
export interface Opening {
  /** Each of these signs parts a line. */
  readonly separator?: string;
  readonly encoding?: Encoding;
  /** The language of its numbers and dates, and that of the program. */
  readonly locale?: 'en-US' | 'de-DE';
  /** This many columns are text: nothing is detected in them. */
  readonly textColumns?: number;
}

type Encoding = 'utf-8' | 'windows-1252' | 'mac' | 'utf-16';

/** "Save as"; cells of a CSV are written as they are shown, as the dialogue proposes. */
export type Format =
  | 'xlsx'
  | 'xls'
  | 'ods'
  | 'fods'
  | 'pdf'
  | { readonly separator?: string; readonly encoding?: Encoding };

const LOCALES = {
  'en-US': { id: 1033, environment: 'C.UTF-8' },
  'de-DE': { id: 1031, environment: 'de_DE.UTF-8' },
};
const ENCODINGS: { readonly [encoding in Encoding]: number } = {
  'utf-8': 76,
  'windows-1252': 1,
  mac: 2,
  'utf-16': 65_535,
};

/**
 * Opens every file and saves it; one start of the program for all of them, with a profile of its own.
 * @returns what was saved, by the names given
 */
export async function convert<Given extends Files>(
  files: Given,
  format: Format,
  opening: Opening = {},
): Promise<{ [name in keyof Given]: Buffer }> {
  if (!existsSync(PROGRAM))
    throw new Error(
      'LibreOffice is not installed. Run: apt-get install -y --no-install-recommends libreoffice-calc-nogui',
    );
  const folder = mkdtempSync(join(tmpdir(), 'preflight-office-'));
  const names = Object.keys(files);
  mkdirSync(join(folder, 'in'));
  for (const name of names) writeFileSync(join(folder, 'in', name), files[name] ?? '');
  const args = [
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
    '--headless',
    '--convert-to',
    typeof format === 'string' ? format : savingFilter(format),
    ...(names.some((name) => name.endsWith('.csv')) ? [`--infilter=${openingFilter(opening)}`] : []),
    '--outdir',
    join(folder, 'out'),
    ...names.map((name) => join(folder, 'in', name)),
  ];
  try {
    const { environment } = LOCALES[opening.locale ?? 'en-US'];
    const said = await run(args, { LC_ALL: environment, HOME: folder });
    const saved = names.map((name) => {
      const path = join(folder, 'out', `${basename(name, extname(name))}.${extensionOf(format)}`);
      if (!existsSync(path)) throw new Error(`LibreOffice did not save ${name}: ${said}`);
      return [name, readFileSync(path)];
    });
    return Object.fromEntries(saved);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same files under names with another extension, to be opened next. */
export function renamed<Content>(files: { readonly [name: string]: Content }, extension: string) {
  return Object.fromEntries(
    Object.entries(files).map(([name, content]) => [
      `${basename(name, extname(name))}.${extension}`,
      content,
    ]),
  );
}

function extensionOf(format: Format): string {
  return typeof format === 'string' ? format : 'csv';
}

/** Its options end with: quoted cells are text no, detect special numbers. */
function openingFilter({ separator = ',', encoding = 'utf-8', locale = 'en-US', textColumns = 0 }: Opening) {
  const separators = [...separator].map((sign) => sign.charCodeAt(0)).join('/');
  const columns = Array.from({ length: textColumns }, (_, at) => `${at + 1}/2`).join('/');
  const read = [separators, 34, ENCODINGS[encoding], 1, columns, LOCALES[locale].id];
  return `CSV:${read.join(',')},false,${textColumns === 0}`;
}

/** Its options end with: quote all text no, numbers as such yes, as shown yes. */
function savingFilter({ separator = ',', encoding = 'utf-8' }: Exclude<Format, string>): string {
  const written = [separator.charCodeAt(0), 34, ENCODINGS[encoding], 1, '', 0];
  return `csv:Text - txt - csv (StarCalc):${written.join(',')},false,true,true`;
}

/** A process group of its own, so that the program's children can be ended with it. */
function run(args: readonly string[], environment: { readonly [name: string]: string }): Promise<string> {
  return new Promise((resolve, reject) => {
    const office = spawn(PROGRAM, args, { env: { ...process.env, ...environment }, detached: true });
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk;
    };
    office.stdout.on('data', hear);
    office.stderr.on('data', hear);
    const watch = setTimeout(() => {
      if (office.pid) process.kill(-office.pid, 'SIGKILL');
    }, TIMEOUT);
    office.on('error', reject);
    office.on('close', () => {
      clearTimeout(watch);
      resolve(said);
    });
  });
}
