// What tests do on the extension's own pages, and with the list that "View CSV header" shows.
import type { ElementHandle, Page } from 'puppeteer-core';
import { type Tab, until } from './harness.ts';

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
  await page.evaluate((wanted) => {
    for (const summary of document.querySelectorAll('summary'))
      if (summary.textContent?.startsWith(wanted)) (summary.parentElement as HTMLDetailsElement).open = true;
  }, words);
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
export function says(page: Page, words: string | RegExp): Promise<string> {
  return until(`the page to say "${words}"`, async () => {
    const text = await page.evaluate(() => document.body.innerText);
    return text.match(words) ? text : undefined;
  });
}
