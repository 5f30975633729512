// What the tests of the extension speak: one API over both browsers, the built extension and the stand-in dashboard.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import type { BrowserName } from '../browsers.ts';
import { dashboardPages, type Upload } from './dashboard.ts';
import { type Launch, type Launched, launch } from './launch.ts';
import { type Control, placeOf, type Sample } from './sample.ts';
import { dashboard, startTlsHost } from './tls-host.ts';
import { trustedDrop } from './trusted-drop.ts';

export interface Seen {
  readonly type: string;
  readonly names: readonly string[];
}

export interface Harness {
  readonly name: BrowserName;
  readonly launched: Launched;
  readonly uploads: Upload[];
  /** The text of a file in the downloads, once it is there. */
  downloaded(file: string): Promise<string>;
  /** Hosts the browser asked for. */
  readonly asked: readonly string[];
  /** Console errors and exceptions of every page opened so far. */
  readonly complaints: string[];
  /** A page of the dashboard, or of another host that is served. */
  open(path: string, host?: string): Promise<Tab>;
  /** One of the extension's own pages, in a tab. */
  openOwn(file: string): Promise<Page>;
  close(): Promise<void>;
}

export async function startHarness(name: BrowserName, options: Partial<Launch> = {}): Promise<Harness> {
  const { listener, uploads } = dashboardPages();
  const tls = await startTlsHost(listener);
  const downloads = mkdtempSync(join(tmpdir(), 'preflight-downloads-'));
  const launched = await launch(name, {
    proxyPort: tls.proxyPort,
    downloads,
    ...options,
  });
  const complaints: string[] = [];
  const newPage = async () => {
    const page = await launched.browser.newPage();
    page.setDefaultTimeout(10_000);
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    return page;
  };
  return {
    name,
    launched,
    uploads,
    downloaded: (file) =>
      until(`the download of ${file}`, async () => {
        const path = join(downloads, file);
        // Firefox puts an empty file there first.
        return existsSync(path) ? readFileSync(path, 'utf8') || undefined : undefined;
      }),
    asked: tls.asked,
    complaints,
    openOwn: async (file) => {
      const page = await newPage();
      const address = `${launched.extensionOrigin}/${file}`;
      // Firefox opens it, but never says that it has loaded.
      page.goto(address, { timeout: 0 }).catch(() => undefined);
      await until(address, async () => {
        const ready = await page
          .evaluate(() => document.readyState === 'complete' && location.href)
          .catch(() => undefined);
        return ready === address || undefined;
      });
      return page;
    },
    async open(path, host = dashboard) {
      const page = await newPage();
      await page.goto(`https://${host}${path}`);
      return new Tab(name, page);
    },
    async close() {
      await launched.browser.close();
      tls.close();
      rmSync(downloads, { recursive: true });
    },
  };
}

const ours = 'partnerstack-preflight, [data-partnerstack-preflight]';

/** One open page of the dashboard, as its user sees it. */
export class Tab {
  readonly panel: Panel;

  constructor(
    readonly name: BrowserName,
    readonly page: Page,
  ) {
    this.panel = new Panel(this);
  }

  async pick(...paths: string[]): Promise<void> {
    const input = await this.page.waitForSelector('input[type=file]');
    // uploadFile is typed for this subclass only.
    await (input as unknown as { uploadFile(...paths: string[]): Promise<void> }).uploadFile(...paths);
  }

  /** Clicks a control that the sample page names, wherever it stands. */
  async click(control: Control): Promise<void> {
    const { x, y, width, height } = await placeOf(this.page, control);
    await this.page.mouse.click(x + width / 2, y + height / 2);
  }

  /** Picks as the user does: a click on the control, and then the files in the browser's own picker. */
  async pickBy(control: Control, ...paths: string[]): Promise<void> {
    if (this.name === 'chromium') {
      const [picker] = await Promise.all([this.page.waitForFileChooser(), this.click(control)]);
      return picker.accept(paths);
    }
    // Firefox's picker cannot be driven, and an open one blocks the page: here the click goes all the way but opens none.
    for (const frame of this.page.frames()) {
      const input = await frame.evaluateHandle(() => {
        const found = (window as unknown as Partial<Sample>).upload?.input();
        if (found?.ownerDocument !== document) return undefined;
        found.addEventListener('click', (event) => event.preventDefault(), { once: true });
        found.click();
        return found;
      });
      const element = input.asElement() as { uploadFile?(...paths: string[]): Promise<void> } | null;
      if (element) return element.uploadFile?.(...paths);
    }
  }

