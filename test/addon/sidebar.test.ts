// The sidebar as a user meets it: the page showSidebar received, in Chromium at 300 px, over the bridge to the real
// Code.js and a spreadsheet in memory.
import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { ruleTitles } from '../../core/index.ts';
import { openBrowser } from '../browsers.ts';
import { installClient, type Server } from './runtime/index.ts';
import { coloured, FAULTY_ROWS, type Opened, open } from './workbook.ts';

const ADDRESS = 'https://sidebar.example/';
const SCREENSHOTS = 'test/screenshots';

let browser: Browser;
let page: Page;
let troubles: string[];

beforeAll(async () => {
  mkdirSync(SCREENSHOTS, { recursive: true });
  browser = await openBrowser('chromium');
});
afterAll(() => browser.close());
afterEach(async () => {
  await page.close();
  expect(troubles).toEqual([]);
});

interface ShowOptions {
  readonly dark?: boolean;
  /** In place of the add-on's server side. */
  readonly server?: (name: string) => Awaited<ReturnType<Server>> | ReturnType<Server>;
  /** Within an iframe sandboxed as Google's. */
  readonly framed?: boolean;
}

/** Chromium's word on the combination of allowances that Google's own frame has. */
const ABOUT_SANDBOX = 'An iframe which has both allow-scripts and allow-same-origin';
const SANDBOX = 'allow-scripts allow-forms allow-popups allow-modals allow-same-origin';

async function show({ addon, screen }: Opened, { dark, server, framed }: ShowOptions = {}) {
  addon.run('openSidebar');
  const html = screen.sidebar?.html ?? '';
  troubles = [];
  page = await browser.newPage();
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type()) && !message.text().startsWith(ABOUT_SANDBOX)) {
      troubles.push(message.text());
    }
  });
  await page.setViewport({ width: 300, height: 800 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
  await page.exposeFunction('preflightServer', (name: string, args: unknown[]) => {
    if (server) return server(name);
    try {
      return { value: addon.bridge(name, args) };
    } catch (error) {
      return { error: (error as Error).message };
    }
  });
  await page.evaluateOnNewDocument(installClient);
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const isFrame = request.url() === `${ADDRESS}frame`;
    const outer = `<iframe title="sidebar" sandbox="${SANDBOX}" style="border:0;width:100%;height:780px" src="${ADDRESS}frame"></iframe>`;
    if (isFrame || request.url() === ADDRESS) {
      const body = framed && !isFrame ? outer : html;
      request.respond({ contentType: 'text/html; charset=utf-8', body });
    } else if (request.url().endsWith('/favicon.ico')) {
      request.respond({ status: 204 });
    } else {
      troubles.push(`asked for ${request.url()}`);
      request.abort();
    }
  });
  await page.goto(ADDRESS);
}

const text = (selector: string) => page.$eval(selector, (element) => element.textContent ?? '');

async function checkSheet() {
  await page.click('button[type=submit]');
  await page.waitForSelector('.pf-report, .trouble');
}

test('the sidebar says what to do before the first check', async () => {
  await show(open({ rows: FAULTY_ROWS }));
  expect(await text('main')).toContain('nothing leaves this spreadsheet');
  await page.screenshot({ path: `${SCREENSHOTS}/addon-start.png` });
});

test('a check shows the report and marks the sheet', async () => {
  const opened = open({ rows: FAULTY_ROWS });
  await show(opened);
  await checkSheet();
  expect(await text('.pf-verdict')).toContain('Does not pass: 3 errors');
  expect(await text('.pf-title')).toContain(ruleTitles['invalid-amount']);
  expect(await text('[role=status]')).toContain('Checked “Sheet1”');
  expect(await text('option:checked')).toBe('Transactions (detected)');
  expect(coloured(opened.sheet).error).toEqual(['B3:B4', 'B6']);
  const { width } = await page.$eval('body', (body) => ({ width: body.scrollWidth }));
  expect(width).toBeLessThanOrEqual(300);
  await page.screenshot({ path: `${SCREENSHOTS}/addon-report.png` });
});

test('a click on an issue selects its cell', async () => {
  const opened = open({ rows: FAULTY_ROWS });
  await show(opened);
  await checkSheet();
  await page.click('button.pf-issue');
  await page.waitForSelector('button.pf-issue[aria-current]');
  await expect.poll(() => opened.spreadsheet.selection).toMatchObject({ row: 3, column: 2 });
});

