// Header templates, beside the importer and in the popup.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { template, typeNames, writeRow } from '../../core/index.ts';
import { browserNames } from '../browsers.ts';
import { type Harness, startHarness, until } from './harness.ts';

const headerOf = (type: (typeof typeNames)[number]) => template(type, { columns: 'common' }).header;

describe.each(browserNames)('%s', (name) => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await startHarness(name);
  });
  afterAll(() => harness?.close());

  test.each(['/plain', '/strict'])('on %s the launcher offers the header row of each type', async (path) => {
    const tab = await harness.open(path);
    await tab.pressLauncher();
    const frame = await tab.panel.shows('Header templates');
    const listed = await frame.evaluate(() =>
      [...document.querySelectorAll('h2')].map((heading) => heading.textContent?.toLowerCase()),
    );
    expect(listed).toEqual(typeNames);
    await tab.panel.click('Copy the header row of deals');
    await until('the word that it was copied', async () =>
      (await tab.panel.text()).includes('Copied the header row of deals') ? true : undefined,
    );
    await tab.page.keyboard.press('Escape');
    await tab.panel.closes();
    expect(await tab.paste()).toBe(headerOf('deals').join('\t'));
    expect(await tab.seen()).toEqual([]);
  });

  test('a header row is saved as a file for the importer', async () => {
    const tab = await harness.open('/plain');
    await tab.pressLauncher();
    await tab.panel.shows('Header templates');
    await tab.panel.click('Download the header row of transactions');
    expect(await harness.downloaded('transactions-template.csv')).toBe(writeRow(headerOf('transactions')));
    await tab.panel.click('Close');
    await tab.panel.closes();
  });

  test('the popup offers the same', async () => {
    const page = await harness.openOwn('popup.html');
    await page.click('[aria-label="Download the header row of partners"]');
    expect(await harness.downloaded('partners-template.csv')).toBe(writeRow(headerOf('partners')));
    await page.close();
  });

  test('nothing is complained about', () => {
    expect(harness.complaints).toEqual([]);
  });
});
