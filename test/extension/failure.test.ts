// When a part of ours is broken the page gets its file all the same, and is told that it was not checked.
// The parts are broken in a copy of the built extension, which each new page loads anew; the product itself knows nothing of these tests.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { browserNames } from '../browsers.ts';
import { file, files, texts } from './files.ts';
import { type Harness, pause, startHarness, type Tab, until } from './harness.ts';
import { holdReading } from './held-reading.ts';

const failures: readonly [part: string, breakIt: (folder: string) => void, reason: string][] = [
  ['the engine frame does not load', (folder) => rmSync(join(folder, 'engine.html')), 'did not answer'],
  ['the worker stops at its start', (folder) => replaceWorker(folder, 'throw new Error();'), 'stopped'],
  ['the worker stops at the file', (folder) => breakWorker(folder, isFaulty, stops), 'stopped'],
  ['the worker never answers', (folder) => breakWorker(folder, isFaulty, hangs), 'did not answer'],
  ['the panel does not load', removePanel, ''],
];
const isFaulty = "request.file?.name === 'faulty.csv'";
const isAgain = "request.file?.name === 'again.csv'";
const stops = 'throw new Error();';
const hangs = 'for (;;);';

function replaceWorker(folder: string, code: string): void {
  writeFileSync(join(folder, 'worker.js'), code);
}

/** A worker that is as it was, but for requests of this kind. */
function breakWorker(folder: string, when: string, code: string): void {
  const worker = readFileSync(join(folder, 'worker.js'), 'utf8');
  const broken = `const { request } = event.data; if (${when}) { event.stopImmediatePropagation(); ${code} }`;
  replaceWorker(folder, `addEventListener('message', (event) => { ${broken} }); ${worker}`);
}

function removePanel(folder: string): void {
  const chunks = join(folder, 'chunks');
  for (const chunk of readdirSync(chunks)) if (chunk.startsWith('panel')) rmSync(join(chunks, chunk));
}

