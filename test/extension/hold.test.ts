// Picked and dropped files: held, asked about, and handed on as the user decided.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { browserNames } from '../browsers.ts';
import { file, files, texts } from './files.ts';
import { type Harness, startHarness, strangers } from './harness.ts';
import { keepHere } from './own-pages.ts';

describe.each(browserNames)('%s', (name) => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await startHarness(name);
  });
  afterAll(() => harness?.close());
  beforeEach(() => {
    harness.uploads.length = 0;
  });
  const uploaded = () => harness.uploads.map((upload) => [upload.name, upload.bytes.toString()]);

  test('a profile that is changed while the page stands open counts for the next file', async () => {
    const tab = await harness.open('/plain');
    const settings = await harness.openOwn('options.html');
    const lenient = { schema: 1, levels: { 'invalid-date': 'off', 'date-format': 'info' } };
    for (const [name, profile] of [
      ['before.csv', undefined],
      ['lenient.csv', lenient],
      ['after.csv', undefined],
    ] as const) {
      await keepHere(settings, profile);
      await tab.page.bringToFront();
      // Under the same name the page's own control would take it for the same pick.
      await tab.pick(file(name, texts.faulty));
      if (profile) {
        expect(await tab.notice(name)).toContain('no problem found');
        continue;
      }
      await tab.panel.shows(name);
      await tab.panel.click('Cancel');
      await tab.panel.closes();
    }
    expect((await tab.seen()).map(({ type }) => type)).toEqual(['input', 'change']);
    await settings.close();
    await tab.page.close();
  });

  describe.each(['/plain', '/strict'])('on %s', (path) => {
    test('a clean file passes by itself, byte for byte, with a short notice', async () => {
      const tab = await harness.open(path);
      await tab.pick(files.clean);
      expect(await tab.got('change')).toEqual(['clean.csv']);
      expect(await tab.notice('clean.csv')).toContain('no problem found in 2 rows of transactions');
      expect(await tab.panel.isOpen()).toBe(false);
      expect((await tab.seen()).map((event) => event.type)).toEqual(['input', 'change']);
      await tab.send();
      expect(uploaded()).toEqual([['clean.csv', readFileSync(files.clean, 'utf8')]]);
    });

    test('a file with errors is held until it is uploaded as it is', async () => {
      const tab = await harness.open(path);
      await tab.pick(files.faulty);
      await tab.panel.shows('faulty.csv');
      await tab.settle();
      expect(await tab.seen()).toEqual([]);
      await tab.panel.click('Upload as is');
      expect(await tab.got('change')).toEqual(['faulty.csv']);
      await tab.panel.closes();
      await tab.sendAnyway();
      expect(uploaded()).toEqual([['faulty.csv', texts.faulty]]);
    });

    test('the fixed file carries the safe fixes and nothing else', async () => {
      const tab = await harness.open(path);
      await tab.pick(files.faulty);
      await tab.panel.shows('faulty.csv');
      await tab.panel.click('Upload fixed');
      expect(await tab.got('change')).toEqual(['faulty-fixed.csv']);
      expect(await tab.notice('faulty-fixed.csv')).toContain('1 change');
      await tab.sendAnyway();
      expect(uploaded()).toEqual([['faulty-fixed.csv', texts.faultyFixed]]);
    });

    test('only the rows without errors go on when these are asked for', async () => {
      const tab = await harness.open(path);
      await tab.pick(files.faulty);
      await tab.panel.shows('faulty.csv');
      await tab.panel.click('Upload only the rows without errors');
      expect(await tab.got('change')).toEqual(['faulty-rows-without-errors.csv']);
      await tab.send();
      expect(uploaded()).toEqual([['faulty-rows-without-errors.csv', texts.faultyGood]]);
    });

    test('a dropped file is held and then dropped on the same place', async () => {
      const tab = await harness.open(path);
      await tab.drop(files.faulty);
      await tab.panel.shows('faulty.csv');
      await tab.settle();
      expect(await tab.seen()).toEqual([]);
      expect(await tab.page.$('.over')).toBeNull();
      await tab.panel.click('Upload fixed');
      expect(await tab.got('drop')).toEqual(['faulty-fixed.csv']);
    });

    test('a cancelled file is gone from the page, which stays usable, and can be picked again', async () => {
      const tab = await harness.open(path);
      await tab.pick(files.faulty);
      await tab.panel.shows('faulty.csv');
      await tab.panel.click('Cancel');
      await tab.panel.closes();
      expect(await tab.seen()).toEqual([]);
      expect(await tab.page.$eval('input[type=file]', (input) => (input as HTMLInputElement).value)).toBe('');
      await tab.send();
      expect(uploaded()).toEqual([]);
      const again = await harness.open(path);
      await again.pick(files.faulty);
      await again.panel.shows('faulty.csv');
      await again.panel.click('Cancel');
      await again.panel.closes();
      await again.pick(files.faulty);
      await again.panel.shows('faulty.csv');
      await again.panel.click('Upload as is');
      expect(await again.got('change')).toEqual(['faulty.csv']);
    });
  });

  test('the report is saved for people, and nothing is approved by that', async () => {
    const tab = await harness.open('/plain');
    await tab.pick(files.faulty);
    await tab.panel.shows('faulty.csv');
    await tab.panel.click('Download report');
    const report = await harness.downloaded('faulty-report.csv');
    expect(report).toContain('soon');
    expect(report).toContain('invalid-date');
    expect(await tab.seen()).toEqual([]);
    expect(await tab.panel.isOpen()).toBe(true);
  });

  test('only what can be made is offered', async () => {
    const offered = async (path: string, title: string) => {
      const tab = await harness.open('/plain');
      await tab.pick(path);
      await tab.panel.shows(title);
      const buttons = await tab.panel.buttons();
      return Object.keys(buttons).filter((label) => buttons[label]);
    };
    const always = ['Upload as is', 'Download report', 'Cancel', 'More', 'Copy summary'];
    const rows = 'Upload only the rows without errors';
    const files5 = ['Upload fixed', rows, ...always.slice(0, 4), 'Download fixed', 'Download the other rows'];
    expect(await offered(files.faulty, 'faulty.csv')).toEqual([...files5, 'Copy summary']);
    expect(await offered(files.noKeys, 'no-keys.csv')).toEqual(always);
    expect(await offered(files.workbook, 'book.xlsx')).toEqual(always);
  });

  test('a long check shows how far it is, and can be cancelled', async () => {
    const tab = await harness.open('/plain');
    await tab.pick(files.long);
    await tab.panel.shows('Checking long.csv');
    expect(await tab.panel.text()).toMatch(/[1-9][0-9,]* rows read/);
    await tab.panel.click('Cancel');
    await tab.panel.closes();
    await tab.settle();
    expect(await tab.seen()).toEqual([]);
    await tab.pick(files.clean);
    expect(await tab.got('change')).toEqual(['clean.csv']);
  });

  test('a page that replaced its upload control gets the file there, and none where it is not sure', async () => {
    const tab = await harness.open('/plain');
    const replaceBy = (count: number) =>
      tab.page.evaluate((wanted) => {
        const input = document.querySelector('input[type=file]');
        input?.replaceWith(...Array.from({ length: wanted }, () => input.cloneNode()));
      }, count);
    await tab.pick(files.faulty);
    await tab.panel.shows('faulty.csv');
    await replaceBy(1);
    await tab.panel.click('Upload as is');
    expect(await tab.got('change')).toEqual(['faulty.csv']);
    const before = await tab.seen();
    // The same file once more would be no change for the browser.
    await tab.pick(files.noKeys);
    await tab.panel.shows('no-keys.csv');
    await replaceBy(2);
    await tab.panel.click('Upload as is');
    expect(await tab.notice('replaced its upload control')).toContain('Pick the file again');
    expect(await tab.seen()).toEqual(before);
  });

  test('a drop that the page does not take is not said to be given, and none on the drawer opens the file', async () => {
    const tab = await harness.open('/plain');
    await tab.drop(files.faulty);
    const frame = await tab.panel.shows('faulty.csv');
    const isKept = await frame.evaluate(() =>
      ['dragover', 'drop'].map((type) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(['a'], 'a.csv'));
        return document.body.dispatchEvent(
          new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }),
        );
      }),
    );
    expect(isKept).toEqual([false, false]);
    await tab.page.evaluate(() =>
      addEventListener('drop', (event) => event.stopImmediatePropagation(), true),
    );
    await tab.panel.click('Upload as is');
    expect(await tab.notice('did not take')).toContain('faulty.csv: drop or pick it again.');
    expect(await tab.notices()).not.toContain('was given to the page');
    expect(await tab.seen()).toEqual([]);
  });

  test('Escape cancels, and the focus returns to where it was', async () => {
    const tab = await harness.open('/plain');
    await tab.page.focus('input[type=file]');
    await tab.pick(files.faulty);
    await tab.panel.shows('faulty.csv');
    await tab.panel.focuses('faulty.csv');
    await tab.page.keyboard.press('Escape');
    await tab.panel.closes();
    expect(await tab.seen()).toEqual([]);
    expect(await tab.page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  });

  test('the buttons can be reached and pressed with the keyboard alone', async () => {
    const tab = await harness.open('/plain');
    await tab.pick(files.faulty);
    const frame = await tab.panel.shows('faulty.csv');
    await tab.panel.focuses('faulty.csv');
    const focused = () => frame.evaluate(() => document.activeElement?.textContent);
    for (let steps = 0; steps < 20 && (await focused()) !== 'Upload as is'; steps += 1) {
      await tab.page.keyboard.press('Tab');
    }
    expect(await focused()).toBe('Upload as is');
    await tab.page.keyboard.press('Enter');
    expect(await tab.got('change')).toEqual(['faulty.csv']);
  });

  test('other files pass untouched', async () => {
    const tab = await harness.open('/plain');
    await tab.pick(files.picture);
    expect(await tab.got('change')).toEqual(['picture.png']);
    expect(await tab.notices()).toEqual([]);
  });

  test('of several files each is checked, and all go on together', async () => {
    const tab = await harness.open('/plain');
    await tab.pick(files.clean, files.faulty, files.picture);
    await tab.panel.shows('faulty.csv');
    expect(await tab.seen()).toEqual([]);
    await tab.panel.click('Upload fixed');
    expect(await tab.got('change')).toEqual(['clean.csv', 'faulty-fixed.csv', 'picture.png']);
  });

  test.each(['Cancel', 'Close'])(
    '%s at one of several files keeps them all back, and says so',
    async (way) => {
      const tab = await harness.open('/plain');
      await tab.pick(files.clean, files.faulty);
      await tab.panel.shows('faulty.csv');
      // In a closed root, at the corner of the page.
      if (way === 'Close') await tab.page.mouse.click(966, 15);
      else await tab.panel.click(way);
      expect(await tab.notice('Cancelled')).toContain('none of clean.csv, faulty.csv. Pick again');
      expect(await tab.seen()).toEqual([]);
    },
  );

  test('a page that is not the importer is left alone', async () => {
    const tab = await harness.open('/other');
    await tab.settle();
    await tab.pick(files.faulty);
    expect(await tab.got('change')).toEqual(['faulty.csv']);
    await tab.drop(files.faulty);
    expect(await tab.got('drop')).toEqual(['faulty.csv']);
    expect(await tab.ours()).toBe(0);
  });

  test('soft navigation away from the importer ends it, and back starts it again', async () => {
    const tab = await harness.open('/plain');
    await tab.page.waitForSelector('partnerstack-preflight >>> .launcher');
    await tab.page.evaluate(() => {
      history.pushState({}, '', '/elsewhere');
      document.querySelector('nav')?.remove();
      document.querySelector('h1')?.replaceChildren('Overview');
      document.querySelector('main > label')?.remove();
      document.querySelector('main > button')?.remove();
    });
    await tab.page.waitForFunction(() => !document.querySelector('[data-partnerstack-preflight]'));
    expect(await tab.ours()).toBe(0);
    await tab.pick(files.faulty);
    expect(await tab.got('change')).toEqual(['faulty.csv']);
    await tab.page.evaluate(() => document.querySelector('h1')?.replaceChildren('Data Importer'));
    await tab.page.waitForSelector('partnerstack-preflight >>> .launcher');
  });

  test('nothing is complained about, and no host but the dashboard is asked', () => {
    expect(harness.complaints).toEqual([]);
    expect(strangers(harness)).toEqual([]);
  });
});
