// Dashboards under other addresses: checked once the user has allowed it in the settings, and not after it is taken back.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from '../browsers.ts';
import { files } from './files.ts';
import { type Harness, pause, startHarness, until } from './harness.ts';
import { pressButton, says, unfold } from './own-pages.ts';
import { dashboard, otherDashboard } from './tls-host.ts';

const everyHost = 'https://*.partnerstack.com/*';

/**
 * Nobody can answer a permission prompt here. Firefox has a preference that says yes to all. Chromium does not ask for
 * what it has granted already: so the extension has it as a must when it is installed, and is then updated to the
 * manifest as it was built. The grant stays.
 */
async function grantInChromium(folder: string, install: () => Promise<unknown>): Promise<void> {
  const path = join(folder, 'manifest.json');
  const built = readFileSync(path, 'utf8');
  const { optional_permissions, optional_host_permissions, permissions, ...rest } = JSON.parse(built);
  const granted = {
    ...rest,
    permissions: [...permissions, ...optional_permissions],
    host_permissions: optional_host_permissions,
  };
  writeFileSync(path, JSON.stringify(granted));
  await install();
  writeFileSync(path, built);
}

/** The settings with this part of them open. */
async function openSettings(harness: Harness): Promise<Page> {
  const page = await harness.openOwn('options.html');
  await says(page, 'Other addresses');
  await unfold(page, 'Other addresses');
  return page;
}

/** A tab that lies behind another one is not painted, and then not clicked. */
async function press(page: Page, words: string): Promise<void> {
  await page.bringToFront();
  await pressButton(page, words);
}

interface Api {
  readonly permissions: {
    contains(wanted: object): Promise<boolean>;
    request(wanted: object): Promise<boolean>;
    remove(wanted: object): Promise<boolean>;
  };
  readonly scripting?: {
    getRegisteredContentScripts(): Promise<Registered[]>;
    unregisterContentScripts(): Promise<void>;
  };
}
interface Registered {
  readonly matches: string[];
  readonly excludeMatches: string[];
  readonly runAt: string;
  readonly allFrames: boolean;
  readonly matchOriginAsFallback: boolean;
}
declare const browser: Api;

describe.each(browserNames)('%s', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-hosts-'));
  let harness: Harness;
  let settings: Page;
  beforeAll(async () => {
    cpSync(`dist/extension/${name}`, folder, { recursive: true });
    const install = async () => {
      harness = await startHarness(name, { extension: folder, allowsAll: true });
    };
    if (name === 'firefox') await install();
    else {
      await grantInChromium(folder, install);
      await reinstall();
    }
    settings = await openSettings(harness);
  });
  afterAll(async () => {
    await harness?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const reinstall = () => harness.launched.browser.installExtension(folder);
  const permitted = () =>
    settings.evaluate(
      (origin) => browser.permissions.contains({ origins: [origin], permissions: ['scripting'] }),
      everyHost,
    );
  const registered = () =>
    settings.evaluate(async () => (await browser.scripting?.getRegisteredContentScripts()) ?? []);

  /** Whether the extension holds a faulty file on this host. */
  const isChecked = async (host: string): Promise<boolean> => {
    const tab = await harness.open('/plain', host);
    await tab.pick(files.faulty);
    const checked = await Promise.race([
      tab.panel.shows('faulty.csv').then(() => true),
      tab.got('change').then(() => false),
    ]);
    await tab.page.close();
    return checked;
  };

  test('where nothing is allowed, only the one host is checked', async () => {
    if (name === 'chromium') {
      await until('the grant to be made use of', async () => (await registered())[0]);
      await settings.evaluate(() => browser.scripting?.unregisterContentScripts());
      settings = await openSettings(harness);
    }
    await says(settings, 'Runs on app.partnerstack.com only');
    expect(await permitted()).toBe(name === 'chromium');
    expect(await isChecked(otherDashboard)).toBe(false);
    expect(await isChecked(dashboard)).toBe(true);
  });

  test('a refused question changes nothing, and says so', async () => {
    await settings.evaluate(() => {
      const asked = browser.permissions.request;
      browser.permissions.request = async () => {
        browser.permissions.request = asked;
        return false;
      };
    });
    await press(settings, 'Allow all PartnerStack addresses');
    await says(settings, 'The browser did not allow it, so nothing has changed');
    expect(await registered()).toEqual([]);
  });

  test('a click that a script makes asks for nothing', async () => {
    await settings.evaluate(() => {
      const buttons = [...document.querySelectorAll('button')];
      buttons.find(({ textContent }) => textContent?.startsWith('Allow all'))?.click();
    });
    await pause(200);
    expect(await registered()).toEqual([]);
  });

  test('once it is allowed, another host is checked as the first one is', async () => {
    await press(settings, 'Allow all PartnerStack addresses');
    await says(settings, 'Preflight now runs there too');
    await says(settings, 'Runs on https://');
    expect(await permitted()).toBe(true);
    const [{ matches, js, run_at, all_frames, match_origin_as_fallback }] = JSON.parse(
      readFileSync(join(folder, 'manifest.json'), 'utf8'),
    ).content_scripts;
    expect(await registered()).toMatchObject([
      {
        matches: [everyHost],
        excludeMatches: matches,
        js,
        runAt: run_at,
        allFrames: all_frames,
        matchOriginAsFallback: match_origin_as_fallback,
      },
    ]);
    expect(await isChecked(otherDashboard)).toBe(true);
  });

  test('an update of the extension keeps it', async () => {
    const path = join(folder, 'manifest.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ ...manifest, version: `${manifest.version}.1` }));
    await reinstall();
    settings = await openSettings(harness);
    await until('the script to be registered again', async () => (await registered())[0]);
    settings = await openSettings(harness);
    await says(settings, 'Runs on https://');
    expect(await isChecked(otherDashboard)).toBe(true);
  });

  test('once it is taken back, only the one host is checked again', async () => {
    await press(settings, 'Take it back');
    await says(settings, 'Taken back');
    expect(await permitted()).toBe(false);
    expect(await isChecked(otherDashboard)).toBe(false);
  });

  test("what is taken away in the browser's own settings is given back whole", async () => {
    if (name === 'firefox') await press(settings, 'Allow all PartnerStack addresses');
    else {
      await grantInChromium(folder, reinstall);
      await reinstall();
      settings = await openSettings(harness);
    }
    await until('the script to be registered', async () => (await registered())[0]);
    await settings.evaluate((origin) => browser.permissions.remove({ origins: [origin] }), everyHost);
    await until('the right to run scripts to be gone', async () => {
      const kept = await settings.evaluate(() =>
        browser.permissions.contains({ permissions: ['scripting'] }),
      );
      return !kept || undefined;
    });
    await says(settings, 'Runs on app.partnerstack.com only');
  });

  test('nothing is complained about', () => {
    expect(harness.complaints).toEqual([]);
  });
});
