// The settings: a profile that is imported, exported and forgotten, rule levels, and what is held.
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from '../browsers.ts';
import { files } from './files.ts';
import { type Harness, startHarness, strangers, until } from './harness.ts';
import {
  fullProfile,
  heldHere,
  importProfile,
  keepHere,
  pasteOn,
  pressButton,
  says,
  unfold,
} from './own-pages.ts';

const profileFile = join(tmpdir(), 'preflight-files', 'profile.json');
writeFileSync(profileFile, JSON.stringify({ schema: 1, currency: 'CAD' }));

/** Bad texts, and what is said of them. */
const badProfiles = {
  '{"schema":1': 'The profile is not JSON',
  '{}': 'at schema: 1 is wanted',
  '{"schema":1,"keys":{}}': 'keys is not known',
  '{"schema":1,"currency":"XXB"}': 'is not a current ISO 4217 code',
  '{"schema":1,"levels":{"no-such-rule":"off"}}': 'which is no rule',
  '{"schema":1,"levels":{"missing-column":"off"}}': 'may not change the level',
};

describe.each(browserNames)('%s', (name) => {
  let harness: Harness;
  let page: Page;
  beforeAll(async () => {
    harness = await startHarness(name);
    page = await harness.openOwn('options.html');
  });
  afterAll(() => harness?.close());
  afterEach(() => keepHere(page, undefined));

  const held = async () => JSON.parse((await heldHere(page)).profile ?? 'null');

  test('a text that is no profile is refused with the reason, and nothing is kept', async () => {
    await importProfile(page, { schema: 1, currency: 'EUR' });
    await says(page, '1 change, not kept yet');
    for (const [text, reason] of Object.entries(badProfiles)) {
      await importProfile(page, text);
      // What a readable one would change is no longer offered below.
      expect(await says(page, reason)).not.toContain('not kept yet');
    }
    expect(await held()).toBe(null);
  });

  test('a profile is shown before it is kept, exported as it is, and forgotten on a second press', async () => {
    await importProfile(page, fullProfile);
    await says(page, '15 changes, not kept yet');
    expect(await held()).toBe(null);
    await pressButton(page, 'Keep');
    await says(page, 'The profile is kept.');
    expect(await held()).toEqual(fullProfile);
    const text = await says(page, 'Own header row of deals 4 entries');
    for (const part of ['Program 2 entries', 'Groups 1 entry', 'Products 1 entry', 'Rule levels 2 entries'])
      expect(text).toContain(part);

    await unfold(page, 'Export');
    await pressButton(page, 'Download');
    expect(JSON.parse(await harness.downloaded('preflight-profile.json'))).toEqual(fullProfile);
    await pressButton(page, 'Copy');
    expect(JSON.parse(await pasteOn(page))).toEqual(fullProfile);

    // A file does the same as a text.
    await unfold(page, 'Import');
    const input = await page.waitForSelector('input[type=file]');
    await (input as unknown as { uploadFile(...paths: string[]): Promise<void> }).uploadFile(profileFile);
    await says(page, 'It takes the place of the whole profile.');
    await pressButton(page, 'Keep');
    await until('the other profile', async () => ((await held())?.currency === 'CAD' ? true : undefined));

    await pressButton(page, 'Remove profile');
    expect(await held()).not.toBe(null);
    await pressButton(page, 'Remove profile');
    await says(page, 'The profile is removed.');
    expect(await held()).toBe(null);
  });

  test('the next check on the importer page goes by a changed level', async () => {
    const tab = await harness.open('/plain');
    await tab.pick(files.faulty);
    await tab.panel.shows('faulty.csv');
    await tab.page.keyboard.press('Escape');
    await tab.panel.closes();

    await page.bringToFront();
    await unfold(page, 'Rule levels');
    for (const [rule, level] of [
      ['invalid-date', 'off'],
      ['date-format', 'info'],
    ] as const) {
      await page.evaluate(
        (id, wanted) => {
          const found = [...document.querySelectorAll('.levels label')].find(
            (label) => label.querySelector('code')?.textContent === id,
          );
          const choice = found?.querySelector('select');
          if (!choice) throw new Error(`no level of ${id}`);
          choice.value = wanted;
          choice.dispatchEvent(new Event('change', { bubbles: true }));
        },
        rule,
        level,
      );
    }
    await pressButton(page, 'Keep 2 levels');
    await says(page, 'The levels are kept in this browser.');
    expect(await held()).toEqual({ schema: 1, levels: { 'invalid-date': 'off', 'date-format': 'info' } });

    await tab.page.bringToFront();
    await tab.pick(files.faulty);
    expect(await tab.got('change')).toEqual(['faulty.csv']);
    await tab.page.close();
  });

  test('a pasted header row is learnt, and everything that is held is named and can be removed', async () => {
    await page.bringToFront();
    await unfold(page, 'Learn headers');
    await page.$eval('.paste textarea', (field) => {
      field.value = 'partner_first\npartner_last\npartner_email\nfield_region';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await pressButton(page, 'Read the pasted list');
    await pressButton(page, 'Keep these headers for Partners');
    await says(page, 'Own header row of partners 4 entries');
    await unfold(page, 'What is held');
    await says(page, 'The program profile: own headers');
    await pressButton(page, 'Remove everything');
    await pressButton(page, 'Remove everything');
    await says(page, 'Nothing at all.');
    expect(await heldHere(page)).toEqual({});
  });

  test('what is kept and cannot be read is said, and can be replaced', async () => {
    await page.evaluate(() => {
      const { browser, chrome } = globalThis as unknown as { browser?: Storing; chrome: Storing };
      return (browser ?? chrome).storage.local.set({ profile: '{"schema":9}' });
    });
    await says(page, 'The kept profile cannot be read');
    await importProfile(page, { schema: 1, currency: 'EUR' });
    await pressButton(page, 'Keep');
    await until('the new profile', async () => ((await held())?.currency === 'EUR' ? true : undefined));
    expect(await page.evaluate(() => document.body.innerText)).not.toContain('cannot be read');
  });

  test('nothing is complained about, and no host is asked', () => {
    expect(harness.complaints).toEqual([]);
    expect(strangers(harness)).toEqual([]);
  });
});

interface Storing {
  readonly storage: { readonly local: { set(items: object): Promise<void> } };
}
