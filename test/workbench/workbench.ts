// Runs npm start's script as a user does, in a process of its own, and opens its pages in Chromium.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { openBrowser } from '../browsers.ts';

export const SCREENSHOTS = 'test/screenshots';

export interface Running {
  readonly address: string;
  readonly port: number;
  stop(): void;
}

export async function startWorkbench(...args: string[]): Promise<Running> {
  const child = spawn(process.execPath, ['scripts/start.mjs', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\/\/localhost:(\d+)\//.exec(line);
    if (!address) continue;
    child.stdout.resume();
    return { address: address[0], port: Number(address[1]), stop: () => child.kill('SIGINT') };
  }
  throw new Error('The workbench ended before it had an address.');
}

/** The workbook lives in the server: each test begins with a new one. */
export async function startOver({ address, port }: Running): Promise<void> {
  const headers = { origin: `http://localhost:${port}` };
  await fetch(`${address}sheet/act`, { method: 'POST', headers, body: '{"do":"start-over"}' });
}

export async function openChromium(): Promise<Browser> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  return openBrowser('chromium');
}

/** A page whose troubles are collected. */
export async function openPage(browser: Browser, url: string, dark = false) {
  const page = await browser.newPage();
  const troubles: string[] = [];
  page.setDefaultTimeout(10_000);
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) troubles.push(message.text());
  });
  await page.setViewport({ width: 1280, height: 800 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
  await page.goto(url);
  return { page, troubles };
}

/** The sheet page as its user sees it. */
export class Sheet {
  constructor(readonly page: Page) {}

  async sidebar(): Promise<Frame> {
    const frame = await (await this.page.waitForSelector('.sidebar iframe'))?.contentFrame();
    if (!frame) throw new Error('The sidebar has no page.');
    await frame.waitForSelector('button[type=submit]');
    return frame;
  }

  /** Checks in the sidebar and waits for the outcome. */
  async check(): Promise<string> {
    const sidebar = await this.sidebar();
    await sidebar.$eval(
      'button[type=submit]',
      (button) =>
        new Promise<void>((done) => {
          let began = false;
          new MutationObserver(() => {
            if (button.textContent === 'Checking…') began = true;
            else if (began) done();
          }).observe(button, { childList: true, characterData: true, subtree: true });
          (button as HTMLElement).click();
        }),
    );
    return sidebar.$eval('.pf-verdict', (verdict) => verdict.textContent ?? '');
  }

  async load(file: string): Promise<void> {
    await this.page.select('select[aria-label="Load sample"]', file);
    await this.page.waitForFunction(
      (name) => document.querySelector('.tabs [aria-current]')?.textContent?.startsWith(name),
      {},
      file.replace('.csv', ''),
    );
  }

  /** A click in the add-on's menu. */
  async menu(caption: string): Promise<void> {
    await this.page.click('.addon-menu .opens');
    await this.page.locator(`.items ::-p-text(${caption})`).click();
  }

  address(): Promise<string> {
    return this.page.$eval('.formula-bar output', (output) => output.textContent ?? '');
  }

  text(row: number, column: number): Promise<string> {
    return this.page.$eval(`#cell-${row}-${column}`, (cell) => cell.textContent ?? '');
  }

  async type(row: number, column: number, text: string): Promise<void> {
    await this.page.click(`#cell-${row}-${column}`);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
    await this.page.waitForSelector('.editor', { hidden: true });
  }

  async toast(): Promise<string> {
    const toast = await this.page.waitForSelector('.toast p');
    return (await toast?.evaluate((element) => element.textContent)) ?? '';
  }

  /** The background that the add-on's marks give the cell. */
  colour(row: number, column: number): Promise<string> {
    return this.page.$eval(`#cell-${row}-${column}`, (cell) => (cell as HTMLElement).style.backgroundColor);
  }

  /** How many cells are coloured. */
  marked(): Promise<number> {
    return this.page.$$eval(
      'td',
      (cells) => cells.filter((cell) => cell.style.backgroundColor !== '').length,
    );
  }
}
