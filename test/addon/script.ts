// A piece of script for the tests of the stand-in itself, run as Code.js is.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type AddonOptions, createAddon, createSpreadsheet } from './runtime/index.ts';
import type { SpreadsheetOptions } from './runtime/spreadsheet.ts';

/** The body is that of a function `main` with one argument. */
export function script(
  body: string,
  options: SpreadsheetOptions = {},
  more: Partial<Pick<AddonOptions, 'api' | 'authMode' | 'cost'>> = {},
) {
  const directory = mkdtempSync(join(tmpdir(), 'preflight-runtime-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  const codeFile = join(directory, 'Code.js');
  writeFileSync(
    codeFile,
    `function main(argument) { ${body} }\nfunction secret_() {}\nvar hidden = function () {};`,
  );
  const spreadsheet = createSpreadsheet(options);
  return { addon: createAddon({ codeFile, spreadsheet, ...more }), spreadsheet };
}
