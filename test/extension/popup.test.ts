// The popup says what the tab in front is, and the first-run page how to begin.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkSource, type Source } from '../../core/index.ts';
import { decoder } from '../../extension/src/decoder.ts';
import { browserNames } from '../browsers.ts';
import { files } from './files.ts';
import { type Harness, startHarness, until } from './harness.ts';
import { pressButton, says } from './own-pages.ts';

describe.each(browserNames)('%s', (name) => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await startHarness(name);
  });
  afterAll(() => harness?.close());

  test('the popup tells the importer, another page and no page of the dashboard apart', async () => {
    const popup = await harness.openOwn('popup.html');
    /** The popup as it opens above that page. */
    const above = async (page: Page) => {
      await page.bringToFront();
      await popup.evaluate(() => location.reload());
    };
    await says(popup, 'Preflight does not run in this tab');

    const tab = await harness.open('/plain');
    await above(tab.page);
    await says(popup, 'This tab is the Data Importer');
    expect(await popup.evaluate(() => document.body.innerText)).not.toContain('Last checked');
    await tab.page.bringToFront();
    await tab.pick(files.faulty);
    await tab.panel.shows('faulty.csv');
    await tab.page.keyboard.press('Escape');
    await tab.panel.closes();
    await above(tab.page);
    await says(popup, 'Last checked here: faulty.csv: Does not pass: 2 errors');

    const other = await harness.open('/other');
    await above(other.page);
    const text = await says(popup, 'but not the Data Importer');
    expect(text).not.toContain('Last checked');
    for (const each of [tab.page, other.page, popup]) await each.close();
  });

  test('the popup opens the check page in a tab of its own', async () => {
    const popup = await harness.openOwn('popup.html');
    await popup.bringToFront();
    await pressButton(popup, 'Check a file');
    await until('the check page', async () => {
      const pages = await harness.launched.browser.pages();
      const titles = await Promise.all(pages.map((page) => page.title().catch(() => '')));
      return titles.includes('Check a file') || undefined;
    });
  });

  test('the first-run page says who may import, and saves a sample that fails in several ways', async () => {
    const page = await harness.openOwn('welcome.html');
    const text = await says(page, 'Admins and Technical Teammates');
    for (const words of ['partner_key', 'only if they are enabled', 'Nothing leaves your computer'])
      expect(text).toContain(words);
    expect(text).not.toContain('may not run on your dashboard');
    await pressButton(page, 'Save a faulty sample file');
    const sample = await harness.downloaded('faulty-transactions.csv');
    const source: Source = {
      async *open() {
        yield Buffer.from(sample);
      },
    };
    const { report } = await checkSource(source, { today: '2026-11-28', decoder });
    expect(report.type).toBe('transactions');
    for (const rule of ['amount-format', 'date-format', 'invalid-amount', 'invalid-date', 'duplicate-key'])
      expect(report.rules).toHaveProperty(rule);
    await page.close();
  });

  // Chromium grants the dashboard with the installation.
  if (name === 'firefox')
    test('where Firefox has not granted the dashboard, the first-run page says so', async () => {
      const page = await harness.openOwn('welcome.html');
      await page.evaluate(async () => {
        const { permissions } = (globalThis as unknown as { browser: Permissions }).browser;
        await permissions.remove({ origins: ['https://app.partnerstack.com/*'] });
      });
      await page.evaluate(() => location.reload());
      const text = await says(page, 'Preflight may not run on your dashboard yet');
      expect(text).toContain('about:addons');
      expect(text).toContain('Let Preflight run on the dashboard');
      await page.close();
    });

  test('nothing is complained about', () => {
    expect(harness.complaints).toEqual([]);
  });
});

interface Permissions {
  readonly permissions: { remove(what: { origins: string[] }): Promise<boolean> };
}
