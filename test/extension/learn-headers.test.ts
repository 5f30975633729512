// Learn headers: what is read of a page, what the drawer says of it, and what is kept.
import { buildSync } from 'esbuild';
import type { Frame } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from '../browsers.ts';
import { files } from './files.ts';
import { type Harness, startHarness, type Tab, until } from './harness.ts';
import { headerLists } from './header-lists.ts';
import { heldHere, learnable, showHeaders } from './own-pages.ts';

const { outputFiles, metafile } = buildSync({
  entryPoints: ['extension/src/page-headers.ts'],
  bundle: true,
  minify: true,
  metafile: true,
  write: false,
  format: 'iife',
  globalName: 'reader',
});
const reader = `globalThis.chrome ??= { runtime: {} }; ${outputFiles[0]?.text}; window.reader = reader`;

test('what reads the page is under 3 kB', () => {
  const [output] = Object.values(metafile.outputs);
  expect(output?.inputs['extension/src/page-headers.ts']?.bytesInOutput).toBeLessThan(3000);
});

describe.each(browserNames)('%s', (name) => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await startHarness(name);
  });
  afterAll(() => harness?.close());

  test('names are read from whatever shows them near the words, and from nothing else', async () => {
    const tab = await harness.open('/other');
    await tab.page.evaluate(reader);
    const read = await tab.page.evaluate((lists) => {
      const { readPageHeaders } = (
        window as unknown as { reader: { readPageHeaders(page: Document): { names: string[] } } }
      ).reader;
      return Object.entries(lists).map(([title, { html }]) => {
        document.body.innerHTML = html;
        document.querySelector('dialog')?.showModal();
        return [title, readPageHeaders(document).names];
      });
    }, headerLists);
    expect(Object.fromEntries(read)).toEqual(
      Object.fromEntries(Object.entries(headerLists).map(([title, { names }]) => [title, names])),
    );
    await tab.page.close();
  });

  /** A press of the mouse counts, and the words that follow it. */
  const press = async (tab: Tab, label: string, words: string) => {
    await tab.panel.click(label);
    await until(`"${words}"`, async () => ((await tab.panel.text()).includes(words) ? true : undefined));
  };
  const learn = async (tab: Tab, count: number) => {
    await tab.pressLauncher();
    await tab.panel.shows('Header templates');
    await tab.panel.click(`Learn the ${count} headers on this page`);
    return tab.panel.shows('Learn headers');
  };

  test('the list of the page is shown with its news, kept on a real press, taken back, and checks go by it', async () => {
    const tab = await harness.open('/plain');
    await tab.pick(files.ownColumn);
    await tab.panel.shows('own-column.csv');
    await tab.page.keyboard.press('Escape');
    await tab.panel.closes();
    await showHeaders(tab, learnable);
    const frame = await learn(tab, 4);
    const shown = await frame.evaluate(() =>
      [...document.querySelectorAll('.news dt')].map((title) => [
        title.textContent,
        title.nextElementSibling?.textContent,
      ]),
    );
    expect(shown).toEqual([
      ['Already known 2', 'customer_keyamount_in_cents'],
      ['Spelled otherwise 1', 'Created_at, known as created_at'],
      ['New to us 1', 'invoice_note'],
      ['Known to us, but not in the list 5', 'ps_customer_keyamount_in_dollarskeyproduct_keycurrency'],
    ]);
    await frame.evaluate(() => {
      for (const button of document.querySelectorAll('button'))
        if (button.textContent?.startsWith('Keep')) button.click();
    });
    await tab.settle();
    expect(await heldIn(frame)).toEqual({});
    await press(tab, 'Keep these headers for Transactions', 'Kept for Transactions');
    expect(await heldIn(frame)).toEqual({ schema: 1, headers: { transactions: learnable } });
    await press(tab, 'Undo', 'are as they were before');
    expect(await heldIn(frame)).toEqual({ schema: 1 });
    await press(tab, 'Keep these headers for Transactions', 'Kept for Transactions');
    await press(tab, 'Header templates', 'by your profile');
    await tab.page.keyboard.press('Escape');
    await tab.panel.closes();

    await tab.pick(files.ownColumn);
    expect(await tab.got('change')).toEqual(['own-column.csv']);
    await tab.page.close();
  });

  test('a list that was in a dialog is still known once that is closed, and of two types it is of the one chosen on the page', async () => {
    const tab = await harness.open('/plain');
    await tab.page.evaluate(() => {
      const dialog = document.body.appendChild(document.createElement('dialog'));
      dialog.append('customer_key, created_at');
      const link = [...document.querySelectorAll('button')].find(
        ({ textContent }) => textContent === 'View CSV header',
      );
      link?.setAttribute('id', 'view');
      link?.addEventListener('click', () => dialog.showModal());
    });
    await tab.page.waitForSelector('partnerstack-preflight >>> .launcher', { visible: true });
    await (await tab.page.waitForSelector('#view', { visible: true }))?.click();
    await tab.page.waitForSelector('dialog[open]');
    await tab.settle();
    await tab.page.evaluate(() => document.querySelector('dialog')?.close());
    await tab.page.waitForSelector('partnerstack-preflight >>> .launcher', { visible: true });
    await learn(tab, 2);
    expect(await tab.panel.text()).toContain('Keep these headers for Transactions');
    await tab.page.close();
  });

  test('names that no type has are not taken, and what is pasted instead is', async () => {
    const tab = await harness.open('/plain');
    await showHeaders(tab, ['user_signup', 'user_login']);
    const frame = await learn(tab, 2);
    expect(await tab.panel.text()).toContain('None of these names is a column of any import type');
    expect(await tab.panel.text()).not.toContain('Keep these headers');
    const paste = (text: string) =>
      frame.$eval(
        '.paste textarea',
        (field, value) => {
          field.value = value;
          field.dispatchEvent(new Event('input', { bubbles: true }));
        },
        text,
      );
    await paste('partner_first');
    await press(tab, 'Read the pasted list', 'That is a single name, and no list.');
    await paste('close date\tDeal value\tpartner_key\tstatus');
    await press(tab, 'Read the pasted list', 'Keep these headers for Deals');
    await press(tab, 'Keep these headers for Deals', 'Kept for Deals');
    expect(await heldIn(frame)).toMatchObject({
      headers: { deals: ['close date', 'Deal value', 'partner_key', 'status'] },
    });
    await tab.page.close();
  });

  test('nothing is complained about', () => {
    expect(harness.complaints).toEqual([]);
  });
});

/** The profile that the extension keeps; none: {}. */
async function heldIn(frame: Frame): Promise<object> {
  return JSON.parse((await heldHere(frame)).profile ?? '{}');
}
