// The sidebar's Settings tab: keys, profile, rule levels, confirmation limit.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type Profile, ruleTitles } from '../../core/index.ts';
import { openThread } from '../sandbox/open.ts';
import { answering, PAIR } from './api-stands.ts';
import { Sidebar } from './sidebar-page.ts';
import { goodRows, HEADER, type Opened, open } from './workbook.ts';

const sidebar = new Sidebar();
const directory = mkdtempSync(join(tmpdir(), 'preflight-settings-'));
afterAll(() => rmSync(directory, { recursive: true }));

const RULES = Object.keys(ruleTitles).length;
const PANEL = '#panel-settings';
const SECTIONS = ['API keys', 'Program profile', 'Rule levels', 'Confirmation limit'] as const;

const rows = [HEADER, ...goodRows(3)];
const workbook = (api?: string): Opened => open({ rows }, {}, 'FULL', api);

function keepIn(opened: Opened, environment: string, keys: object): void {
  opened.addon.bridge('saveKeysForSidebar', [environment, keys]);
}
function keepProfile(opened: Opened, profile: Profile): void {
  const { mark } = opened.addon.bridge('settingsForSidebar', []) as { mark: string };
  opened.addon.bridge('saveProfileForSidebar', [profile, mark]);
}
const profileOf = (opened: Opened) =>
  (opened.addon.bridge('settingsForSidebar', []) as { profile: Profile | null }).profile;

async function show(opened: Opened, ...sections: (typeof SECTIONS)[number][]): Promise<void> {
  await sidebar.show(opened);
  await sidebar.open('settings');
  await sidebar.page.waitForSelector(`${PANEL} .section`);
  for (const name of sections) await toggle(name);
}
const toggle = (name: (typeof SECTIONS)[number]) =>
  sidebar.page.click(`${PANEL} .section:nth-of-type(${SECTIONS.indexOf(name) + 1}) > summary`);
const openMore = (label: string) => sidebar.page.click(`${PANEL} .more > summary::-p-text(${label})`);
const press = async (label: string) =>
  (await sidebar.page.waitForSelector(`${PANEL} button::-p-text(${label})`))?.click();
const says = (text: string) => sidebar.page.waitForSelector(`${PANEL} ::-p-text(${text})`);
const state = (name: (typeof SECTIONS)[number]) =>
  sidebar.text(`${PANEL} .section:nth-of-type(${SECTIONS.indexOf(name) + 1}) > summary .state`);

/** Types into the two fields of an environment and saves. */
async function enterKeys(environment: string, { publicKey, secretKey }: typeof PAIR): Promise<void> {
  const form = `section[aria-labelledby=keys-${environment}]`;
  for (const [name, text] of Object.entries({ publicKey, secretKey })) {
    await sidebar.page.click(`${form} input[name=${name}]`, { count: 3 });
    await sidebar.page.keyboard.press('Delete');
    if (text) await sidebar.page.type(`${form} input[name=${name}]`, text);
  }
  await sidebar.page.click(`${form} button[type=submit]`);
}

/** Everything the page holds, values of fields too. */
const wholePage = () =>
  sidebar.page.evaluate(() =>
    [
      document.documentElement.outerHTML,
      ...Array.from(document.querySelectorAll('input, textarea'), (one) => (one as HTMLInputElement).value),
      location.href,
      JSON.stringify(history.state),
      JSON.stringify(Object.entries(localStorage)),
      JSON.stringify(Object.entries(sessionStorage)),
    ].join('\n'),
  );

test('five tabs fit at 300 px', async () => {
  await show(workbook());
  const tight = await sidebar.page.evaluate(() => {
    const tabs = document.querySelector('.tabs') as HTMLElement;
    return Array.from(tabs.children, (tab) => {
      const range = document.createRange();
      range.selectNodeContents(tab);
      return { of: tab.textContent, spare: tab.clientWidth - range.getBoundingClientRect().width };
    }).filter(({ spare }) => spare < 4);
  });
  expect(tight).toEqual([]);
  expect(await sidebar.width()).toBeLessThanOrEqual(300);
  await sidebar.shot('settings');
});

