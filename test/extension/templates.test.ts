// Header templates, beside the importer and in the popup.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Profile,
  type TemplateColumns,
  type TypeName,
  template,
  typeNames,
  writeRow,
} from '../../core/index.ts';
import { browserNames } from '../browsers.ts';
import { type Harness, startHarness, until } from './harness.ts';
import { keepHere, pasteOn, pressButton, says } from './own-pages.ts';

const headerOf = (type: TypeName) => template(type, { columns: 'common' }).header;

const program: Profile = {
  schema: 1,
  headers: {
    partners: ['Partner_email', 'partner_first', 'partner_last', 'field_region'],
    customers: ['customer_key', 'email', 'field_plan'],
    transactions: ['customer_key', 'amount_in_dollars', 'invoice_note'],
    rewards: ['partner_key', 'amount_in_cents', 'body'],
    leads: ['email', 'partner_key', 'Budget 2026'],
    deals: ['Deal value', 'close date', 'partner_key', 'status'],
  },
};

interface Choices {
  readonly columns: TemplateColumns;
  readonly example: boolean;
}

async function choose(page: Page, { columns, example }: Choices): Promise<void> {
  await page.select('.choices select', columns);
  const box = await page.waitForSelector('.choices input');
  if ((await box?.evaluate(({ checked }) => checked)) !== example) await box?.click();
}

function rowsOf(type: TypeName, choices: Choices, profile?: Profile): (readonly string[])[] {
  const { header, example } = template(type, { ...choices, profile });
  return example ? [header, example] : [header];
}

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
    await until('the list of types', async () => (await frame.$('.templates li')) ?? undefined);
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

  test('a header row is saved from the drawer, and what was chosen stays while it is open', async () => {
    const tab = await harness.open('/plain');
    const launcher = await tab.page.waitForSelector('partnerstack-preflight >>> .launcher');
    // The second press ends the first while its view is still being loaded, and not its own.
    await launcher?.click({ count: 2 });
    const frame = await tab.panel.shows('Header templates');
    await frame.waitForSelector('.templates li');
    await frame.select('.choices select', 'required');
    await tab.panel.click('Learn headers');
    await tab.panel.shows('Learn headers');
    await tab.panel.click('Header templates');
    await tab.panel.shows('Header templates');
    await tab.panel.click('Download the header row of transactions');
    const [header = []] = rowsOf('transactions', { columns: 'required', example: false });
    expect(await harness.downloaded('transactions-template.csv')).toBe(writeRow(header));
    await tab.panel.click('Close');
    await tab.panel.closes();
  });

  test('the popup copies and saves each type by choice, and by the profile as soon as there is one', async () => {
    const page = await harness.openOwn('popup.html');
    await page.waitForSelector('.templates li');
    const columns = ['required', 'common', 'all'] as const;
    const copied = async (type: TypeName) => {
      await pressButton(page, `Copy the header row of ${type}`);
      await says(page, `Copied the header row of ${type}.`);
      return pasteOn(page);
    };
    const tabbed = (rows: (readonly string[])[]) => rows.map((row) => row.join('\t')).join('\n');
    for (const [at, type] of typeNames.entries()) {
      const choices = { columns: columns[at % 3] ?? 'all', example: at % 2 === 1 };
      await choose(page, choices);
      const rows = rowsOf(type, choices);
      expect(await copied(type)).toBe(tabbed(rows));
      if (type === 'transactions') continue;
      await pressButton(page, `Download the header row of ${type}`);
      expect(await harness.downloaded(`${type}-template.csv`)).toBe(rows.map(writeRow).join(''));
    }
    await keepHere(page, program);
    await says(page, 'by your profile');
    const all = { columns: 'all', example: true } as const;
    await choose(page, all);
    for (const type of typeNames) expect(await copied(type)).toBe(tabbed(rowsOf(type, all, program)));
    await page.close();
  });

  test('nothing is complained about', () => {
    expect(harness.complaints).toEqual([]);
  });
});
