// The report with all that goes beside it, in a real browser: filter, steps, ages, partners.
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Overview, Report } from '../../../core/index.ts';
import { openBrowser } from '../../browsers.ts';
import {
  empty,
  everyday,
  hostile,
  hostileOverview,
  large,
  overview,
  passing,
  titles,
  undecided,
} from '../reports.ts';
import { bundle, type Look, open, type Stage } from './stage.ts';

let browser: Browser;
let script: string;

beforeAll(async () => {
  [browser, script] = await Promise.all([openBrowser('chromium'), bundle()]);
});

afterAll(() => browser?.close());

const DARK = { 'prefers-color-scheme': 'dark' };
const FORCED = { 'forced-colors': 'active' };

/** Every kind of issue, a thousand of each of two rules: both lists are cut. */
const crowded: Report = (() => {
  const dates = large(1000);
  const emails = large(1000).issues.map((issue) => ({
    ...issue,
    rule: 'invalid-email',
    level: 'warning' as const,
    column: 'customer_email',
    cells: [2],
  }));
  const issues = [...dates.issues, ...emails].sort(
    (a, b) => a.row - b.row || (a.cells?.[0] ?? 0) - (b.cells?.[0] ?? 0),
  );
  const rules = { 'date-format': 5000, 'invalid-email': 5000 };
  return { ...dates, counts: { error: 5000, warning: 5000, info: 0 }, rules, issues };
})();

const sorted: Report = {
  ...everyday,
  issues: [...everyday.issues].sort((a, b) => a.row - b.row || (a.cells?.[0] ?? 0) - (b.cells?.[0] ?? 0)),
};

async function stageOf(report: Report, beside: Overview | null = overview, look: Look = {}, shadow = false) {
  const stage = await open(browser, script, look);
  await stage.show({ report, overview: beside, titles, shadow });
  return stage;
}

const settle = ({ page }: Stage) => page.evaluate('new Promise((done) => setTimeout(done, 100))');
const spoken = ({ page }: Stage, selector: string) =>
  page.$eval(selector, (element) => (element as HTMLElement).innerText.replace(/\s+/g, ' ').trim());
const picked = ({ page }: Stage) => page.evaluate('picked') as Promise<string[]>;
const steps = async ({ page }: Stage, key: 'ArrowDown' | 'ArrowUp', times = 1) => {
  await page.keyboard.down('Alt');
  for (let at = 0; at < times; at += 1) await page.keyboard.press(key);
  await page.keyboard.up('Alt');
};

const views: [name: string, report: Report, beside: Overview | null, look: Look, shadow: boolean][] = [
  ['light', crowded, overview, {}, false],
  ['dark', crowded, overview, { media: DARK }, false],
  ['forced', crowded, overview, { media: FORCED }, false],
  ['shadow-dark-wide', crowded, overview, { width: 720, media: DARK }, true],
  ['passing', passing, { ...overview, ages: [] }, {}, false],
  ['empty', empty, { headerRow: 1, header: [], ages: [] }, {}, false],
  ['hostile', hostile, hostileOverview, {}, false],
  ['undecided', undecided, null, {}, false],
  ['undecided-dark', undecided, null, { media: DARK }, false],
];

describe('every view has no axe violation, no complaint and nothing wider than the window', () => {
  test.each(views)('%s', async (name, report, beside, look, shadow) => {
    const stage = await stageOf(report, beside, look, shadow);
    const closed = await stage.page.$$(
      shadow ? 'main > div >>> details:not([open]) > summary' : 'details:not([open]) > summary',
    );
    for (const summary of closed.slice(0, 2))
      await summary.evaluate((element) => (element as HTMLElement).click());
    await settle(stage);
    await stage.shot(`full-${name}`);
    expect(await stage.axe()).toEqual([]);
    expect(await stage.overflow()).toBeLessThanOrEqual(0);
    expect(stage.complaints).toEqual([]);
    await stage.page.close();
  });
});

