// Using the view: by keyboard, with many issues, with a new report, with text that means harm.
import type { Browser, Page, SerializedAXNode } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../browsers.ts';
import { everyday, hostile, large, passing, titles } from '../reports.ts';
import { bundle, open } from './stage.ts';

let browser: Browser;
let script: string;

beforeAll(async () => {
  [browser, script] = await Promise.all([openBrowser('chromium'), bundle()]);
});

afterAll(() => browser?.close());

const count = (page: Page, selector: string) => page.$$eval(selector, (found) => found.length);
const focused = (page: Page) =>
  page.evaluate('document.activeElement.innerText.replace(/\\s+/g, " ").trim()') as Promise<string>;
/** Role and name of everything assistive technology meets. */
async function spoken(page: Page): Promise<string[]> {
  const names: string[] = [];
  const walk = (node: SerializedAXNode) => {
    names.push(`${node.role} ${node.name ?? ''}`);
    node.children?.forEach(walk);
  };
  const root = await page.accessibility.snapshot({ interestingOnly: false });
  if (root) walk(root);
  return names;
}
/** Disclosures tell of their change in a task of their own. */
const settle = (page: Page) => page.evaluate('new Promise((done) => setTimeout(done, 50))');

describe('keyboard', () => {
  test('Tab reaches the disclosures and their issues, Enter and Space work them', async () => {
    const { page, show, shot, complaints } = await open(browser, script);
    await show({ report: everyday, titles });
    await page.focus('summary');
    expect(await focused(page)).toMatch(/Date in another format 3 issues$/);
    expect(await count(page, '.pf-issue')).toBe(3);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toMatch(/^D7 ?:/);
    await page.keyboard.press('Enter');
    expect(await page.evaluate('picked')).toEqual(['date-format 7']);
    expect(await page.$$eval('[aria-current=true]', ([first]) => first?.textContent)).toMatch(/^D7/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await page.evaluate('picked')).toEqual(['date-format 7', 'date-format 12']);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toMatch(/Not an email address 2 issues$/);
    await page.keyboard.press('Space');
    await settle(page);
    expect(await count(page, '.pf-issue')).toBe(5);
    await shot('selected');
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('the focus ring can be seen', async () => {
    const { page, show } = await open(browser, script);
    await show({ report: everyday, titles });
    await page.keyboard.press('Tab');
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineWidth')).toBe('2px');
    await page.close();
  });
});

describe('names', () => {
  test('assistive technology hears level, title, count, address, sentence and fix', async () => {
    const { page, show } = await open(browser, script);
    await show({ report: everyday, titles });
    const names = await spoken(page);
    expect(names).toContain('heading Does not pass: 6 errors');
    expect(names).toContain('heading Error: Date in another format');
    expect(names).toContain('DisclosureTriangle Error: Not an email address 2 issues');
    expect(names).toContain('rowheader USD ready');
    expect(names).toContain(
      'button D7 : created_at: "03/17/2024" is not in the importer\'s date format. Write 2024-03-17. Safe fix',
    );
    await page.close();
  });

  test('a rule without a title is called by its id', async () => {
    const { page, show } = await open(browser, script);
    await show({ report: everyday });
    expect(await page.$eval('.pf-title', (title) => title.textContent)).toBe('Error: date-format');
    await page.close();
  });
});

describe('many issues', () => {
  test('5,000 render fifty at a time, and focus moves on to the first new one', async () => {
    const { page, show } = await open(browser, script);
    expect(await show({ report: large(), titles })).toBeLessThan(500);
    expect(await count(page, '.pf-issue')).toBe(50);
    expect(await page.$eval('.pf-number', (number) => number.textContent)).toBe('5,000 issues');
    await (await page.$('.pf-more'))?.press('Enter');
    await settle(page);
    expect(await count(page, '.pf-issue')).toBe(100);
    expect(await focused(page)).toMatch(/^D52 ?:/);
    await page.close();
  });

  test('the last page takes the button away and keeps the focus', async () => {
    const { page, show } = await open(browser, script);
    await show({ report: large(60), titles });
    expect(await page.$eval('.pf-note + ul', (list) => list.previousElementSibling?.textContent)).toBe(
      'Showing the first 60 of 5,000',
    );
    expect(await page.$eval('.pf-more', (more) => more.textContent)).toMatch(/^Show 10 more/);
    await (await page.$('.pf-more'))?.press('Enter');
    await settle(page);
    expect(await count(page, '.pf-more')).toBe(0);
    expect(await focused(page)).toMatch(/^D52 ?:/);
    await page.close();
  });
});

describe('what a host adds', () => {
  test('below the selected issue, and nowhere else', async () => {
    const { page, show } = await open(browser, script);
    await show({ report: everyday, titles });
    expect(await count(page, '.below')).toBe(0);
    await page.$$eval('.pf-issue', (all) => (all[1] as HTMLElement).click());
    await settle(page);
    expect(await page.$$eval('.pf-issue + .below', (all) => all.map((one) => one.textContent))).toEqual([
      everyday.issues.filter(({ rule }) => rule === 'date-format')[1]?.value,
    ]);
    await page.close();
  });

  test('the words of a rule open and close at "Why?", and a rule without words has no such button', async () => {
    const { page, show, axe } = await open(browser, script);
    await show({ report: everyday, titles, whys: { 'date-format': 'Dates are written one way.' } });
    await page.$$eval('summary', (all) => all[1]?.click());
    await settle(page);
    expect(await page.$$eval('.pf-why', (all) => all.map((one) => one.textContent))).toEqual([
      'Why? Date in another format',
    ]);
    await page.focus('.pf-why');
    await page.keyboard.press('Enter');
    expect(await page.$eval('.pf-why[aria-expanded=true] + p', (why) => why.textContent)).toBe(
      'Dates are written one way.',
    );
    expect(await axe()).toEqual([]);
    await page.keyboard.press('Enter');
    expect(await page.$eval('.pf-why', (why) => why.ariaExpanded)).toBe('false');
    await page.close();
  });
});

test('a new report is announced in the same live region, and opened groups stay open', async () => {
  const { page, show } = await open(browser, script);
  await show({ report: everyday, titles });
  await page.evaluate('window.head = document.querySelector("[aria-live=polite]")');
  await page.$$eval('summary', (all) => all[1]?.click());
  await settle(page);
  await show({
    report: { ...everyday, issues: everyday.issues.filter(({ rule }) => rule !== 'date-format') },
    titles,
  });
  await settle(page);
  expect(await page.$$eval('details', (all) => all.map((group) => group.open))).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
  await show({ report: passing, titles });
  expect(await page.evaluate('window.head.isConnected && window.head.textContent')).toMatch(/^Passes/);
  await page.close();
});

test('text from files makes no element, runs nothing and keeps its controls visible', async () => {
  const { page, show, complaints } = await open(browser, script);
  await show({ report: hostile, titles });
  await page.$$eval('details:not([open]) summary', (all) => {
    for (const summary of all) summary.click();
  });
  await settle(page);
  expect(await count(page, '.pf-report :is(img, b, script)')).toBe(0);
  expect(await page.title()).toBe('Preflight');
  const text = await page.$eval('.pf-report', (view) => view.textContent);
  expect(text).not.toMatch(/(?!\u200d)[\p{Cc}\p{Cf}\p{Cs}]/u);
  expect(text).toContain('U+202E');
  expect(text?.length).toBeLessThan(8_000);
  expect(complaints).toEqual([]);
  await page.close();
});

test('the tests see what they should: a bad view is complained of', async () => {
  const { page, show, axe, complaints, overflow } = await open(browser, script);
  await show({ report: everyday, titles });
  await page.evaluate(`
    const bad = document.createElement('button');
    bad.setAttribute('style', 'width: 1px');
    bad.className = 'pf-report';
    document.querySelector('main').append(bad);
    const wide = document.createElement('pre');
    wide.textContent = 'x'.repeat(400);
    document.querySelector('main').append(wide);
  `);
  expect((await axe()).join()).toContain('button-name');
  expect(complaints.join()).toContain('Content Security Policy');
  expect(await overflow()).toBeGreaterThan(0);
  await page.close();
});
