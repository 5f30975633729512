// A held file never vanishes: whatever of ours dies while the user is asked, the page stays usable and the file can be given.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from '../browsers.ts';
import { files } from './files.ts';
import { type Harness, startHarness, until } from './harness.ts';

describe.each(browserNames)('%s', (name) => {
  let harness: Harness;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'preflight-frail-'));
    cpSync(`dist/extension/${name}`, folder, { recursive: true });
    const worker = join(folder, 'worker.js');
    // A worker that dies of one file, and only of that.
    const crash =
      "addEventListener('message', ({ data }) => { if (data.file?.name === 'book.xlsx') throw 1; });";
    writeFileSync(worker, crash + readFileSync(worker, 'utf8'));
    harness = await startHarness(name, { extension: folder });
  });
  afterAll(async () => {
    await harness?.close();
    rmSync(folder, { recursive: true });
  });

  test('after a crash of the worker the next file is checked', async () => {
    const tab = await harness.open('/plain');
    await tab.pick(files.workbook);
    expect(await tab.notice('did not check book.xlsx')).toContain('stopped');
    await tab.dismissNotice();
    await tab.pick(files.faulty);
    await tab.panel.shows('faulty.csv');
  });

  test('the drawer can be closed from outside its frame, which cancels', async () => {
    const tab = await harness.open('/plain');
    await tab.page.focus('input[type=file]');
    await tab.pick(files.faulty);
    await tab.panel.shows('faulty.csv');
    const { width } = await tab.page.evaluate(() => ({ width: innerWidth }));
    await tab.page.mouse.click(width - 24, 16);
    await tab.panel.closes();
    expect(await tab.seen()).toEqual([]);
    expect(await tab.page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await tab.pick(files.clean);
    expect(await tab.got('change')).toEqual(['clean.csv']);
  });

  test('a reload of the extension while the user is asked leaves the page usable', async () => {
    const tab = await harness.open('/plain');
    await tab.pick(files.faulty);
    await tab.panel.shows('faulty.csv');
    const own = await harness.openOwn('popup.html');
    await own.evaluate(() => {
      const api = (window as unknown as { chrome: { runtime: { reload(): void } } }).chrome;
      setTimeout(() => api.runtime.reload());
    });
    await tab.page.bringToFront();
    if (name === 'chromium') {
      await until(
        'the drawer to go',
        async () =>
          (await tab.page.evaluate(() => !document.querySelector('dialog:modal, [inert]'))) || undefined,
      );
    } else {
      expect(await tab.notice('reloaded before you had decided')).toContain('pick it again');
      expect(await tab.seen()).toEqual([]);
    }
  });
});
