// The check page: any files, one after another, and nothing handed to any page.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from '../browsers.ts';
import { files, texts } from './files.ts';
import { type Harness, startHarness, strangers, until } from './harness.ts';
import { holdReading } from './held-reading.ts';
import { keepHere, pasteOn, pickOn, pressButton, says } from './own-pages.ts';
import { trustedDrop } from './trusted-drop.ts';

describe.each(browserNames)('%s', (name) => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await startHarness(name);
  });
  afterAll(() => harness?.close());

  test('files are picked and checked one after another, by the kept profile', async () => {
    const page = await harness.openOwn('check.html');
    await pickOn(page, files.faulty, files.picture, files.clean);
    await says(page, 'Does not pass: 2 errors');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('faulty.csv');
    expect(await page.evaluate(() => document.body.innerText)).not.toContain('Upload');
    for (const [label, file, content] of [
      ['Download fixed', 'faulty-fixed.csv', texts.faultyFixed],
      ['Download the rows without errors', 'faulty-rows-without-errors.csv', texts.faultyGood],
    ] as const) {
      await pressButton(page, label);
      expect(await harness.downloaded(file)).toBe(content);
      await says(page, `Saved ${file}`);
    }
    await pressButton(page, 'Download the other rows');
    expect(await harness.downloaded('faulty-other-rows.csv')).toContain('soon');
    await pressButton(page, 'Download report');
    expect(await harness.downloaded('faulty-report.csv')).toContain('invalid-date');
    await pressButton(page, 'Copy summary');
    await says(page, 'Copied the summary.');
    expect(await pasteOn(page)).toContain('faulty.csv');
    await pressButton(page, 'Next file: picture.png');
    await says(page, 'picture.png was not checked: it is no table file');
    await pressButton(page, 'Next file: clean.csv');
    await says(page, 'Passes');

    await keepHere(page, { schema: 1, levels: { 'invalid-date': 'off', 'date-format': 'info' } });
    await pickOn(page, files.faulty);
    await says(page, /faulty.csv[\s\S]*Passes/);
    await page.close();
  });

  test('a dropped file is checked, and one dropped beside the zone does not take the page away', async () => {
    const page = await harness.openOwn('check.html');
    await page.bringToFront();
    await keepHere(page, undefined);
    await trustedDrop(name, page, files.clean, 'h1');
    await trustedDrop(name, page, files.faulty, '.zone');
    await says(page, 'Does not pass: 2 errors');
    expect(page.url()).toContain(name === 'chromium' ? 'check.html' : '');
    await page.close();
  });

  test('a long check, and a long making, shows how far it is and can be called off', async () => {
    const page = await harness.openOwn('check.html');
    await pickOn(page, files.long);
    await says(page, 'Checking long.csv');
    await pressButton(page, 'Cancel');
    await says(page, /^(?![\s\S]*Checking long.csv)/);
    await pickOn(page, files.faulty);
    await says(page, 'Does not pass: 2 errors');
    const making = await holdReading(page, 'make');
    await pressButton(page, 'Download fixed');
    await until('the progress of the making', async () => {
      await making.tell(Buffer.byteLength(texts.faulty) / 2);
      return (await page.$('.saving')) ?? undefined;
    });
    await pressButton(page, 'Stop');
    await says(page, 'Stopped. faulty-fixed.csv was not saved.');
    await page.close();
  });

  test('nothing is complained about, uploaded or asked of any host', () => {
    expect(harness.complaints).toEqual([]);
    expect(harness.uploads).toEqual([]);
    expect(strangers(harness)).toEqual([]);
  });
});