describe('the filter', () => {
  test('by level: a press picks, a second one lets all through again', async () => {
    const stage = await stageOf(everyday);
    const { page } = stage;
    await page.click('button.pf-count');
    expect(await page.$eval('button.pf-count', (chip) => chip.getAttribute('aria-pressed'))).toBe('true');
    expect(await spoken(stage, '.pf-filter [role=status]')).toBe('6 of 10 issues shown.');
    expect(await page.$$eval('h3.pf-heading', (all) => all.map((one) => one.textContent))).toEqual([
      'Amounts',
      'Errors',
    ]);
    await page.click('button.pf-count');
    expect(await spoken(stage, '.pf-filter [role=status]')).toBe('');
    expect(await page.$$('h3.pf-heading')).toHaveLength(4);
    await page.close();
  });

  test('by column and by words, with the count, and all is one press away', async () => {
    const stage = await stageOf(everyday);
    const { page } = stage;
    await page.select('.pf-filter select', 'customer_email');
    expect(await spoken(stage, '.pf-filter [role=status]')).toBe('2 of 10 issues shown.');
    await page.type('.pf-filter input', 'jane');
    expect(await spoken(stage, '.pf-filter [role=status]')).toBe('1 of 10 issues shown.');
    expect(await spoken(stage, '.pf-step')).toMatch(/^1 listed/);
    await page.type('.pf-filter input', ' and more');
    expect(await spoken(stage, '.pf-filter [role=status]')).toBe('0 of 10 issues shown.');
    expect(await page.$('.pf-steps')).toBeNull();
    await page.click('.pf-filter .pf-more');
    expect(await page.$('.pf-filter .pf-more')).toBeNull();
    expect(await page.$$('.pf-group .pf-number')).toHaveLength(7);
    await page.close();
  });

  test('stays with a new report, also where its column has no issue any more', async () => {
    const stage = await stageOf(everyday);
    const { page } = stage;
    await page.select('.pf-filter select', 'close_date');
    const issues = everyday.issues.filter(({ column }) => column !== 'close_date');
    await stage.show({ report: { ...everyday, issues }, overview, titles });
    expect(await page.$eval('.pf-filter select', (select) => (select as HTMLSelectElement).value)).toBe(
      'close_date',
    );
    expect(await spoken(stage, '.pf-filter [role=status]')).toContain('0 of');
    await page.close();
  });

  test('says where it works on lists that are cut', async () => {
    const stage = await stageOf(crowded);
    await stage.page.type('.pf-filter input', '03/15/2024');
    expect(await spoken(stage, '.pf-filter [role=status]')).toBe(
      '2,000 of 10,000 issues shown. Only the first 1,000 of a rule are listed.',
    );
    await stage.page.close();
  });
});

describe('from issue to issue', () => {
  test('the keys follow the order of the table, over rules, and the list follows them', async () => {
    const stage = await stageOf(crowded);
    const { page } = stage;
    await steps(stage, 'ArrowDown', 3);
    expect(await picked(stage)).toEqual(['invalid-email 2', 'date-format 2', 'invalid-email 3']);
    expect(await spoken(stage, '.pf-step')).toMatch(/^3 of 2,000 : B3: created_at: "03\/15\/2024" is not/);
    await steps(stage, 'ArrowUp');
    expect(await picked(stage)).toHaveLength(4);
    await settle(stage);
    const { current, top, bottom } = await page.$eval('[aria-current=true]', (item) => {
      const box = item.getBoundingClientRect();
      return { current: item.textContent, top: box.top, bottom: innerHeight - box.bottom };
    });
    expect(current).toMatch(/^D2/);
    expect(Math.min(top, bottom)).toBeGreaterThan(40);
    await stage.shot('full-step');
    await page.close();
  });

  test('from the last one back: a thousandth issue is rendered, shown, and stays in view', async () => {
    const stage = await stageOf(crowded);
    await stage.page.click('.pf-steps button');
    await settle(stage);
    expect(await picked(stage)).toEqual(['date-format 1001']);
    expect(await spoken(stage, '[aria-current=true]')).toMatch(/^D1001/);
    expect(
      await stage.page.$eval('[aria-current=true]', (item) => {
        const { top, bottom } = item.getBoundingClientRect();
        return top > 0 && bottom < innerHeight;
      }),
    ).toBe(true);
    expect(
      await stage.page.$$eval('.pf-steps button', (all) =>
        all.map((one) => one.getAttribute('aria-disabled')),
      ),
    ).toEqual(['false', 'true']);
    await stage.page.close();
  });

  test('at the ends nothing happens', async () => {
    const stage = await stageOf(passing);
    await steps(stage, 'ArrowDown', 3);
    expect(await picked(stage)).toEqual(['default-applied 1']);
    await stage.page.click('.pf-steps button');
    expect(await picked(stage)).toHaveLength(1);
    await stage.page.close();
  });

  test('the filter is what the way leads through', async () => {
    const stage = await stageOf(sorted);
    await stage.page.focus('.pf-filter select');
    await stage.page.select('.pf-filter select', 'customer_email');
    await steps(stage, 'ArrowDown', 2);
    // In a list of choices the keys are its own.
    expect(await picked(stage)).toEqual([]);
    await stage.page.focus('.pf-filter input');
    await steps(stage, 'ArrowDown', 3);
    expect(await picked(stage)).toEqual(['invalid-email 15', 'invalid-email 16']);
    await stage.page.close();
  });

  test('after another check it goes on from the same place', async () => {
    const stage = await stageOf(sorted);
    await steps(stage, 'ArrowDown', 4);
    expect((await picked(stage)).at(-1)).toBe('amount-format 9');
    const issues = sorted.issues.filter(({ rule }) => rule !== 'amount-format');
    await stage.show({ report: { ...sorted, issues }, overview, titles });
    expect(await stage.page.$('[aria-current]')).toBeNull();
    await steps(stage, 'ArrowDown');
    expect((await picked(stage)).at(-1)).toBe('date-format 12');
    await stage.page.close();
  });

  test('a view that does not show hears no keys', async () => {
    const stage = await stageOf(everyday);
    await stage.page.evaluate('document.querySelector("main").hidden = true');
    await steps(stage, 'ArrowDown');
    expect(await picked(stage)).toEqual([]);
    await stage.page.close();
  });

  test('within a shadow root only keys pressed in it count', async () => {
    const stage = await stageOf(everyday, overview, {}, true);
    await steps(stage, 'ArrowDown');
    expect(await picked(stage)).toEqual([]);
    await (await stage.page.$('main > div >>> .pf-steps button:last-child'))?.focus();
    await steps(stage, 'ArrowDown');
    expect(await picked(stage)).toEqual(['wrong-delimiter 1']);
    await stage.page.close();
  });
});

