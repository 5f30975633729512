// Starts Chromium or Firefox with a built extension, both behind the proxy that leads to our stand-in for the dashboard.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer-core';
import { type BrowserName, chromiumArgs, findBrowser } from '../browsers.ts';

export interface Launch {
  /** Folder of the built extension; dist/extension/<name> when left out. */
  readonly extension?: string;
  readonly proxyPort: number;
  /** True when left out. */
  readonly headless?: boolean;
  readonly downloads?: string;
  /** Firefox answers its questions about permissions with yes, without asking. */
  readonly allowsAll?: boolean;
}

export interface Launched {
  readonly browser: Browser;
  /** Where the extension's own pages are: "chrome-extension://<id>". */
  readonly extensionOrigin: string;
}

const geckoId = 'preflight@partnerstack-preflight';
const geckoUuid = '11111111-2222-4333-8444-555555555555';

export async function launch(name: BrowserName, options: Launch): Promise<Launched> {
  const extension = resolve(options.extension ?? `dist/extension/${name}`);
  if (!existsSync(extension)) throw new Error(`${extension} is missing. Run: npm run build:extension`);
  const browser = await puppeteer.launch({
    executablePath: findBrowser(name),
    headless: options.headless ?? true,
    acceptInsecureCerts: true,
    defaultViewport: options.headless === false ? null : { width: 1000, height: 700 },
    ...(name === 'chromium' ? forChromium(options) : forFirefox(options)),
  });
  const before = await browser.pages();
  const id = await browser.installExtension(extension);
  await closeWelcome(browser, before.length);
  return {
    browser,
    extensionOrigin: name === 'chromium' ? `chrome-extension://${id}` : `moz-extension://${geckoUuid}`,
  };
}

/** It opens in front by itself, and what lies behind is not painted. Firefox does not tell its address. */
async function closeWelcome(browser: Browser, before: number): Promise<void> {
  for (const end = Date.now() + 10_000; Date.now() < end; ) {
    const opened = (await browser.pages())[before];
    if (opened) return opened.close();
    await new Promise((done) => setTimeout(done, 30));
  }
  throw new Error('the first-run page did not open');
}

function forChromium({ proxyPort, downloads }: Launch): LaunchOptions {
  return {
    browser: 'chrome',
    pipe: true,
    enableExtensions: true,
    ...(downloads && { downloadBehavior: { policy: 'allow', downloadPath: downloads } }),
    args: [
      ...chromiumArgs,
      `--proxy-server=http://127.0.0.1:${proxyPort}`,
      '--blink-settings=preferredColorScheme=1',
    ],
  };
}

function forFirefox({ proxyPort, downloads, allowsAll = false }: Launch): LaunchOptions {
  return {
    browser: 'firefox',
    // Lets tests open the extension's own pages, and make a drop that is the user's own.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: geckoUuid }),
      'layout.css.prefers-color-scheme.content-override': 1,
      'extensions.webextOptionalPermissionPrompts': !allowsAll,
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxyPort,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxyPort,
      ...(downloads && { 'browser.download.folderList': 2, 'browser.download.dir': downloads }),
    },
  };
}
