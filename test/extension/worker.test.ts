// The worker in the browser says what the core says in Node.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkSource, type Source } from '../../core/index.ts';
import { decoder } from '../../extension/src/decoder.ts';
import { browserNames } from '../browsers.ts';
import { checkInWorker } from './check-in-worker.ts';
import { files } from './files.ts';
import { type Harness, startHarness } from './harness.ts';

const today = new Date().toLocaleDateString('sv-SE');

async function inNode(bytes: Uint8Array) {
  const source: Source = {
    async *open() {
      yield bytes;
    },
  };
  return (await checkSource(source, { today, decoder })).report;
}

describe.each(browserNames)('%s', (name) => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await startHarness(name);
  });
  afterAll(() => harness?.close());

  test.each(['clean', 'faulty', 'noKeys', 'workbook'] as const)('%s', async (file) => {
    const bytes = readFileSync(files[file]);
    expect(await checkInWorker(harness, 'some.csv', bytes)).toEqual(await inNode(bytes));
  });

  test('reads what is not UTF-8', async () => {
    const utf16 = Buffer.from(`\uFEFF${readFileSync(files.faulty, 'utf8')}`, 'utf16le');
    const windows = Buffer.from(readFileSync(files.faulty, 'utf8').replace('acme', 'Ren\u00E9'), 'latin1');
    for (const bytes of [utf16, windows]) {
      expect(await checkInWorker(harness, 'some.csv', bytes)).toEqual(await inNode(bytes));
    }
  });
});