  /** As on a page that shows no choice of the import type. */
  async chooseNoType(): Promise<void> {
    await this.page.$eval('select', (select) => {
      select.selectedIndex = -1;
    });
  }

  drop(path: string): Promise<void> {
    return trustedDrop(this.name, this.page, path);
  }

  /** What reached page script so far. */
  seen(): Promise<Seen[]> {
    return this.page.evaluate(() => (window as unknown as Sample).seen as Seen[]);
  }

  /** The names that page script got by the last such event, once there is one. */
  async got(type: string): Promise<readonly string[]> {
    return until(`a ${type} event on the page`, async () => {
      const events = (await this.seen()).filter((event) => event.type === type && event.names.length > 0);
      return events.at(-1)?.names;
    });
  }

  async send(): Promise<void> {
    await this.page.click('.import');
    await this.page.waitForFunction(() => document.body.textContent?.includes('Import started'));
  }

  /** As `send`, on any sample page; where its triggers box makes the guard ask about a date that cannot be read, it is meant so. */
  async sendAnyway(): Promise<void> {
    await this.click('button');
    const isSent = () =>
      this.page.evaluate(() => {
        const { upload } = window as unknown as Partial<Sample>;
        // A form leaves the page, and for a moment there is none.
        const said: Element | null = upload?.output() ?? document.body;
        return said?.textContent?.includes('Import started') ?? false;
      });
    await until('the import, or a question about it', async () => {
      if (await isSent()) return true;
      return (await this.panel.isOpen()) || undefined;
    });
    if (!(await isSent())) {
      await this.panel.shows('Import with triggers on?');
      await this.panel.click('Import anyway');
      await until('the import', async () => (await isSent()) || undefined);
    }
  }

  /** Our notices on the page, by their words. */
  notices(): Promise<string[]> {
    return this.page.evaluate(
      (ours) =>
        [...document.querySelectorAll(ours)].flatMap((host) =>
          [...(host.shadowRoot?.querySelectorAll('p') ?? [])].map((notice) => notice.textContent ?? ''),
        ),
      ours,
    );
  }

  async notice(words: string | RegExp): Promise<string> {
    return until(`a notice with ${words}`, async () =>
      (await this.notices()).find((notice) => notice.match(words) !== null),
    );
  }

  /** How many elements of ours are in the page. */
  ours(): Promise<number> {
    return this.page.evaluate((ours) => document.querySelectorAll(ours).length, ours);
  }

  async dismissNotice(): Promise<void> {
    const button = await this.page.waitForSelector('partnerstack-preflight >>> .stays button');
    await button?.click();
  }

  /** What the clipboard holds, by pasting it into the page as a user would. */
  async paste(): Promise<string> {
    await this.page.evaluate(() => {
      const field = document.createElement('textarea');
      document.querySelector('main')?.append(field);
      field.focus();
    });
    await this.page.keyboard.down('Control');
    await this.page.keyboard.press('v');
    await this.page.keyboard.up('Control');
    return this.page.$eval('textarea', (field) => field.value);
  }

  async pressLauncher(): Promise<void> {
    // It moves with the page's dialogs, a moment after them.
    await until('a press of the launcher', async () => {
      const launcher = await this.page.waitForSelector('partnerstack-preflight >>> .launcher');
      return launcher?.click().then(
        () => true,
        () => undefined,
      );
    });
  }

  /** Something that must not happen has had the time to. */
  settle(): Promise<void> {
    return pause(400);
  }
}

/** The drawer: an extension-origin frame in a closed root, so it is found among the frames, not in the page. */
export class Panel {
  constructor(private readonly tab: Tab) {}

  /** The frame once it shows a view with this heading. */
  async shows(title: string | RegExp): Promise<Frame> {
    return until(`the drawer with "${title}"`, async () => {
      const frame = await this.find();
      const heading = await frame?.evaluate(
        () => innerWidth > 0 && document.querySelector('h1')?.textContent,
      );
      return heading && heading.match(title) !== null ? frame : undefined;
    });
  }

