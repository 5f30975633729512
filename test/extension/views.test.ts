// Every view of ours: no violation for axe, and a picture of it in test/screenshots/ to look at.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from '../browsers.ts';
import { type Colors, setColors } from './colors.ts';
import { files } from './files.ts';
import { type Harness, pause, startHarness, type Tab, until } from './harness.ts';
import { holdReading } from './held-reading.ts';
import {
  fullProfile,
  importProfile,
  keepHere,
  learnable,
  pickOn,
  pressButton,
  showHeaders,
} from './own-pages.ts';
import { panelFiles } from './panel-files.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pictures = 'test/screenshots/extension';
mkdirSync(pictures, { recursive: true });

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** Evaluated rather than added as a script, which a strict CSP would refuse. */
async function violations(where: Page | Frame, selector: string): Promise<string[]> {
  if (!(await where.evaluate(() => 'axe' in window))) await where.evaluate(axe);
  return where.evaluate(async (include) => {
    const { run } = (window as unknown as { axe: { run(context: object): Promise<AxeResult> } }).axe;
    const result = await run({ include: [[include]] });
    return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  }, selector);
}

interface Size {
  readonly width: number;
  readonly colors: readonly Colors[];
}

const narrow: Size = { width: 320, colors: ['light'] };
const wide: Size = { width: 1000, colors: ['light', 'dark', 'forced'] };

