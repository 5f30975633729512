// Debian's browsers, as every test opens them. A missing browser is a failure, never a skip.
import { existsSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';

export type BrowserName = 'chromium' | 'firefox';
export const browserNames: readonly BrowserName[] = ['chromium', 'firefox'];

const programs: Record<BrowserName, readonly string[]> = {
  chromium: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  firefox: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
};
const packages: Record<BrowserName, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

/** Keeps Chromium off the network and off what the machine lacks. */
export const chromiumArgs: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @throws Error with the line to run, where the browser is not installed */
export function findBrowser(name: BrowserName): string {
  const path = programs[name].find((program) => existsSync(program));
  if (!path) throw new Error(`${name} is not installed. Run: apt-get install -y ${packages[name]}`);
  return path;
}

/** A headless browser without an extension. */
export function openBrowser(name: BrowserName): Promise<Browser> {
  return puppeteer.launch({
    executablePath: findBrowser(name),
    headless: true,
    ...(name === 'chromium'
      ? { browser: 'chrome', pipe: true, args: [...chromiumArgs] }
      : { browser: 'firefox' }),
  });
}