describe.each(browserNames)('%s', (name) => {
  let harness: Harness;
  const folder = mkdtempSync(join(tmpdir(), 'preflight-broken-'));
  const mend = () => cpSync(`dist/extension/${name}`, folder, { recursive: true });
  beforeAll(async () => {
    mend();
    harness = await startHarness(name, { extension: folder });
  });
  afterAll(async () => {
    await harness?.close();
    rmSync(folder, { recursive: true });
  });
  beforeEach(() => {
    mend();
    harness.uploads.length = 0;
  });
  const uploaded = () => harness.uploads.map((upload) => upload.bytes.toString());

  const upToSecondFile = async (code: string) => {
    mend();
    breakWorker(folder, isAgain, code);
    const tab = await harness.open('/plain');
    await tab.pick(files.faulty, files.again);
    await tab.panel.shows('faulty.csv');
    await tab.panel.click('Upload fixed');
    return tab;
  };

  describe('each in a tab of its own', () => {
    const tabs = new Map<string, Tab>();
    // Side by side: some wait for seconds until a part is taken for dead.
    beforeAll(async () => {
      for (const [part, breakIt, reason] of failures) {
        mend();
        breakIt(folder);
        const tab = await harness.open('/plain');
        await tab.page.waitForSelector('partnerstack-preflight >>> .launcher');
        await tab.pick(files.faulty);
        tabs.set(part, tab);
        // Until all that this tab will ask for is read from the folder; what fails at once shows that it was.
        if (reason === 'did not answer') await pause(1000);
        else await tab.got('change');
      }
      tabs.set('hangs', await upToSecondFile(hangs));
    });

    const front = async (key: string) => {
      const tab = tabs.get(key);
      if (!tab) throw new Error(`no tab was opened for: ${key}`);
      await tab.page.bringToFront();
      return tab;
    };

    test.each(failures)('%s: the page gets its file and a notice that stays', async (part, _, reason) => {
      const tab = await front(part);
      expect(await tab.got('change')).toEqual(['faulty.csv']);
      expect(await tab.notice('did not check faulty.csv')).toContain(reason);
      await tab.send();
      expect(uploaded()).toEqual([texts.faulty]);
      expect(await tab.panel.isOpen()).toBe(false);
      await tab.dismissNotice();
      expect(await tab.notices()).toEqual([]);
    });

    test.each([
      ['stops', stops, 'worker stopped'],
      ['hangs', hangs, 'did not answer'],
    ])(
      'the worker %s at the second file: what was decided of the first stands, and the next file is checked',
      async (how, code, reason) => {
        const tab = how === 'hangs' ? await front(how) : await upToSecondFile(code);
        expect(await tab.got('change')).toEqual(['faulty-fixed.csv', 'again.csv']);
        const notice = await tab.notice('did not check again.csv');
        expect(notice).toContain(reason);
        expect(notice).not.toContain('faulty');
        expect(await tab.notice('faulty-fixed.csv was given')).not.toContain('again.csv');
        await tab.send();
        expect(uploaded()).toEqual([texts.faultyFixed, texts.money]);
        await tab.pick(files.faulty);
        await tab.panel.shows('faulty.csv');
        await tab.panel.click('Upload fixed');
        await expect.poll(() => tab.got('change')).toEqual(['faulty-fixed.csv']);
      },
    );
  });

  test('the worker stops while a file is made: the panel says so, the held file is still there', async () => {
    breakWorker(folder, "request.kind === 'make'", stops);
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
  });

  test('a press of the import button that waits for a fixed file to be read again is seen to wait, and not for ever', async () => {
    breakWorker(folder, "request.kind === 'check' && request.file.name === 'stuck-fixed.csv'", hangs);
    const openHeld = async (name: string) => {
      const tab = await harness.open('/plain');
      await tab.pick(file(name, texts.faulty));
      const frame = await tab.panel.shows(name);
      return { tab, frame };
    };
    const sign = 'waits while Preflight checks the triggers for';
    const pressImport = async (tab: Tab, name: string) => {
      await tab.panel.click('Upload fixed');
      await tab.notice(`${name} was given`);
      await tab.page.click('.import');
      await tab.notice(`${sign} ${name}`);
    };
    const names = () => harness.uploads.map((upload) => upload.name);

    // It waits for seconds until it is taken for dead: the slow one has its turn meanwhile.
    const { tab: stuck } = await openHeld('stuck.csv');
    await pressImport(stuck, 'stuck-fixed.csv');
    expect(names()).toEqual([]);

    const { tab: slow, frame } = await openHeld('slow.csv');
    const reading = await holdReading(frame, 'check');
    await pressImport(slow, 'slow-fixed.csv');
    // Nothing is opened before the answer, which would end it.
    await slow.pressLauncher();
    await slow.settle();
    expect(await slow.panel.isOpen()).toBe(false);
    await reading.letGo();
    await slow.panel.shows('Import with triggers on?');
    expect((await slow.notices()).join()).not.toContain(sign);
    await slow.panel.click('Go back');
    await slow.panel.shows('Header templates');
    await slow.panel.focuses('Header templates');
    await slow.page.keyboard.press('Escape');
    await slow.panel.closes();

    await stuck.page.bringToFront();
    expect(await stuck.notice('did not check the triggers for stuck-fixed.csv')).toContain('did not answer');
    expect((await stuck.notices()).join()).not.toContain(sign);
    await stuck.page.waitForFunction(() => document.body.textContent?.includes('Import started'));
    expect(names()).toEqual(['stuck-fixed.csv']);
  });

  test('the worker stops at a file: the next one on the same page is checked', async () => {
    breakWorker(folder, isAgain, stops);
    const tab = await harness.open('/plain');
    await tab.pick(files.again);
    expect(await tab.notice('did not check again.csv')).toContain('worker stopped');
    await tab.pick(files.faulty);
    await tab.panel.shows('faulty.csv');
    await tab.panel.click('Cancel');
    await tab.panel.closes();
  });
});
