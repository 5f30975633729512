// The files of test/fixtures that stand for themselves: an input with its options.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceOptions } from '../../core/index.ts';

export interface Fixture {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly options: Omit<SourceOptions, 'decoder'>;
}

const ROOT = new URL('../fixtures/', import.meta.url).pathname;

/** Tables of a workbook have their case in another file, and are not among them. */
export const fixtures: readonly Fixture[] = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.csv') && existsSync(join(ROOT, path.replace(/csv$/, 'json'))))
  .sort()
  .map((path) => ({
    name: path,
    bytes: new Uint8Array(readFileSync(join(ROOT, path))),
    options: JSON.parse(readFileSync(join(ROOT, path.replace(/csv$/, 'json')), 'utf8')).options,
  }));