  /** Waits until this element of the drawer has the focus. */
  async focuses(text: string): Promise<void> {
    const frame = await this.require();
    await until(`the focus on "${text}"`, async () => {
      const focused = await frame.evaluate(() => document.hasFocus() && document.activeElement?.textContent);
      return focused === text || undefined;
    });
  }

  async isOpen(): Promise<boolean> {
    const frame = await this.find();
    const isShown = frame?.evaluate(() => innerWidth > 0 && document.querySelector('h1') !== null);
    // It may be taken away at this very moment.
    return (await isShown?.catch(() => false)) ?? false;
  }

  async closes(): Promise<void> {
    await until('the drawer to close', async () => !(await this.isOpen()) || undefined);
  }

  async text(): Promise<string> {
    return (await this.require()).evaluate(() => document.body.textContent ?? '');
  }

  /** Label and state of every button of the drawer's foot. */
  async buttons(): Promise<Record<string, boolean>> {
    return (await this.require()).evaluate(() =>
      Object.fromEntries(
        [...document.querySelectorAll('footer button')].map((button) => [
          button.textContent,
          !(button as HTMLButtonElement).disabled,
        ]),
      ),
    );
  }

  /** Clicks with the mouse, at the button's place on the screen: the only kind of click that counts. */
  async click(label: string): Promise<void> {
    const { x, y } = await this.reach(label);
    await this.tab.page.mouse.click(x, y);
  }

  /** Where the button is, once the mouse gets there: not in the first moment, in which a click would count for nothing. */
  async reach(label: string): Promise<{ x: number; y: number }> {
    const frame = await this.require();
    const reached = await frame.evaluateHandle(() => {
      const under: { last?: Node } = {};
      addEventListener('mousemove', ({ target }) => Object.assign(under, { last: target }), true);
      return under;
    });
    let step = 0;
    return until(`the mouse on "${label}" in the drawer`, async () => {
      const inFrame = await frame.evaluate(
        (wanted, { last }) => {
          const button = [...document.querySelectorAll('button')].find(
            ({ textContent, ariaLabel }) => textContent === wanted || ariaLabel === wanted,
          );
          if (!button) return undefined;
          button.scrollIntoView({ block: 'nearest' });
          const { x, y, width, height } = button.getBoundingClientRect();
          const isReached = last !== undefined && button.contains(last);
          return { x: x + width / 2, y: y + height / 2, width: innerWidth, isReached };
        },
        label,
        reached,
      );
      if (!inFrame) throw new Error(`no button "${label}" in the drawer`);
      // The drawer stands at the right edge and is as high as the page.
      const pageWidth = await this.tab.page.evaluate(() => innerWidth);
      const at = { x: pageWidth - inFrame.width + inFrame.x, y: inFrame.y };
      if (inFrame.isReached) return at;
      step += 1;
      await this.tab.page.mouse.move(at.x + (step % 2), at.y);
      return undefined;
    });
  }

  async require(): Promise<Frame> {
    const frame = await this.find();
    if (!frame) throw new Error('the engine frame is not in the page');
    return frame;
  }

  /** The frame that is shown; while none is, any of ours: every frame of the page may have one. */
  private async find(): Promise<Frame | undefined> {
    let found: Frame | undefined;
    for (const frame of this.tab.page.frames().slice(1)) {
      // Firefox reports our frame's address as about:blank, so it is asked itself.
      const width = await frame
        .evaluate(() =>
          location.protocol.endsWith('-extension:') && document.readyState === 'complete' ? innerWidth : -1,
        )
        .catch(() => -1);
      if (width > 0) return frame;
      if (width === 0) found = frame;
    }
    return found;
  }
}

/** Updates and sign-in of the browser itself. */
const browsersOwn = /\.(google|googleapis|gvt1|mozilla|firefox)\.(com|org|net)$/;

/** Hosts besides the dashboard and the browser's own that were asked for. */
export function strangers({ asked }: Harness): string[] {
  return asked.filter((host) => host !== dashboard && !browsersOwn.test(host));
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

/** Polls until there is a result; says what was waited for when there is none. */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined>,
  patience = 10_000,
): Promise<T> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    const found = await look();
    if (found !== undefined) return found;
    await pause(30);
  }
  throw new Error(`waited ${patience} ms for ${what}`);
}