describe('API keys', () => {
  test('say where they are found, where they live, and what a test pair can do', async () => {
    await show(workbook(), 'API keys');
    const text = await sidebar.text(PANEL);
    expect(text).toContain('Settings > Integrations > PartnerStack API Keys');
    expect(text).toContain('nobody else who opens this spreadsheet can read them');
    expect(text).toContain('Test keys reach test data alone');
    const fields = await sidebar.page.$$eval(`${PANEL} .part input`, (inputs) =>
      inputs.map(({ type, autocomplete, form }) => [type, autocomplete, form?.getAttribute('autocomplete')]),
    );
    expect(fields).toEqual(Array(4).fill(['password', 'off', 'off']));
  });

  test('are saved, tested, and then only their ends are in the page', async () => {
    const { sandbox } = await openThread();
    const opened = workbook(sandbox.url);
    await show(opened, 'API keys');
    await enterKeys('test', sandbox.keys.test);
    await says('The keys are saved, and they work.');
    expect(await state('API keys')).toBe('test');
    expect(await wholePage()).not.toContain(sandbox.keys.test.secretKey);
    expect(opened.spreadsheet.properties.user.keys).toContain(sandbox.keys.test.secretKey);
    await press('Test test keys');
    await says('The keys work.');
  });

  test('that do not pass the test are saved all the same, and that is said', async () => {
    const { sandbox } = await openThread();
    const opened = workbook(sandbox.url);
    await show(opened, 'API keys');
    await enterKeys('production', { ...PAIR, publicKey: `  ${PAIR.publicKey} ` });
    await says(
      'The keys are saved, but the test failed. PartnerStack does not take the production keys (401)',
    );
    const text = await sidebar.text(PANEL);
    for (const shown of ['…4f2a', '…9c1d', '5a6b2a2c']) expect(text).toContain(shown);
    const page = await wholePage();
    expect(page).not.toContain(PAIR.secretKey);
    expect(page).not.toContain(PAIR.publicKey);
    expect(JSON.parse(opened.spreadsheet.properties.user.keys ?? '')).toEqual({ production: PAIR });
    await sidebar.shot('settings-keys');
  });

  test('of a careless server never come back', async () => {
    const text = '{"message":"no CREDENTIALS AUTHORIZATION","status":403}';
    const opened = workbook(await answering({ status: 403, text }));
    await show(opened, 'API keys');
    await enterKeys('production', PAIR);
    await says('may not do this (403)');
    const page = await wholePage();
    expect(page).not.toContain(PAIR.secretKey);
    expect(page).not.toContain(Buffer.from(`${PAIR.publicKey}:${PAIR.secretKey}`).toString('base64'));
  });

  test('entered offline are saved all the same', async () => {
    await show(workbook('http://127.0.0.1:9'), 'API keys');
    await enterKeys('production', PAIR);
    await says('The keys are saved, but the test failed. PartnerStack could not be reached');
  });

  test('usual slips are named before anything is sent', async () => {
    const opened = workbook();
    await show(opened, 'API keys');
    await enterKeys('production', { publicKey: '', secretKey: '' });
    await says('Paste the public key and the secret key.');
    await enterKeys('production', { publicKey: 'pk_a', secretKey: 'pk_a' });
    await says('Both fields hold the same key.');
    expect(opened.spreadsheet.properties.user).toEqual({});
    expect(await state('API keys')).toBe('none');
    await sidebar.shot('settings-slip');
  });

  test('pasted together are not joined into one', async () => {
    await show(workbook(), 'API keys');
    const field = `${PANEL} input[name=publicKey]`;
    const paste = (text: string) =>
      sidebar.page.$eval(
        field,
        (input, pasted) => {
          const clipboardData = new DataTransfer();
          clipboardData.setData('text/plain', pasted);
          return input.dispatchEvent(
            new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
          );
        },
        text,
      );
    expect(await paste('pk_a\n')).toBe(true);
    expect(await paste('pk_a\nsk_b')).toBe(false);
    await says('The pasted text has several lines.');
  });

  test('in each other’s place are doubted, not refused', async () => {
    const { sandbox } = await openThread();
    await show(workbook(sandbox.url), 'API keys');
    await enterKeys('production', { publicKey: PAIR.secretKey, secretKey: PAIR.publicKey });
    await says('begins with pk_, as public keys do');
    await says('The keys are saved, but the test failed.');
  });

  test('of one pair under both names are a warning', async () => {
    const opened = workbook();
    keepIn(opened, 'production', PAIR);
    keepIn(opened, 'test', PAIR);
    await show(opened, 'API keys');
    await says('Production and test have the same public key');
    expect(await state('API keys')).toBe('production and test');
  });

  test('are replaced through the form, and removed after one question', async () => {
    const opened = workbook();
    keepIn(opened, 'production', PAIR);
    await show(opened, 'API keys');
    await press('Replace');
    await sidebar.page.waitForSelector(`${PANEL} input[name=publicKey]`);
    await press('Cancel');
    await press('Remove production keys');
    await says('Remove the production keys from this Google account?');
    await press('Cancel');
    expect(opened.spreadsheet.properties.user.keys).toContain(PAIR.secretKey);
    await press('Remove production keys');
    await press('Remove production keys');
    await says('The production keys are removed.');
    expect(opened.spreadsheet.properties.user).toEqual({});
    expect(await state('API keys')).toBe('none');
    const focused = await sidebar.page.evaluate(() => document.activeElement?.textContent);
    expect(focused).toContain('The production keys are removed.');
  });

  test('are entered, saved and removed with the keyboard alone', async () => {
    const { sandbox } = await openThread();
    const opened = workbook(sandbox.url);
    await show(opened);
    const { keyboard } = sidebar.page;
    const tab = async (times: number) => {
      for (let at = 0; at < times; at += 1) await keyboard.press('Tab');
    };
    await sidebar.page.focus('#tab-settings');
    await tab(1);
    await keyboard.press('Enter');
    await tab(1);
    await keyboard.type(sandbox.keys.production.publicKey);
    await tab(1);
    await keyboard.type(sandbox.keys.production.secretKey);
    await keyboard.press('Enter');
    await says('The keys are saved, and they work.');
    // The form is gone, and the focus stands by what was said. Backwards: Remove, Replace, Test.
    await keyboard.down('Shift');
    await tab(1);
    await keyboard.up('Shift');
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await says('The production keys are removed.');
  });
});

