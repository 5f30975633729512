// When a part of ours is broken the page gets its file all the same, and is told that it was not checked.
// The parts are broken in a copy of the built extension; the product itself knows nothing of these tests.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { browserNames } from '../browsers.ts';
import { files, texts } from './files.ts';
import { startHarness, until } from './harness.ts';

const failures: readonly [part: string, breakIt: (folder: string) => void, reason: string][] = [
  ['the engine frame does not load', (folder) => rmSync(join(folder, 'engine.html')), 'did not answer'],
  ['the worker stops at its start', (folder) => replaceWorker(folder, 'throw new Error();'), 'stopped'],
  [
    'the worker stops at the file',
    (folder) => replaceWorker(folder, 'onmessage = () => { throw new Error(); };'),
    'stopped',
  ],
  [
    'the worker never answers',
    (folder) => replaceWorker(folder, 'onmessage = () => { for (;;); };'),
    'did not answer',
  ],
  ['the panel does not load', removePanel, ''],
];

function replaceWorker(folder: string, code: string): void {
  writeFileSync(join(folder, 'worker.js'), code);
}

function removePanel(folder: string): void {
  const chunks = join(folder, 'chunks');
  for (const chunk of readdirSync(chunks)) if (chunk.startsWith('panel')) rmSync(join(chunks, chunk));
}

describe.each(browserNames)('%s', (name) => {
  test.each(failures)('%s: the page gets its file and a notice that stays', async (_, breakIt, reason) => {
    const folder = mkdtempSync(join(tmpdir(), 'preflight-broken-'));
    cpSync(`dist/extension/${name}`, folder, { recursive: true });
    breakIt(folder);
    const harness = await startHarness(name, { extension: folder });
    try {
      const tab = await harness.open('/plain');
      await tab.pick(files.faulty);
      expect(await tab.got('change')).toEqual(['faulty.csv']);
      expect(await tab.notice('did not check faulty.csv')).toContain(reason);
      await tab.send();
      expect(harness.uploads.map((upload) => upload.bytes.toString())).toEqual([texts.faulty]);
      expect(await tab.panel.isOpen()).toBe(false);
      await tab.dismissNotice();
      expect(await tab.notices()).toEqual([]);
    } finally {
      await harness.close();
      rmSync(folder, { recursive: true });
    }
  });

  test('the worker stops while a file is made: the panel says so, the held file is still there', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'preflight-broken-'));
    cpSync(`dist/extension/${name}`, folder, { recursive: true });
    const worker = readFileSync(join(folder, 'worker.js'), 'utf8');
    const stops =
      "addEventListener('message', ({ data }) => { if (data.request.kind === 'make') throw new Error(); });";
    replaceWorker(folder, worker + stops);
    const harness = await startHarness(name, { extension: folder });
    try {
      const tab = await harness.open('/plain');
      await tab.pick(files.faulty, files.again);
      await tab.panel.shows('faulty.csv');
      await tab.panel.click('Upload fixed');
      await until(
        'the sentence',
        async () =>
          (await tab.panel.text()).includes('This could not be made: its checking worker stopped.') ||
          undefined,
      );
      expect(await tab.seen()).toEqual([]);
      await tab.panel.click('Upload as is');
      // The next file is checked by a fresh worker.
      await tab.panel.shows('again.csv');
      await tab.panel.click('Cancel');
      await tab.panel.closes();
      expect(await tab.seen()).toEqual([]);
      await tab.pick(files.faulty);
      await tab.panel.shows('faulty.csv');
      await tab.panel.click('Upload fixed');
      await tab.panel.click('Upload as is');
      expect(await tab.got('change')).toEqual(['faulty.csv']);
      await tab.send();
      expect(harness.uploads.map((upload) => upload.bytes.toString())).toEqual([texts.faulty]);
    } finally {
      await harness.close();
      rmSync(folder, { recursive: true });
    }
  });
});
