// The sidebar as a user meets it: the page showSidebar received, in Chromium at 300 px, over the bridge to the real
// Code.js and a spreadsheet in memory. To be called once per test file.
import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { openBrowser } from '../browsers.ts';
import { advancePageClock, installPageClock, nextWait } from './page-clock.ts';
import { installClient, type Server } from './runtime/index.ts';
import type { Opened } from './workbook.ts';

const ADDRESS = 'https://sidebar.example/';
export const SCREENSHOTS = 'test/screenshots';

/** Chromium's word on the combination of allowances that Google's own frame has. */
const ABOUT_SANDBOX = 'An iframe which has both allow-scripts and allow-same-origin';
const SANDBOX = 'allow-scripts allow-forms allow-popups allow-modals allow-same-origin';

interface ShowOptions {
  readonly dark?: boolean;
  /** In place of the add-on's server side. */
  readonly server?: (name: string, args: unknown[]) => Awaited<ReturnType<Server>> | ReturnType<Server>;
  /** Waits of half a second and more go by only when the test says so. */
  readonly clock?: boolean;
  /** Where downloads go. */
  readonly downloads?: string;
  /** Within an iframe sandboxed as Google's. */
  readonly framed?: boolean;
}

export class Sidebar {
  page!: Page;
  #browser!: Browser;
  #troubles: string[] = [];

  constructor() {
    beforeAll(async () => {
      mkdirSync(SCREENSHOTS, { recursive: true });
      this.#browser = await openBrowser('chromium');
    });
    afterAll(() => this.#browser.close());
    afterEach(async () => {
      await this.page.close();
      expect(this.#troubles).toEqual([]);
    });
  }

  async show(
    { addon, screen }: Pick<Opened, 'addon' | 'screen'>,
    { dark, server, framed, clock, downloads }: ShowOptions = {},
  ): Promise<void> {
    addon.run('openSidebar');
    const html = screen.sidebar?.html ?? '';
    this.#troubles = [];
    const page = await this.#browser.newPage();
    this.page = page;
    page.setDefaultTimeout(10_000);
    page.on('pageerror', (error) => this.#troubles.push(String(error)));
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type()) && !message.text().startsWith(ABOUT_SANDBOX)) {
        this.#troubles.push(message.text());
      }
    });
    await page.setViewport({ width: 300, height: 800 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
    await page.exposeFunction('preflightServer', (name: string, args: unknown[]) => {
      if (server) return server(name, args);
      try {
        return { value: addon.bridge(name, args) };
      } catch (error) {
        return { error: (error as Error).message };
      }
    });
    await page.evaluateOnNewDocument(installClient);
    if (clock) await page.evaluateOnNewDocument(installPageClock);
    if (downloads) {
      const session = await page.createCDPSession();
      await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
    }
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
        this.#troubles.push(`asked for ${request.url()}`);
        request.abort();
      }
    });
    await page.goto(ADDRESS);
  }

  text(selector: string): Promise<string> {
    return this.page.$eval(selector, (element) => element.textContent ?? '');
  }

  async check(): Promise<void> {
    await this.page.click('button[type=submit]');
    await this.page.waitForSelector('.pf-report, .trouble');
  }

  /** Of a page whose clock stands. */
  advance(milliseconds: number): Promise<void> {
    return this.page.evaluate(advancePageClock, milliseconds);
  }

  /** Of a page whose clock stands: to the end of the wait that ends first. */
  nextWait(): Promise<number | null> {
    return this.page.evaluate(nextWait);
  }

  /** Opens a tab. */
  async open(view: 'check' | 'fix' | 'plan' | 'push' | 'settings'): Promise<void> {
    await this.page.click(`#tab-${view}`);
    await this.page.waitForSelector(`#panel-${view}:not([hidden])`);
  }

  async shot(name: string): Promise<void> {
    await this.page.screenshot({ path: `${SCREENSHOTS}/addon-${name}.png` });
  }

  /** Nothing sticks out at 300 px. */
  async width(): Promise<number> {
    return this.page.$eval('body', (body) => body.scrollWidth);
  }

  async axe(): Promise<string[]> {
    await this.page.addScriptTag({ path: 'node_modules/axe-core/axe.min.js' });
    return this.page.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: unknown[] }[] }> };
      };
      return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${JSON.stringify(nodes)}`);
    });
  }
}