describe('the program profile', () => {
  test('is read from PartnerStack, shown, kept on a click, and the last check is said to be older', async () => {
    const { sandbox } = await openThread({ switches: { leadStatuses: ['demo booked'] } });
    const opened = workbook(sandbox.url);
    keepIn(opened, 'production', sandbox.keys.production);
    keepIn(opened, 'test', sandbox.keys.test);
    const headers = { deals: ['Deal value'] };
    keepProfile(opened, { schema: 1, headers, groups: [{ name: 'Old group' }] });
    await sidebar.show(opened);
    await sidebar.check();
    await sidebar.open('plan');
    await sidebar.page.click('#panel-plan button[type=submit]');
    await sidebar.page.waitForSelector('#panel-plan .plan');
    await sidebar.open('settings');
    await sidebar.page.waitForSelector(`${PANEL} .section`);
    await toggle('Program profile');
    await openMore('Fill from PartnerStack');
    await press('Read from PartnerStack');
    const heading = await sidebar.page.waitForSelector('#proposal');
    expect(await heading?.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await sidebar.text('#proposal')).toBe('14 changes, not kept yet');
    for (const summary of await sidebar.page.$$('.proposal summary')) await summary.click();
    const proposal = await sidebar.text('.proposal');
    for (const words of ['Added Agencies', 'Removed Old group', 'Added demo booked', 'Added Working'])
      expect(proposal).toContain(words);
    expect(profileOf(opened)?.groups).toEqual([{ name: 'Old group' }]);
    expect(await sidebar.width()).toBeLessThanOrEqual(300);
    await sidebar.shot('settings-proposal');
    await press('Keep');
    await says('The profile is kept.');
    expect(profileOf(opened)).toMatchObject({ headers, stages: { leads: ['demo booked'] } });
    expect(profileOf(opened)?.groups).toHaveLength(2);
    expect(await state('Program profile')).toBe('6 parts');

    await sidebar.page.click('#tab-check');
    expect(await sidebar.text('#panel-check')).toContain('The program profile has changed since this check');
    expect(await sidebar.axe()).toEqual([]);
    await sidebar.shot('settings-stale');
    await sidebar.open('fix');
    expect(await sidebar.text('#panel-fix')).toContain('The program profile has changed since this check');
    await sidebar.open('plan');
    expect(await sidebar.text('#panel-plan')).toContain('The program profile has changed since this plan');
    await sidebar.open('fix');
    await sidebar.page.click('#panel-fix .again button');
    await sidebar.page.waitForFunction(
      () => !document.querySelector('main')?.textContent?.includes('changed since this check'),
    );
  });

  test('read again is the same, and the test keys can be chosen', async () => {
    const { sandbox } = await openThread();
    const opened = workbook(sandbox.url);
    keepIn(opened, 'production', sandbox.keys.production);
    keepIn(opened, 'test', sandbox.keys.test);
    await show(opened, 'Program profile');
    await openMore('Fill from PartnerStack');
    await press('Read from PartnerStack');
    await sidebar.page.waitForSelector('.proposal');
    await press('Keep');
    await says('The profile is kept.');
    await sidebar.page.select(`${PANEL} .more select`, 'test');
    await press('Read from PartnerStack');
    await says('Nothing would change');
    await press('Close');
    expect(await sidebar.page.$('.proposal')).toBeNull();
  });

  test('needs keys before it can be read, and says why a list was not', async () => {
    const opened = workbook(await answering({ status: 403, text: '{"message":"No deals","status":403}' }));
    await show(opened, 'Program profile');
    await openMore('Fill from PartnerStack');
    await says('Add API keys first, above.');
    keepIn(opened, 'production', PAIR);
    await press('Reload the settings');
    await press('Read from PartnerStack');
    await says('The deal forms could not be read, so they stay as they are.');
    await says('Nothing would change');
  });

  test('is imported from a text or a file, with what is wrong in it said', async () => {
    const opened = workbook();
    await show(opened, 'Program profile');
    await openMore('Import');
    const field = `${PANEL} details.more textarea`;
    const typed = async (text: string) => {
      await sidebar.page.$$eval(
        field,
        (all, given) => {
          const area = all.at(-1) as HTMLTextAreaElement;
          area.value = given;
          area.dispatchEvent(new Event('input', { bubbles: true }));
        },
        text,
      );
      await press('Show what it says');
    };
    await typed('');
    await says('Paste the text of a profile');
    await typed('{');
    await says('The profile is not JSON.');
    await typed('{"schema":1,"keys":"sk_1"}');
    await says('keys is not known');
    await typed('{"schema":1,"levels":{"missing-column":"off"}}');
    await says('may not change the level of missing-column');
    await typed('{"schema":1,"levels":{"no-such-rule":"off"}}');
    await says('which is no rule');
    const file = join(directory, 'profile.json');
    writeFileSync(file, '\ufeff{"schema":1,"currency":"EUR","products":["pro"]}');
    const input = await sidebar.page.$(`${PANEL} input[type=file]`);
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
    await sidebar.page.waitForSelector('.proposal');
    expect(await sidebar.text('#proposal')).toBe('2 changes, not kept yet');
    await press('Discard');
    expect(profileOf(opened)).toBeNull();
    await typed('{"schema":1,"currency":"EUR","products":["pro"]}');
    await press('Keep');
    await says('The profile is kept.');
    expect(profileOf(opened)).toEqual({ schema: 1, currency: 'EUR', products: ['pro'] });
    expect(await sidebar.text(`${PANEL} .entries`)).toContain('Products 1 entry');
  });

  test('is exported as text, as a copy and as a file, and removed after one question', async () => {
    const opened = workbook();
    const profile: Profile = { schema: 1, currency: 'EUR', groups: [{ name: 'Ägypten' }] };
    keepProfile(opened, profile);
    await show(opened, 'Program profile');
    const client = await sidebar.page.createCDPSession();
    await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: directory });
    await openMore('Export');
    const text = await sidebar.page.$eval(
      `${PANEL} textarea[readonly]`,
      (area) => (area as HTMLTextAreaElement).value,
    );
    expect(JSON.parse(text)).toEqual(profile);
    await press('Copy');
    await says('Copied.');
    await press('Download');
    const file = join(directory, 'preflight-profile.json');
    await expect.poll(() => existsSync(file)).toBe(true);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(profile);
    await press('Remove profile');
    await says('for everybody who uses it?');
    await press('Remove profile');
    await says('The profile is removed.');
    expect(profileOf(opened)).toBeNull();
  });

  test('is filled in by hand: own header row, currency, webhook, whole program', async () => {
    const opened = workbook();
    await show(opened, 'Program profile');
    await openMore('Fill in by hand');
    await sidebar.page.select(`${PANEL} form select`, 'transactions');
    await sidebar.page.type(`${PANEL} form textarea`, `${HEADER.join(',')},Cost centre`);
    await sidebar.page.type(`${PANEL} form input[size]`, 'xyz');
    for (const tick of await sidebar.page.$$(`${PANEL} form input[type=checkbox]`)) await tick.click();
    await press('Show what changes');
    await says('is not a current ISO 4217 code');
    await sidebar.page.click(`${PANEL} form input[size]`, { count: 3 });
    await sidebar.page.type(`${PANEL} form input[size]`, 'eur');
    await press('Show what changes');
    await sidebar.page.waitForSelector('.proposal');
    await press('Keep');
    await says('The profile is kept.');
    expect(profileOf(opened)).toEqual({
      schema: 1,
      headers: { transactions: [...HEADER, 'Cost centre'] },
      currency: 'EUR',
      webhookPayments: true,
      wholeProgram: true,
    });
  });

  test('that somebody else has changed is not written over', async () => {
    const opened = workbook();
    await show(opened, 'Rule levels');
    keepProfile(opened, { schema: 1, currency: 'EUR' });
    await sidebar.page.select(`${PANEL} .levels li:last-child select`, 'off');
    await press('Keep 1 level');
    await says('the profile was changed since it was shown here');
    expect(profileOf(opened)).toEqual({ schema: 1, currency: 'EUR' });
    await press('Reload the settings');
    await expect.poll(() => state('Program profile')).toBe('1 part');
    await press('Keep 1 level');
    await says('The levels are kept');
    expect(profileOf(opened)).toMatchObject({
      currency: 'EUR',
      levels: { 'unknown-group': 'off' },
    });
  });

  test('too large for a spreadsheet is said before it is sent', async () => {
    const opened = workbook();
    await show(opened, 'Program profile');
    await openMore('Import');
    const file = join(directory, 'large.json');
    writeFileSync(file, JSON.stringify({ schema: 1, products: Array(9000).fill('p'.repeat(50)) }));
    const input = await sidebar.page.$(`${PANEL} input[type=file]`);
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
    await sidebar.page.waitForSelector('.proposal');
    await press('Keep');
    await says('larger than the 400 kB that this spreadsheet can keep');
  });

  test('shows names from elsewhere as text that stays in its place', async () => {
    const opened = workbook();
    const odd = ['<img src=x onerror=alert(1)>', 'a\u202egnp.exe', `${'x'.repeat(300)}`, '=1+1'];
    keepProfile(opened, { schema: 1, groups: odd.map((name) => ({ name, key: 'k'.repeat(90) })) });
    await show(opened, 'Program profile');
    await sidebar.page.click(`${PANEL} .entries summary`);
    expect(await sidebar.page.$('img')).toBeNull();
    expect(await sidebar.text(`${PANEL} .entries`)).toContain('U+202E');
    expect(await sidebar.width()).toBeLessThanOrEqual(300);
    await sidebar.shot('settings-odd-names');
  });
});

