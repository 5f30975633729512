// The same bytes give the same report in Node, in a bare vm context (Apps Script's globals), in Chromium and in
// Firefox: every fixture, compared as text.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { build } from 'esbuild';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkSource, type SourceOptions } from '../../core/index.ts';
import { browserNames, openBrowser } from '../browsers.ts';
import { decoder, fileSource } from '../core/host.ts';

interface Vector {
  name: string;
  base64: string;
  options: Omit<SourceOptions, 'decoder'>;
}

const ROOT = 'test/fixtures';
/** Newer than ES2019, or not in Apps Script: a use of them must fail. */
const TOO_NEW = `for (const [owner, names] of [
  [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']],
  [String.prototype, ['at', 'replaceAll', 'matchAll', 'isWellFormed', 'toWellFormed']],
  [Object, ['hasOwn', 'groupBy']],
  [Promise, ['any', 'allSettled', 'withResolvers']],
  [globalThis, ['WeakRef', 'FinalizationRegistry', 'AggregateError']],
]) for (const name of names) delete owner[name];`;

let code: string;
let vectors: Vector[];
let expected: string[];
const browsers: Browser[] = [];

beforeAll(async () => {
  const bundle = await build({
    entryPoints: ['core/index.ts'],
    bundle: true,
    format: 'iife',
    globalName: 'core',
    target: 'es2019',
    charset: 'ascii',
    write: false,
  });
  code = bundle.outputFiles[0]?.text ?? '';
  vectors = readdirSync(join(ROOT, 'rules')).flatMap((rule) =>
    readdirSync(join(ROOT, 'rules', rule))
      .filter((name) => name.endsWith('.json'))
      .map((name) => {
        const path = join(ROOT, 'rules', rule, name.slice(0, -5));
        const { options } = JSON.parse(readFileSync(`${path}.json`, 'utf8')) as Pick<Vector, 'options'>;
        return { name: path, base64: readFileSync(`${path}.csv`).toString('base64'), options };
      }),
  );
  expected = [];
  for (const { name, options } of vectors) {
    const { report } = await checkSource(fileSource(`${name}.csv`), { ...options, decoder });
    expected.push(JSON.stringify(report));
  }
});
afterAll(() => Promise.all(browsers.map((browser) => browser.close())));

it('in a bare context without newer built-ins', async () => {
  const context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
  vm.runInContext(TOO_NEW, context);
  vm.runInContext(`${code}; globalThis.core = core;`, context);
  const { core } = context as unknown as { core: typeof import('../../core/index.ts') };
  const reports: string[] = [];
  for (const { name, options } of vectors) {
    const { report } = await core.checkSource(fileSource(`${name}.csv`), { ...options, decoder });
    reports.push(JSON.stringify(report));
  }
  expect(reports).toEqual(expected);
});

for (const browser of browserNames) {
  it(`in ${browser}`, async () => {
    const running = await openBrowser(browser);
    browsers.push(running);
    const page = await running.newPage();
    await page.evaluate(`${code}; window.core = core;`);
    const reports = await page.evaluate(async (given: Vector[]) => {
      const { core } = window as unknown as { core: typeof import('../../core/index.ts') };
      const results: string[] = [];
      for (const { base64, options } of given) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const { report } = await core.checkSource(
          {
            async *open() {
              yield bytes;
            },
          },
          {
            ...options,
            decoder(encoding) {
              const text = new TextDecoder(encoding, { fatal: encoding === 'utf-8', ignoreBOM: true });
              return { decode: (chunk) => text.decode(chunk, { stream: true }), end: () => text.decode() };
            },
          },
        );
        results.push(JSON.stringify(report));
      }
      return results;
    }, vectors);
    expect(reports).toEqual(expected);
  });
}
