// The sheet page as a newcomer meets it: the built add-on in its sidebar, its menu, its marks, and cells to edit.
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, KeyInput, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  openChromium,
  openPage,
  type Running,
  SCREENSHOTS,
  Sheet,
  startOver,
  startWorkbench,
} from './workbench.ts';

let running: Running;
let browser: Browser;
let page: Page;
let sheet: Sheet;
let troubles: string[];

beforeAll(async () => {
  [running, browser] = await Promise.all([startWorkbench('--port', '0'), openChromium()]);
});
afterAll(async () => {
  await browser?.close();
  running?.stop();
});
beforeEach(async () => {
  await startOver(running);
  ({ page, troubles } = await openPage(browser, `${running.address}sheet`));
  sheet = new Sheet(page);
  await sheet.sidebar();
});
afterEach(async () => {
  await page.close();
  expect(troubles).toEqual([]);
});

const errorsOf = (verdict: string) => Number(/(\d+) errors?/.exec(verdict)?.[1] ?? 0);

test('a check in the sidebar lists the issues and marks the cells', async () => {
  expect(await sheet.text(1, 1)).toBe('customer_key');
  expect(await page.$eval('footer', (footer) => footer.textContent)).toContain('a stand-in on this machine');
  await page.screenshot({ path: `${SCREENSHOTS}/workbench-sheet.png` });
  expect(await sheet.check()).toContain('Does not pass');
  expect(await sheet.marked()).toBeGreaterThan(50);
  const { backgroundColor, color } = await page.$eval('#cell-2-2', (cell) => {
    const style = getComputedStyle(cell);
    return { backgroundColor: style.backgroundColor, color: style.color };
  });
  expect({ backgroundColor, color }).toEqual({
    backgroundColor: 'rgb(244, 199, 195)',
    color: 'rgb(32, 33, 36)',
  });
});

test('a click on an issue selects its cell, and the note says what is wrong', async () => {
  await sheet.check();
  const sidebar = await sheet.sidebar();
  await sidebar.click('summary::-p-text(Not an amount)');
  await (await sidebar.waitForSelector('button.pf-issue ::-p-text($49.OO)'))?.click();
  await page.waitForSelector('#cell-22-2.selected');
  expect(await sheet.address()).toBe('B22');
  expect(await page.$eval('.note', (note) => note.textContent)).toContain('"$49.OO" cannot be read');
  await page.screenshot({ path: `${SCREENSHOTS}/workbench-selected.png` });
});

test('a mended cell is one issue fewer at the next check', async () => {
  const before = errorsOf(await sheet.check());
  await sheet.type(22, 2, '49');
  await page.waitForFunction(() => document.querySelector('#cell-22-2')?.textContent === '49');
  expect(errorsOf(await sheet.check())).toBe(before - 1);
  expect(await sheet.colour(22, 2)).toBe('');
});

test('a date that Sheets has read is mended once its column is plain text', async () => {
  const before = errorsOf(await sheet.check());
  await page.click('#cell-2-4');
  await page.click('button::-p-text(Column D to plain text)');
  await sheet.type(2, 4, '2026-01-05');
  await page.waitForFunction(() => document.querySelector('#cell-2-4')?.textContent === '2026-01-05');
  expect(errorsOf(await sheet.check())).toBe(before - 1);
});

test('the menu checks, clears the marks, and inserts a template', async () => {
  await page.click('.addon-menu .opens');
  await page.screenshot({ path: `${SCREENSHOTS}/workbench-menu.png` });
  await page.keyboard.press('Escape');
  await sheet.menu('Check this sheet');
  expect(await sheet.toast()).toContain('Transactions, 43 rows: does not pass');
  expect(await sheet.marked()).toBeGreaterThan(50);
  await page.screenshot({ path: `${SCREENSHOTS}/workbench-toast.png` });
  await page.click('.toast button');
  await sheet.menu('Clear marks');
  expect(await sheet.toast()).toContain('All marks and notes of Preflight are gone');
  expect(await sheet.marked()).toBe(0);
  await page.click('.toast button');
  await sheet.menu('Rewards');
  await page.waitForSelector('.tabs [aria-current]::-p-text(Rewards import)');
  expect(await sheet.text(1, 1)).toBe('partner_email');
  await page.screenshot({ path: `${SCREENSHOTS}/workbench-template.png` });
});

test('the sidebar opens again from the menu', async () => {
  await page.click('button[aria-label="Close the sidebar"]');
  await page.waitForSelector('.sidebar', { hidden: true });
  await sheet.menu('Open sidebar');
  expect(await (await sheet.sidebar()).$eval('main', (main) => main.textContent)).toContain('Import type');
});

test('typed rows are read as a sheet reads them, plain text stays as it is in the file', async () => {
  await sheet.load('partners-from-excel.csv');
  expect(await sheet.text(1, 1)).toBe('Partenaires – export du 02/03/2026');
  expect(await sheet.text(5, 6)).toBe('4/3/2025');
  expect(await sheet.check()).toContain('Checked as partners: 36 rows');
  await page.screenshot({ path: `${SCREENSHOTS}/workbench-partners.png` });
  await page.select('.toolbar label select', 'text');
  await page.select('select[aria-label="Load sample"]', 'partners-from-excel.csv');
  await page.waitForSelector('.tabs [aria-current]::-p-text(\\(2\\))');
  expect(await sheet.text(5, 6)).toBe('04/03/2025');
});