describe('rule levels', () => {
  test('are found, set, kept in the profile, and taken back', async () => {
    const opened = workbook();
    keepProfile(opened, { schema: 1, currency: 'EUR' });
    await show(opened, 'Rule levels');
    expect(await state('Rule levels')).toBe('the catalogue');
    expect(await sidebar.page.$$(`${PANEL} .levels li`)).toHaveLength(RULES);
    expect(await sidebar.page.$$(`${PANEL} .levels .fixed`)).toHaveLength(6);
    await sidebar.page.type(`${PANEL} input[type=search]`, 'from the past');
    await says(`1 rule of ${RULES}`);
    expect(await sidebar.page.$$(`${PANEL} .levels li`)).toHaveLength(1);
    await sidebar.page.select(`${PANEL} .levels select`, 'off');
    await press('Keep 1 level');
    await says('The levels are kept');
    expect(profileOf(opened)).toEqual({ schema: 1, currency: 'EUR', levels: { 'old-dates': 'off' } });
    expect(await state('Rule levels')).toBe('1 own level');
    await sidebar.shot('settings-levels');
    await sidebar.page.select(`${PANEL} .levels select`, '');
    await press('Discard');
    expect(
      await sidebar.page.$eval(`${PANEL} .levels select`, (one) => (one as HTMLSelectElement).value),
    ).toBe('off');
    await sidebar.page.select(`${PANEL} .levels select`, '');
    await press('Keep 1 level');
    await expect.poll(() => profileOf(opened)).toEqual({ schema: 1, currency: 'EUR' });
  });

  test('that may not be lowered are said', async () => {
    await show(workbook(), 'Rule levels');
    expect(await sidebar.text(PANEL)).toContain('6 rules are always errors');
    await sidebar.page.type(`${PANEL} input[type=search]`, 'missing-column');
    expect(await sidebar.text(`${PANEL} .levels`)).toContain('Missing columns missing-columnalways an error');
    expect(await sidebar.page.$(`${PANEL} .levels select`)).toBeNull();
  });
});