test('everything is reached and done with the keyboard', async () => {
  const opened = open({ rows: FAULTY_ROWS });
  await show(opened);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('type');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.pf-report');
  await page.focus('button.pf-issue');
  await page.keyboard.press('Enter');
  await expect.poll(() => opened.spreadsheet.selection).toMatchObject({ row: 3, column: 2 });
});

test('another type can be chosen, and the report follows', async () => {
  await show(open({ rows: FAULTY_ROWS }));
  await checkSheet();
  await page.select('#type', 'deals');
  await page.click('button[type=submit]');
  await page.waitForFunction(() => document.querySelector('.pf-verdict')?.textContent?.includes('deals'));
});

test('while a check runs the button says so, and a second press does nothing', async () => {
  let calls = 0;
  let finish = () => {};
  const opened = open({ rows: FAULTY_ROWS });
  await show(opened, {
    server: async (name) => {
      calls += 1;
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      return { value: opened.addon.bridge(name, [null]) };
    },
  });
  await page.click('button[type=submit]');
  await page.click('button[type=submit]');
  expect(await text('button[type=submit]')).toBe('Checking…');
  expect(await text('[role=status]')).toBe('Checking the sheet');
  finish();
  await page.waitForSelector('.pf-report');
  expect(calls).toBe(1);
});

test('an empty sheet is said in a sentence, read out as an alert', async () => {
  await show(open());
  await checkSheet();
  expect(await text('[role=alert]')).toBe(
    'This sheet is empty. Insert a template or paste your rows, then check again.',
  );
  await page.screenshot({ path: `${SCREENSHOTS}/addon-empty.png` });
});

test('a cell that is gone is said in a sentence, and the report stays', async () => {
  const opened = open({ rows: FAULTY_ROWS });
  await show(opened);
  await checkSheet();
  opened.sheet.maxRows = 2;
  await page.click('button.pf-issue');
  await page.waitForSelector('.trouble');
  expect(await text('.trouble')).toContain('Check again');
  expect(await page.$('.pf-report')).not.toBeNull();
});

test.each([
  "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.",
  'Authorization is required to perform that action.',
])('two Google accounts signed in (%s): the remedy is told', async (error) => {
  await show(open({ rows: FAULTY_ROWS }), { server: () => ({ error }) });
  await checkSheet();
  expect(await text('.trouble')).toContain('two Google accounts');
  expect(await text('button[type=submit]')).toBe('Check this sheet');
  await page.screenshot({ path: `${SCREENSHOTS}/addon-two-accounts.png` });
});

test('an answer that never arrived settles too', async () => {
  await show(open({ rows: FAULTY_ROWS }), { server: () => ({ value: null }) });
  await checkSheet();
  expect(await text('.trouble')).toContain('no answer');
});

test('the sidebar follows the dark theme', async () => {
  const opened = open({ rows: FAULTY_ROWS, filter: { row: 1, column: 1, rows: 6, columns: 5 } });
  await show(opened, { dark: true });
  await checkSheet();
  const background = await page.$eval('body', (body) => getComputedStyle(body).backgroundColor);
  expect(background).toBe('rgb(30, 31, 32)');
  await page.screenshot({ path: `${SCREENSHOTS}/addon-dark.png` });
});

test('the sidebar works in a sandboxed frame of another page', async () => {
  await show(open({ rows: FAULTY_ROWS }), { framed: true });
  const frame = await (await page.waitForSelector('iframe'))?.contentFrame();
  await (await frame?.waitForSelector('button[type=submit]'))?.click();
  await frame?.waitForSelector('.pf-report');
});

test('axe finds nothing to object to, light and dark', async () => {
  for (const dark of [false, true]) {
    await show(open({ rows: FAULTY_ROWS }), { dark });
    await checkSheet();
    await page.addScriptTag({ path: 'node_modules/axe-core/axe.min.js' });
    const violations = await page.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: unknown[] }[] }> };
      };
      return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${JSON.stringify(nodes)}`);
    });
    expect(violations).toEqual([]);
    if (!dark) await page.close();
  }
});