describe('ages', () => {
  test('are bars to look at and a table to listen to', async () => {
    const stage = await stageOf({ ...everyday, rows: 1400 });
    const { page } = stage;
    await page.click('summary::-p-text(Age of the rows)');
    await settle(stage);
    const rows = await page.$$eval('.pf-ages tbody tr', (all) => all.map((row) => row.textContent));
    expect(rows).toEqual([
      'To come3',
      'Last 30 days40',
      '31 to 90 days12',
      '91 to 180 days0',
      '181 to 365 days1',
      '1 to 2 years5',
      'Over 2 years1,250',
    ]);
    expect(await spoken(stage, '.pf-ages caption')).toBe('created_at: 2009-01-01 to 2027-01-01');
    expect(await page.$eval('.pf-group .pf-ages ~ .pf-note', (note) => note.textContent)).toBe(
      '89 rows of 1,400 without a date that can be read.',
    );
    const bars = await page.$$eval('.pf-bar rect', (all) =>
      all.map((bar) => bar.getBoundingClientRect().width),
    );
    expect(Math.max(...bars)).toBe(bars[6]);
    expect(bars[3]).toBe(0);
    expect(Math.min(...bars.filter((_, at) => at !== 3))).toBeGreaterThan(1);
    await page.close();
  });
});

describe('partners', () => {
  test('show ten at a time, what is ready, and all others together at the end', async () => {
    const stage = await stageOf(everyday);
    const { page } = stage;
    expect(await spoken(stage, 'summary:has(h3)')).toBe('Amounts by partner 1,234 partners');
    await page.click('summary::-p-text(Amounts by partner)');
    await settle(stage);
    const rows = () => page.$$eval('.pf-partners tbody tr', (all) => all.map((row) => row.textContent));
    expect(await rows()).toHaveLength(10);
    expect((await rows())[0]).toBe(
      'partner-0@a-rather-long-name-of-a-company.example490,000.00 JPYready 5.00',
    );
    expect((await rows())[3]).toBe('no partner named489,970.00 USD');
    await page.click('.pf-partners + .pf-more');
    expect(await rows()).toHaveLength(20);
    expect(await page.evaluate('document.activeElement.textContent')).toContain('partner-10@');
    await page.click('.pf-partners + .pf-more');
    expect((await rows()).slice(29)).toEqual([
      expect.stringContaining('partner-29@'),
      'All others1,204777.00 USD',
    ]);
    expect(await page.$('.pf-partners + .pf-more')).toBeNull();
    await page.close();
  });
});