describe('the confirmation limit', () => {
  test('is set, with what cannot be read said', async () => {
    const opened = workbook();
    await show(opened, 'Confirmation limit');
    expect(await state('Confirmation limit')).toBe('100 rows, 1,000.00');
    const [count, amount] = await sidebar.page.$$(`${PANEL} .section:nth-of-type(4) input`);
    const enter = async (into: typeof count, text: string) => {
      await into?.click({ count: 3 });
      await into?.type(text);
    };
    await enter(count, 'many');
    await press('Save limit');
    await says('Write the number of rows in digits');
    await enter(count, '2,500');
    await enter(amount, '1.000,00');
    await press('Save limit');
    await says('Write the amount with a point');
    await enter(amount, '12000.5');
    await press('Save limit');
    await says('The limit is kept.');
    expect(opened.spreadsheet.properties.user).toEqual({ limit: '{"rows":2500,"cents":"1200050"}' });
    expect(await state('Confirmation limit')).toBe('2,500 rows, 12,000.50');
    await sidebar.shot('settings-limit');
  });
});

test('settings that cannot be read are said, and can be read again', async () => {
  const opened = workbook();
  let fails = true;
  await sidebar.show(opened, {
    server: (name, args) =>
      fails ? { error: 'Authorization is required' } : { value: opened.addon.bridge(name, args) },
  });
  await sidebar.open('settings');
  await says('two Google accounts are signed in');
  fails = false;
  await press('Reload the settings');
  await sidebar.page.waitForSelector(`${PANEL} .section`);
});

