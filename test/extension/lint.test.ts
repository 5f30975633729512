// What Mozilla's own linter, and Chromium itself, say of the built extension: nothing.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { expect, test } from 'vitest';
import { chromiumArgs, findBrowser } from '../browsers.ts';

test('web-ext lint has no error, no warning and no notice for Firefox', () => {
  const args = [
    'lint',
    '--source-dir',
    'dist/extension/firefox',
    '--output',
    'json',
    '--no-config-discovery',
  ];
  const { stdout } = spawnSync('node_modules/.bin/web-ext', args, {
    encoding: 'utf8',
    env: { ...process.env, NO_UPDATE_NOTIFIER: '1' },
  });
  const { errors, warnings, notices, metadata } = JSON.parse(stdout);
  expect({ errors, warnings, notices }).toEqual({ errors: [], warnings: [], notices: [] });
  // It has read what we think it has.
  expect(metadata).toMatchObject({ id: 'preflight@partnerstack-preflight', firefoxStrictMinVersion: 140 });
  expect(metadata.totalScannedFileSize).toBeGreaterThan(200_000);
});

interface Loaded {
  readonly name: string;
  readonly manifestErrors: readonly { readonly message: string }[];
  readonly runtimeErrors: readonly unknown[];
}

/** What chrome://extensions itself works with. */
interface DeveloperPrivate {
  updateProfileConfiguration(update: { inDeveloperMode: boolean }): Promise<void>;
  getExtensionsInfo(): Promise<Loaded[]>;
}
declare const chrome: { developerPrivate: DeveloperPrivate };

test('Chromium loads the extension without a warning, under its own name', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-warned-'));
  cpSync('dist/extension/chromium', folder, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({ ...manifest, name: 'Warned', unheard_of: 1 }),
  );
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chromium'),
    browser: 'chrome',
    pipe: true,
    enableExtensions: true,
    args: [...chromiumArgs],
  });
  try {
    const page = await browser.newPage();
    await page.goto('chrome://extensions');
    // Else it keeps no errors.
    await page.evaluate(() => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }));
    await browser.installExtension('dist/extension/chromium');
    await browser.installExtension(folder);
    const extensions = await page.evaluate(() => chrome.developerPrivate.getExtensionsInfo());
    const named = (name: string) => extensions.find((extension) => extension.name === name);
    expect(named('Preflight for PartnerStack imports')).toMatchObject({
      manifestErrors: [],
      runtimeErrors: [],
    });
    expect(
      named('Warned')
        ?.manifestErrors.map(({ message }) => message)
        .join(),
    ).toContain('unheard_of');
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
});
