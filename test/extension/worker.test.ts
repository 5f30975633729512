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

  test('what is being made ends once it is told to, and what is made next does not', async () => {
    const page = await harness.openOwn('engine.html');
    const kinds = await page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const worker = new Worker('worker.js');
          const ask = (id: number, request: object) => worker.postMessage({ id, request });
          const make = { kind: 'make', product: { of: 'fixed', accept: {} } };
          const heard: string[] = [];
          worker.onmessage = ({ data: { id, message } }) => {
            if (message.kind === 'progress') return;
            heard.push(`${id} ${message.kind}`);
            if (id === 1) {
              ask(2, make);
              ask(0, { kind: 'stop' });
            } else if (id === 2) ask(3, make);
            else resolve(heard);
          };
          const rows = 'acme,900,inv-1,2024/05/06,USD\n'.repeat(100_000);
          const file = new File(
            ['customer_key,amount_in_cents,key,created_at,currency\n', rows],
            'large.csv',
          );
          ask(1, { kind: 'check', file });
        }),
    );
    expect(kinds).toEqual(['1 checked', '2 failed', '3 made']);
    await page.close();
  });

  test('reads what is not UTF-8', async () => {
    const utf16 = Buffer.from(`\uFEFF${readFileSync(files.faulty, 'utf8')}`, 'utf16le');
    const windows = Buffer.from(readFileSync(files.faulty, 'utf8').replace('acme', 'Ren\u00E9'), 'latin1');
    for (const bytes of [utf16, windows]) {
      expect(await checkInWorker(harness, 'some.csv', bytes)).toEqual(await inNode(bytes));
    }
  });
});