test('axe finds nothing to object to, light and dark, everything open', async () => {
  const { sandbox } = await openThread();
  for (const dark of [false, true]) {
    const opened = workbook(sandbox.url);
    keepIn(opened, 'production', PAIR);
    keepProfile(opened, { schema: 1, currency: 'EUR', groups: [{ name: 'Agencies', key: 'grp_1' }] });
    await sidebar.show(opened, { dark });
    await sidebar.open('settings');
    await sidebar.page.waitForSelector(`${PANEL} .section`);
    for (const name of SECTIONS) await toggle(name);
    for (const summary of await sidebar.page.$$(`${PANEL} :is(.more, .entries details) > summary`))
      await summary.click();
    await enterKeys('test', { publicKey: PAIR.secretKey, secretKey: 'sk_other' });
    await says('The keys are saved, but the test failed.');
    await sidebar.page.select(`${PANEL} .levels li:last-child select`, 'off');
    await press('Remove profile');
    expect(await sidebar.axe()).toEqual([]);
    expect(await sidebar.width()).toBeLessThanOrEqual(300);
    await sidebar.page.screenshot({
      path: `test/screenshots/addon-settings-all${dark ? '-dark' : ''}.png`,
      fullPage: true,
    });
    if (!dark) await sidebar.page.close();
  }
});