test('rows above the header are deleted, and the marks below move along', async () => {
  await sheet.load('partners-from-excel.csv');
  await sheet.check();
  await page.click('#cell-1-1');
  for (let left = 3; left > 0; left -= 1) {
    await page.click('button::-p-text(Delete row)');
    await page.waitForFunction(
      (row) => document.querySelector(`#cell-${row}-1`)?.textContent === 'Partner First',
      {},
      left,
    );
  }
  expect(await sheet.colour(1, 1)).not.toBe('');
  const sidebar = await sheet.sidebar();
  await sheet.check();
  expect(await sidebar.$eval('main', (main) => main.textContent)).not.toContain('Rows above the header');
});

test('a pasted block fills cells, in Sheets’ way and as CSV', async () => {
  await page.click('button[aria-label="Add a sheet"]');
  await page.waitForSelector('.tabs [aria-current]::-p-text(Sheet2)');
  await page.focus('#grid');
  await paste('email\tname\r\na@b.example\t00123\r\n');
  await page.waitForFunction(() => document.querySelector('#cell-2-2')?.textContent === '123');
  expect(await sheet.text(2, 1)).toBe('a@b.example');
  await page.click('#cell-4-1');
  await paste('key,amount\nx-1,"1,5"\n');
  await page.waitForFunction(() => document.querySelector('#cell-5-2')?.textContent === '1,5');
  await page.click('#cell-7-1');
  await paste('Hello, partner');
  await page.waitForFunction(() => document.querySelector('#cell-7-1')?.textContent === 'Hello, partner');
});

test('a cell is copied and pasted with the keys', async () => {
  await page.click('#cell-3-1');
  await withControl('c');
  await page.keyboard.press('ArrowDown');
  await withControl('v');
  await page.waitForFunction(() => document.querySelector('#cell-4-1')?.textContent === 'evergreen-it');
});

test('the keyboard alone selects, edits, gives up and clears', async () => {
  await page.focus('#grid');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  expect(await sheet.address()).toBe('B2');
  await page.keyboard.press('F2');
  await page.keyboard.type('999');
  await page.keyboard.press('Escape');
  expect(await sheet.text(2, 2)).toBe('$49.00');
  await page.keyboard.press('Delete');
  await page.waitForFunction(() => document.querySelector('#cell-2-2')?.textContent === '');
  await page.keyboard.type("'007");
  await page.keyboard.press('Tab');
  await page.waitForFunction(() => document.querySelector('#cell-2-2')?.textContent === '007');
  expect(await sheet.address()).toBe('C2');
  await page.keyboard.press('ArrowLeft');
  const inBar = () => page.$eval('.formula-bar input', (input) => input.value);
  await expect.poll(inBar).toBe("'007");
  await page.type('.formula-bar input', '8');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('#cell-2-2')?.textContent === '0078');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('grid');
});

test('an own file opens, long ones too, and what is no CSV is said in a sentence', async () => {
  const rows = Array.from(
    { length: 5000 },
    (_, index) => `acct-${index},100${index},inv-${index},2026-02-03`,
  );
  const long = join(tmpdir(), 'preflight-long.csv');
  writeFileSync(long, `customer_key,amount_in_cents,key,created_at\n${rows.join('\n')}\n`);
  await openFile(long);
  await page.waitForSelector('.tabs [aria-current]::-p-text(preflight-long)');
  await page.focus('#grid');
  await withControl('ArrowDown');
  await page.waitForSelector('#cell-5001-1.selected');
  expect(await sheet.text(5001, 1)).toBe('acct-4999');
  expect(await page.$$eval('#grid tr', (lines) => lines.length)).toBeLessThan(100);
  expect(await sheet.check()).toContain('5,000 rows');
  const workbook = join(tmpdir(), 'preflight-workbook.csv');
  writeFileSync(workbook, Buffer.from('PK\x03\x04\0\0\0\0'));
  await openFile(workbook);
  await page.waitForFunction(() =>
    document.querySelector('.notice')?.textContent?.includes('This is not a CSV file'),
  );
});

test.each([false, true])('axe finds nothing to object to on the sheet (dark: %s)', async (dark) => {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
  await sheet.check();
  if (dark) await page.screenshot({ path: `${SCREENSHOTS}/workbench-dark.png` });
  // As text: the page's CSP lets no script in.
  await page.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'));
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    // The sidebar has its own test.
    const { violations: found } = await axe.run({ iframes: false });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  });
  expect(violations).toEqual([]);
});

async function withControl(key: KeyInput): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press(key);
  await page.keyboard.up('Control');
}

async function openFile(path: string): Promise<void> {
  const input = await page.$('input[type=file]');
  // uploadFile is typed for this subclass only.
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
}

function paste(text: string): Promise<void> {
  return page.$eval(
    '#grid',
    (grid, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      grid.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    text,
  );
}