describe.each(browserNames)('%s', (name) => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await startHarness(name);
  });
  afterAll(() => harness?.close());

  const setWidth = (page: Page, { width }: Size) => page.setViewport({ width, height: 700 });
  /** Where there is little room, the way to a view is the hardest: it is gone at this width, and then seen at both. */
  const importer = async (size = narrow): Promise<Tab> => {
    const tab = await harness.open('/plain');
    await setWidth(tab.page, size);
    await tab.page.waitForSelector('partnerstack-preflight >>> .launcher');
    return tab;
  };
  const own = async (file: string): Promise<Page> => {
    const page = await harness.openOwn(file);
    await setWidth(page, narrow);
    return page;
  };
  interface Look {
    readonly sizes?: readonly Size[];
    readonly fullPage?: boolean;
  }
  const look = async (
    title: string,
    page: Page,
    where: Page | Frame,
    selector: string,
    { sizes = [narrow, wide], fullPage = false }: Look = {},
  ) => {
    await pause(200);
    for (const size of sizes) {
      await setWidth(page, size);
      for (const colors of size.colors) {
        await setColors(name, page, where, colors);
        const path = `${pictures}/${name}-${title}-${colors}-${size.width}.png`;
        await page.screenshot({ path, fullPage });
        const at = `${colors} at ${size.width} px`;
        expect([at, ...(await violations(where, selector))]).toEqual([at]);
      }
    }
    await setColors(name, page, where, 'light');
    if (sizes[0]) await setWidth(page, sizes[0]);
  };

  test('the panel, and the last look at the file', async () => {
    const tab = await importer();
    await tab.pick(files.faulty);
    const frame = await tab.panel.shows('faulty.csv');
    await look('panel', tab.page, frame, 'body');
    const verifying = await holdReading(frame, 'verify');
    await tab.panel.click('Upload as is');
    await tab.panel.shows('Making sure');
    await verifying.tell(70);
    await look('last-look', tab.page, frame, 'body');
  });

  test('the panel of an undecided type, with the rows around an issue, while a long check runs', async () => {
    const tab = await importer();
    await tab.chooseNoType();
    const again = async (path: string, title: string) => {
      await tab.pick(path);
      return tab.panel.shows(title);
    };
    await look('undecided', tab.page, await again(panelFiles.undecided, 'undecided.csv'), 'body');
    await tab.page.keyboard.press('Escape');
    await tab.panel.closes();
    const frame = await again(panelFiles.rewards, 'rewards.csv');
    await frame.type('.pf-filter input', '$1,250');
    await frame.waitForSelector('.pf-why');
    await frame.$eval('.pf-why', (why) => (why as HTMLElement).click());
    await tab.page.keyboard.down('Alt');
    await tab.page.keyboard.press('ArrowDown');
    await tab.page.keyboard.up('Alt');
    await frame.waitForSelector('.rows-around');
    await look('rows', tab.page, frame, 'body');
    await tab.page.keyboard.press('Escape');
    await tab.panel.closes();
    await look('progress', tab.page, await again(panelFiles.long, 'Checking'), 'body');
    await tab.page.keyboard.press('Escape');
    await tab.panel.closes();
    await tab.page.close();
  });

  test('the fixes, the other ways on, a file being made, and the question before wrong money goes', async () => {
    const tab = await importer();
    await tab.pick(files.money);
    const frame = await tab.panel.shows('money.csv');
    await until(
      'the fixes',
      async () => (await tab.panel.text()).includes('1 change, 2 suggestions') || undefined,
    );
    await tab.panel.click('More');
    // What is inside is there once the line around it is open.
    for (const lines of ['details', '.fixes details']) {
      await frame.evaluate((selector) => {
        for (const each of document.querySelectorAll<HTMLDetailsElement>(selector))
          if (each.closest('.fixes') || each.textContent?.startsWith('Fixes')) each.open = true;
      }, lines);
      await pause(100);
    }
    await frame.evaluate(() => document.querySelector('.fixes')?.scrollIntoView());
    await look('fixes', tab.page, frame, 'body');
    const making = await holdReading(frame, 'make');
    await tab.panel.click('Download fixed');
    await until('the progress of the making', async () => {
      await making.tell(20_000);
      return (await frame.$('.saving')) ?? undefined;
    });
    await look('saving', tab.page, frame, 'body');
    await tab.panel.click('Upload as is');
    await tab.page.keyboard.type('1000');
    await tab.page.keyboard.press('Enter');
    await look('typed', tab.page, frame, 'body');
  });

  test('the header templates', async () => {
    const tab = await importer();
    await tab.pressLauncher();
    await look('templates', tab.page, await tab.panel.shows('Header templates'), 'body');
  });

  test('the launcher and the notices', async () => {
    const tab = await importer();
    await tab.pick(files.clean);
    await tab.notice('clean.csv');
    await look('notices', tab.page, tab.page, 'partnerstack-preflight');
  });

  test('the bar in a dialog of the page, on the other side, with what cannot be held', async () => {
    const tab = await importer();
    await tab.page.evaluate(() => {
      const dialog = document.createElement('dialog');
      dialog.innerHTML = '<h2>Import a file</h2><p><input type="file" aria-label="CSV file"></p>';
      document.body.append(dialog);
      dialog.showModal();
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File(['a,b'], 'pasted.csv', { type: 'text/csv' }));
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    });
    // A page's own paste event carries no file to Firefox's content scripts.
    if (name === 'chromium') await tab.notice('cannot hold a pasted file');
    const home = () =>
      tab.page.evaluate(() => document.querySelector('partnerstack-preflight')?.parentElement?.localName);
    await until('the bar in the dialog', async () => (await home()) === 'dialog' || undefined);
    const aside = await tab.page.waitForSelector('partnerstack-preflight >>> .move');
    await aside?.click();
    await look('dialog-bar', tab.page, tab.page, 'partnerstack-preflight');
    await tab.pressLauncher();
    await tab.panel.shows('Header templates');
    await tab.panel.click('Close');
    await tab.panel.closes();
    await tab.page.evaluate(() => document.querySelector('dialog')?.close());
    await until('the bar outside of it', async () => (await home()) === 'html' || undefined);
    await tab.pressLauncher();
    await tab.panel.shows('Header templates');
  });

  // The notice opens by itself where there is room when it comes.
  test.each([narrow, wide])('the notice and the question about triggers at $width px', async (size) => {
    const tab = await importer(size);
    await tab.page.click('main label input[type=checkbox]');
    await tab.pick(files.clean);
    await tab.notice('clean.csv');
    // Polled, since a tab that is not in front never paints, and puppeteer waits for that.
    await until('the notice about triggers', () =>
      tab.page.evaluate(
        () =>
          [...document.querySelectorAll('partnerstack-preflight')].some((host) =>
            host.shadowRoot?.querySelector('.triggers.stays'),
          ) || undefined,
      ),
    );
    await look('triggers-notice', tab.page, tab.page, 'partnerstack-preflight', { sizes: [size] });
    await tab.page.focus('.import');
    await tab.page.keyboard.press('Enter');
    const frame = await tab.panel.shows('Import current rows with triggers off?');
    await look('triggers-question', tab.page, frame, 'body', { sizes: [size] });
  });

  test('the headers that are learnt from the page', async () => {
    const tab = await importer();
    await showHeaders(tab, learnable);
    await tab.pressLauncher();
    const frame = await tab.panel.shows('Header templates');
    await tab.panel.click('Learn the 4 headers on this page');
    await look('learn', tab.page, await tab.panel.shows('Learn headers'), 'body');
    await frame.evaluate(() => document.querySelector('main:not([hidden])')?.scrollTo(0, 9999));
    await look('learn-end', tab.page, frame, 'body');
  });

  test('the popup', async () => {
    const page = await own('popup.html');
    await look('popup', page, page, 'body');
  });

  test('the first-run page', async () => {
    const page = await own('welcome.html');
    await look('welcome', page, page, 'body', { fullPage: true });
  });

  test('the settings', async () => {
    const page = await own('options.html');
    await page.waitForSelector('.levels');
    await importProfile(page, fullProfile);
    await look('settings-proposal', page, page, 'body', { fullPage: true });
    await pressButton(page, 'Keep');
    await page.waitForSelector('.entries');
    await page.evaluate(() => {
      for (const each of document.querySelectorAll('details')) each.open = true;
    });
    await look('settings', page, page, 'body', { fullPage: true });
    await keepHere(page, undefined);
  });

  test('the check page', async () => {
    const page = await own('check.html');
    await look('check-begin', page, page, 'body');
    await pickOn(page, files.faulty);
    await page.waitForSelector('.pf-verdict');
    await look('check', page, page, 'body', { fullPage: true });
  });
});
