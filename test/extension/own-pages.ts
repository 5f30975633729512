// What tests do on the extension's own pages, and with the list that "View CSV header" shows.
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { type Tab, until } from './harness.ts';

interface Api {
  readonly storage: {
    readonly local: {
      get(key: null): Promise<Record<string, string>>;
      set(items: object): Promise<void>;
      clear(): Promise<void>;
    };
  };
}
interface Apis {
  readonly browser?: Api;
  readonly chrome: Api;
}

/** A bit of every part. */
export const fullProfile = {
  schema: 1,
  headers: { deals: ['Deal value', 'close_date', 'partner_key', 'status'] },
  groups: [{ name: 'Agencies', slug: 'agencies', key: 'grp_1' }],
  stages: { leads: ['demo booked'], deals: ['Working', 'Closed won'] },
  forms: { leads: [{ name: 'first_name', required: true }, { name: 'budget' }] },
  products: ['pro-plan'],
  currency: 'EUR',
  webhookPayments: true,
  levels: { 'missing-group': 'off', 'old-dates': 'error' },
};

/** A header row of transactions: known names, one spelled otherwise, one that is new. */
export const learnable = ['customer_key', 'amount_in_cents', 'Created_at', 'invoice_note'];

/** The page shows a list by its "View CSV header", as if that had been pressed. */
export async function showHeaders(tab: Tab, names: readonly string[]): Promise<void> {
  await tab.page.evaluate((shown) => {
    const list = document.createElement('ul');
    for (const name of shown) list.appendChild(document.createElement('li')).append(name);
    const link = [...document.querySelectorAll('button')].find(
      ({ textContent }) => textContent === 'View CSV header',
    );
    link?.after(list);
  }, names);
}

/** A press of the mouse on one of our pages. */
export async function pressButton(page: Page, words: string): Promise<void> {
  const button = await until(`the button "${words}"`, async () => {
    const handle = await page.evaluateHandle(
      (wanted) =>
        [...document.querySelectorAll('button')].find(
          ({ textContent, ariaLabel, offsetParent }) =>
            offsetParent && (textContent === wanted || ariaLabel === wanted),
        ),
      words,
    );
    return (handle.asElement() as ElementHandle<Element> | null) ?? undefined;
  });
  await button.click();
}

/** Opens a part of the page that is folded. */
export async function unfold(page: Page, words: string): Promise<void> {
  await until(`the part "${words}"`, () =>
    page.evaluate((wanted) => {
      const summary = [...document.querySelectorAll('summary')].find(({ textContent }) =>
        textContent?.startsWith(wanted),
      );
      summary?.parentElement?.setAttribute('open', '');
      return summary !== undefined || undefined;
    }, words),
  );
}

/** Gives a profile's text to the settings, and shows what it would change. */
export async function importProfile(page: Page, profile: object | string): Promise<void> {
  await unfold(page, 'Import');
  await page.$eval(
    'textarea:not([readonly])',
    (_, text) => {
      const label = [...document.querySelectorAll('label')].find(({ textContent }) =>
        textContent?.startsWith('Text of a profile'),
      );
      const field = label?.querySelector('textarea');
      if (!field) throw new Error('there is no field for the text of a profile');
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    typeof profile === 'string' ? profile : JSON.stringify(profile),
  );
  await pressButton(page, 'Show what it says');
}

export async function pickOn(page: Page, ...paths: string[]): Promise<void> {
  const input = await page.waitForSelector('#files');
  await (input as unknown as { uploadFile(...paths: string[]): Promise<void> }).uploadFile(...paths);
}

/** The page's text, once it has these words. */
export async function says(page: Page, words: string | RegExp): Promise<string> {
  let text = '';
  const look = async () => {
    // It may be loading anew.
    text = await page.evaluate(() => document.body?.innerText ?? '').catch(() => '');
    return text.match(words) ? text : undefined;
  };
  return until(`the page to say "${words}"`, look).catch((error: Error) => {
    throw new Error(`${error.message}; it says: ${text}`);
  });
}

/** Puts a profile where the extension keeps it, from one of its pages; undefined: takes everything away. */
export async function keepHere(page: Page, profile: object | undefined): Promise<void> {
  await page.evaluate(async (text) => {
    const { browser, chrome } = globalThis as unknown as Apis;
    const { storage } = browser ?? chrome;
    await (text === undefined ? storage.local.clear() : storage.local.set({ profile: text }));
  }, profile && JSON.stringify(profile));
}

/** What the extension keeps. */
export function heldHere(page: Page | Frame): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const { browser, chrome } = globalThis as unknown as Apis;
    return (browser ?? chrome).storage.local.get(null);
  });
}

/** What the clipboard holds, by pasting it as a user would. */
export async function pasteOn(page: Page): Promise<string> {
  await page.evaluate(() => {
    const field = document.body.appendChild(document.createElement('textarea'));
    field.id = 'pasted';
    field.focus();
  });
  await page.keyboard.down('Control');
  await page.keyboard.press('v');
  await page.keyboard.up('Control');
  return page.$eval('#pasted', (field) => {
    const { value } = field as HTMLTextAreaElement;
    field.remove();
    return value;
  });
}
