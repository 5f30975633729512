// What the panel shows of a file: report, rows around an issue, import type, progress.
import type { Frame } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from '../browsers.ts';
import { files } from './files.ts';
import { type Harness, startHarness, type Tab, until } from './harness.ts';
import { panelFiles } from './panel-files.ts';

const texts = (frame: Frame, selector: string) =>
  frame.$$eval(selector, (all) => all.map((one) => (one.textContent ?? '').replace(/\s+/g, ' ').trim()));
const shows = (frame: Frame, selector: string, words: RegExp) =>
  until(`${words} in ${selector}`, async () =>
    (await texts(frame, selector)).find((text) => words.test(text)),
  );
/** Chooses as a keyboard user does. */
const choose = async (tab: Tab, frame: Frame, letters: string) => {
  await frame.focus('#import-type');
  await tab.page.keyboard.type(letters);
  // Firefox tells of the choice once the list is left.
  await tab.page.keyboard.press('Enter');
};
const step = async (tab: Tab, key: 'ArrowDown' | 'ArrowUp') => {
  await tab.page.keyboard.down('Alt');
  await tab.page.keyboard.press(key);
  await tab.page.keyboard.up('Alt');
};

describe.each(browserNames)('%s', (name) => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await startHarness(name);
  });
  afterAll(async () => {
    expect(harness?.complaints).toEqual([]);
    await harness?.close();
  });
  /** @param chosen the page's own choice of type; left out: none */
  const opened = async (path: string, title: string, chosen?: string) => {
    const tab = await harness.open('/plain');
    if (chosen) await tab.page.select('select', chosen);
    else await tab.chooseNoType();
    await tab.pick(path);
    return { tab, frame: await tab.panel.shows(title) };
  };

  test('report, totals, partners, ages, filter; a step shows the rows around with the cell marked', async () => {
    const { tab, frame } = await opened(panelFiles.rewards, 'rewards.csv');
    expect(await texts(frame, '.pf-verdict h2')).toEqual(['Does not pass: 4 errors']);
    expect(await texts(frame, '.pf-totals tbody:nth-of-type(1) tr:first-child')).toEqual(['EUR225.00']);
    await frame.$$eval('.pf-section > details > summary', (all) => {
      for (const one of all) (one as HTMLElement).click();
    });
    await shows(frame, '.pf-partners [scope=row]', /^ada@agency\.com$/);
    await shows(frame, '.pf-ages tr', /Over 2 years2/);

    await frame.type('.pf-filter input', '$1,250');
    await shows(frame, '.pf-filter [role=status]', /^1 of 9 issues shown/);
    await step(tab, 'ArrowDown');
    await shows(frame, '.rows-around .marked', /\$1,250\.00/);
    expect(await texts(frame, '.rows-around tr > [scope=row]')).toEqual(['1', '2', '3', '4', '5']);
    expect(await texts(frame, '.rows-around .letters th')).toEqual(['Row', 'A', 'B', 'C', 'D', 'E', 'F']);
    expect(await texts(frame, '.rows-around .marked')).toEqual(['Found here: ▸$1,250.00']);
    // Cells are text: no element is made of them, nothing in them is unseen.
    expect(await frame.$$('.rows-around b')).toEqual([]);
    const table = await frame.$eval('.rows-around', (one) => one.textContent ?? '');
    expect(table).toContain('<b onclick=alert(1)>');
    expect(table).toContain('U+202Eevil');
    expect(table).toContain(`${'a long description '.repeat(3).slice(0, 40)}…`);
    const isSeen = await frame.$eval('.marked', (mark) => {
      const box = mark.getBoundingClientRect();
      return document.elementFromPoint(box.x + 4, box.y + box.height / 2)?.closest('.marked') === mark;
    });
    expect(isSeen).toBe(true);
    await tab.panel.click('Show all issues');
    await frame.focus('.rows-around');
    await step(tab, 'ArrowDown');
    await shows(frame, '.rows-around .marked', /bob\.agency\.com/);
    expect(await frame.$$('.rows-around')).toHaveLength(1);

    await frame.type('.pf-filter input', 'status');
    await shows(frame, '.pf-filter [role=status]', /of 9 issues shown/);
    expect(await texts(frame, '.pf-error .pf-title')).toEqual(['Error: Not one of the values']);

    // The rule's own words open in place.
    await step(tab, 'ArrowDown');
    await shows(frame, '.pf-error .pf-why', /Why\? Not one of the values/);
    await frame.focus('.pf-error .pf-why');
    await tab.page.keyboard.press('Enter');
    await shows(frame, '.pf-why[aria-expanded=true] + p', /takes only certain values/);
    await tab.page.close();
  });

  test('another type is checked at once; where the columns speak for another one, a press goes there', async () => {
    const { tab, frame } = await opened(files.faulty, 'faulty.csv', 'Customers');
    expect(await texts(frame, '#import-type-about')).toEqual(['Chosen on the page.']);
    expect(await texts(frame, '.other-type p')).toEqual([
      'The page says customers, but the header has the columns of transactions.',
    ]);
    await tab.panel.click('Check as transactions');
    await shows(frame, '.pf-verdict-about', /^Checked as transactions/);
    await choose(tab, frame, 'Cu');
    await shows(frame, '.pf-verdict-about', /^Checked as customers/);
    expect(await texts(frame, '#import-type-about')).toEqual(['Chosen here, for this file only.']);
    await shows(frame, '.other-type p', /You chose customers, but .* transactions/);
    expect(await frame.evaluate(() => document.activeElement?.id)).toBe('import-type');
    await tab.panel.click('Check as transactions');
    await shows(frame, '.pf-verdict-about', /^Checked as transactions/);
    // The page itself would still import it as the other type.
    expect(await texts(frame, '.other-type')).toEqual([
      'The page says customers: choose transactions there too before you import.',
    ]);
    expect(await texts(frame, '#import-type option:checked')).toEqual(['Transactions']);
    await tab.panel.click('Upload as is');
    expect(await tab.got('change')).toEqual(['faulty.csv']);
    await tab.panel.closes();
    // For this pick only.
    await tab.chooseNoType();
    await tab.pick(panelFiles.rewards);
    await shows(await tab.panel.shows('rewards.csv'), '#import-type-about', /^Told by the header/);
    await tab.page.close();
  });

  test('an undecided type asks for it; issues of the whole file show no rows', async () => {
    const { tab, frame } = await opened(panelFiles.undecided, 'undecided.csv');
    expect(await texts(frame, '.pf-reasons li')).toEqual([expect.stringContaining('equally well')]);
    expect(await texts(frame, '#import-type-about')).toEqual([expect.stringContaining('Choose')]);
    await choose(tab, frame, 'Le');
    await shows(frame, '.pf-verdict-about', /^Checked as leads/);
    await frame.focus('summary');
    await step(tab, 'ArrowDown');
    await shows(frame, '.rows-around tr > [scope=row]', /1$/);
    await tab.page.close();

    const other = await opened(files.workbook, 'book.xlsx');
    await step(other.tab, 'ArrowDown');
    await shows(other.frame, '.pf-step', /1 of 1/);
    expect(await texts(other.frame, '[aria-current] .pf-address')).toEqual(['File:']);
    expect(await other.frame.$$('.rows-around, .rows-wait')).toEqual([]);
    await other.tab.page.close();
  });

  test('5,000 issues: a page at a time, the last one in two steps, its rows read to the end', async () => {
    const { tab, frame } = await opened(panelFiles.many, 'many.csv');
    expect(await texts(frame, '.pf-verdict h2')).toEqual(['Does not pass: 5,000 errors']);
    expect((await frame.$$('.pf-issue')).length).toBeLessThanOrEqual(100);
    await step(tab, 'ArrowUp');
    await shows(frame, '.rows-around .marked', /2026-02-30/);
    await step(tab, 'ArrowUp');
    await shows(frame, '.rows-around .marked', /twelve/);
    expect((await texts(frame, '.rows-around tr > [scope=row]')).slice(0, 4)).toEqual([
      '1',
      '999',
      '1000',
      '1001',
    ]);
    await tab.page.keyboard.press('Escape');
    await tab.panel.closes();
    await tab.pick(panelFiles.fractions);
    // Of 2,500 that are suggested 1,000 are listed.
    await shows(await tab.panel.shows('fractions.csv'), 'summary', /at least 1,000 suggestions$/);
    await tab.page.close();
  });

  test('a long check tells how far it is and what it has found; it can be cancelled then', async () => {
    const { tab, frame } = await opened(panelFiles.long, 'Checking long-faulty.csv');
    await shows(frame, '.first-issues li', /"twelve" cannot be read as one number/);
    expect((await frame.$$('.first-issues li')).length).toBeLessThanOrEqual(10);
    await shows(frame, '.progress-pane > p', /^\d+%: [\d,]+ rows read/);
    await shows(frame, '.progress-pane .pf-count', /^\d+ errors?$/);
    await tab.panel.focuses('Checking long-faulty.csv');
    await frame.focus('footer button');
    await shows(frame, '.progress-pane [role=status]', /percent read, \d+ errors so far/);
    await tab.panel.focuses('Cancel');
    await tab.panel.click('Cancel');
    await tab.panel.closes();
    await tab.settle();
    expect(await tab.seen()).toEqual([]);
    await tab.page.close();
  });
});
