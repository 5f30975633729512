// The sidebar's Plan tab with keys: PartnerStack is asked, rows are told apart by what becomes of them, and what can be
// made of it: rows for missing parents, one file per group.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { openPlan, type Planning } from './planning.ts';
import type { SheetOptions } from './runtime/index.ts';
import { peekCell } from './runtime/index.ts';
import { Sidebar } from './sidebar-page.ts';

const sidebar = new Sidebar();

const AS_TEXT = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [at + 1, '@']));
const tab = (name: string, ...rows: string[][]): SheetOptions => ({ name, rows, formats: AS_TEXT });

const PARTNERS = tab(
  'Partners',
  ['partner_first', 'partner_last', 'partner_email', 'partner_key', 'partner_group', 'partner_joined_date'],
  ['Ada', 'Byron', 'ada@partner.example', 'ada', 'Default', '2026-01-15'],
  ['Bob', 'Byron', 'bob@partner.example', 'bobby-the-builder', 'Default', '2026-01-15'],
  ['Eve', 'Noether', 'eve@partner.example', 'eve', 'Agencies', '2026-11-02'],
  ['Zoe', 'Noether', 'zoe@partner.example', 'zoe', 'Resellers', '2026-11-02'],
);
const CUSTOMERS = tab(
  'Customers',
  ['customer_key', 'email', 'partner_key', 'name', 'created_at'],
  ['acct_8', 'new@x.example', 'ada', 'New', '2026-11-02'],
  ['acct_9', 'ops@looms.example', 'ada', 'Taken', '2026-11-02'],
  ['acct_7', 'seven@x.example', 'nobody', 'No partner', '2026-11-02'],
  ['acct_6', 'six@x.example', 'nobody', 'No partner', '2026-11-02'],
  ['acct_5', 'five@x.example', 'nemo', 'No partner', '2026-11-02'],
);
const LEADS = tab(
  'Leads of the spring fair',
  ['first_name', 'last_name', 'email', 'company', 'partner_key', 'status'],
  ['Grace', 'Hopper', 'g@lead.example', 'Compilers, Inc', 'ada', 'open'],
  ['Rózsa', 'Péter', 'r@lead.example', 'Recursion', 'bob', 'open'],
);
const SHEETS = [LEADS, CUSTOMERS, PARTNERS];

async function plan(): Promise<void> {
  await sidebar.open('plan');
  await sidebar.page.click('#panel-plan button[type=submit]');
  await sidebar.page.waitForSelector('#panel-plan .plan');
}

async function press(text: string): Promise<void> {
  await sidebar.page.click(`#panel-plan button::-p-text(${text})`);
}

/** The sidebar's own words while work goes on. */
const isIdle = () => sidebar.page.waitForSelector('#panel-plan > [aria-busy=false]');

async function check(): Promise<void> {
  await press('Check against PartnerStack');
  await sidebar.page.waitForSelector('#panel-plan .ages');
  await isIdle();
}

async function show(planning: Planning, options: { dark?: boolean } = {}): Promise<void> {
  await sidebar.show(planning, options);
  await plan();
}

/** "Create 1", tab by tab. */
const verdicts = () =>
  sidebar.page.$$eval('.table', (tables) =>
    tables.map((table) =>
      Array.from(table.querySelectorAll<Element>('section[aria-label^="Rows of"] summary'), (one) => {
        const title = one.querySelector('.pf-title')?.lastChild?.textContent ?? '';
        return `${title} ${one.querySelector('.pf-number')?.firstChild?.textContent}`;
      }),
    ),
  );

async function openGroup(table: number, title: string): Promise<string> {
  const handle = await sidebar.page.evaluateHandle(
    (index, wanted) =>
      Array.from(document.querySelectorAll('.table')[index]?.querySelectorAll('details') ?? []).find((one) =>
        one.querySelector('.pf-title')?.textContent?.includes(wanted),
      ) ?? null,
    table,
    title,
  );
  const details = handle.asElement() as ElementHandle<Element> | null;
  if (!details) throw new Error(`no group ${title}`);
  await (await details.$('summary'))?.click();
  await details.waitForSelector('.pf-group-body');
  return details.evaluate((one) => one.querySelector('.pf-group-body')?.textContent ?? '');
}

test('without keys the plan says that nothing was checked, and offers rows only if a partner is new', async () => {
  const planning = await openPlan(SHEETS);
  planning.spreadsheet.properties.user = {};
  await show(planning);
  expect(await sidebar.text('#panel-plan')).toContain('there are no keys. Add them under Settings');
  expect(await sidebar.page.$('#panel-plan select')).toBeNull();
  expect(await verdicts()).toEqual([[], [], []]);
  const offer = await openGroup(1, 'Rows to add');
  expect(offer).toContain('partner "nobody", named in 2 rows');
  expect(offer).toContain('Add to Partners, only if this partner is new');
  expect(offer).not.toContain('Add all');
  await sidebar.shot('plan-without-keys');
});

test('each tab tells its rows apart, and says how old the answers are', async () => {
  await show(await openPlan(SHEETS));
  expect(await verdicts()).toEqual([[], [], []]);
  await check();
  expect(await verdicts()).toEqual([
    ['Will fail 1', 'Create 1', 'Update 1', 'Unchanged 1'],
    ['Will fail 4', 'Create 1'],
    ['Create 2'],
  ]);
  expect(await sidebar.page.$$eval('.ages', (all) => all.map((one) => one.textContent))).toEqual([
    'Answers live: 4 rows.',
    'Answers live: 5 rows.',
    'Answers live: 1 row.',
  ]);
  const updates = await openGroup(0, 'Update');
  expect(updates).toContain('Matched by email, as an import probably does');
  expect(updates).toContain('partner_group: Agencies becomes  → Default');
  expect(updates).toContain('partner_key: bob becomes  → bobby-the-builder');
  expect(updates).toContain('they keep the old key');
  await openGroup(0, 'Will fail');
  await sidebar.page.evaluate(() => document.querySelector('.table')?.scrollIntoView());
  await sidebar.shot('plan-live');
  expect(await sidebar.width()).toBeLessThanOrEqual(300);
});

test('a click on a row goes to what it is about', async () => {
  const planning = await openPlan(SHEETS);
  await show(planning);
  await check();
  await openGroup(1, 'Create');
  await sidebar.page.click('.table:nth-of-type(2) section .pf-issue');
  await expect
    .poll(() => planning.spreadsheet)
    .toMatchObject({ activeSheet: 1, selection: { row: 2, column: 2 } });
});

test('planned again, the answers are a snapshot with its time and age; read again, they are live', async () => {
  await show(await openPlan(SHEETS));
  await check();
  await press('Plan again');
  await sidebar.page.waitForSelector('.ages::-p-text(as of)');
  expect(await sidebar.text('.ages')).toMatch(/^Answers as of \d\d:\d\d, just now: 4 rows\.$/);
  await isIdle();
  await press('Read everything again');
  await sidebar.page.waitForSelector('.ages::-p-text(live)');
});

test('another sidebar finds the answers of the first one', async () => {
  const planning = await openPlan(SHEETS);
  await show(planning);
  await check();
  await sidebar.page.close();
  await show(planning);
  await sidebar.page.waitForSelector('.ages::-p-text(as of)');
});

test('with test keys the other environment is asked', async () => {
  await show(await openPlan(SHEETS));
  await sidebar.page.select('#plan-keys', 'test');
  await isIdle();
  await check();
  expect((await verdicts())[0]).toEqual(['Will fail 1', 'Create 3']);
});

test('what keeps PartnerStack from being asked is a sentence, and the plan stands', async () => {
  const planning = await openPlan(SHEETS);
  await show(planning);
  planning.spreadsheet.properties.user.keys = JSON.stringify({
    production: { publicKey: 'pk_wrong', secretKey: 'wrong' },
  });
  await press('Check against PartnerStack');
  await sidebar.page.waitForSelector('#panel-plan .trouble::-p-text(does not take the production keys)');
  expect(await sidebar.page.$$('.table')).toHaveLength(3);
  expect(await verdicts()).toEqual([[], [], []]);
  await sidebar.shot('plan-wrong-keys');
});

test('stopped, it asks no more and shows what it has', async () => {
  const planning = await openPlan(SHEETS);
  let asked = 0;
  await sidebar.show(planning, {
    async server(name, args) {
      if (name !== 'askForSidebar') return { value: planning.addon.bridge(name, args) };
      asked += 1;
      await new Promise((done) => setTimeout(done, 100));
      // Lists without an end.
      const data = { items: [{ key: `x${asked}` }], has_more: true };
      const answers = (args[1] as string[]).map(() => ({ is: 'done', data, message: '' }));
      return { value: { ok: true, at: Date.now(), answers } };
    },
  });
  await plan();
  await press('Check against PartnerStack');
  await sidebar.page.waitForSelector('#panel-plan .asking::-p-text(to go)');
  await sidebar.shot('plan-asking');
  await press('Stop');
  await isIdle();
  const before = asked;
  await new Promise((done) => setTimeout(done, 400));
  expect([before < 50, asked]).toEqual([true, before]);
  expect((await verdicts())[1]).toContain('Cannot tell 5');
  expect(await sidebar.text('.table:nth-of-type(2) .ages')).toBe('Answers not checked: 5 rows.');
  expect(await openGroup(1, 'Cannot tell')).toContain('Not checked: customer_key');
});

test('a missing partner that PartnerStack does not have gets a row of its own', async () => {
  const planning = await openPlan(SHEETS);
  await show(planning);
  await check();
  const offer = await openGroup(1, 'Rows to add');
  expect(offer).toContain('Add all 2 to Partners');
  expect(offer).not.toContain('only if');
  await sidebar.shot('plan-parents');
  await press('Add all 2 to Partners');
  const partners = planning.spreadsheet.sheets[2];
  if (!partners) throw new Error('no tab');
  await expect.poll(() => peekCell(partners, 7, 4)).toMatchObject({ value: 'nemo', format: '@' });
  expect(peekCell(partners, 6, 4)).toMatchObject({ value: 'nobody', format: '@' });
  expect(planning.spreadsheet).toMatchObject({ activeSheet: 2, selection: { row: 6 } });
  // Planned again: they are in the workbook now, and have to be filled in.
  await sidebar.page.waitForSelector('.table:nth-of-type(1) .pf-number::-p-text(3)');
  expect(await sidebar.text('.table:nth-of-type(2)')).not.toContain('Rows to add');
  const creates = (await planning.sandbox.log()).filter(({ method }) => method !== 'GET');
  expect(creates).toEqual([]);
});

test('leads of two groups are one file each', async () => {
  await show(await openPlan([LEADS]));
  await check();
  const folder = mkdtempSync(join(tmpdir(), 'preflight-download-'));
  const session = await sidebar.page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  await press('Download Default (1 row)');
  await press('Download Agencies (1 row)');
  await expect
    .poll(() => readdirSync(folder).sort())
    .toEqual(['Leads of the spring fair - Agencies.csv', 'Leads of the spring fair - Default.csv']);
  expect(readFileSync(join(folder, 'Leads of the spring fair - Agencies.csv'), 'utf8')).toBe(
    'first_name,last_name,email,company,partner_key,status\r\nRózsa,Péter,r@lead.example,Recursion,bob,open\r\n',
  );
  rmSync(folder, { recursive: true });
  await sidebar.shot('plan-groups');
});

test('5,000 rows are told apart and paged', { timeout: 120_000 }, async () => {
  const rows = Array.from({ length: 5000 }, (_, at) => ['acct_1', '700', `inv-${at}`, '2026-11-05', 'USD']);
  const planning = await openPlan([
    tab('Transactions', ['customer_key', 'amount_in_cents', 'key', 'created_at', 'currency'], ...rows),
  ]);
  for (let at = 0; at < 300; at += 1)
    await planning.sandbox.seed('transactions', {
      key: `inv-${at}`,
      customer: 'cust_1',
      amount: 700,
      currency: 'USD',
    });
  await show(planning);
  await check();
  expect(await verdicts()).toEqual([['Create 4,700', 'Skipped 300']]);
  await openGroup(0, 'Create');
  expect(await sidebar.page.$$('.table .row-plan')).toHaveLength(50);
  await press('Show 50 more');
  expect(await sidebar.page.$$('.table .row-plan')).toHaveLength(100);
  await sidebar.shot('plan-5000');
});

test('axe finds nothing to object to, light and dark, and all of it is reached by keyboard', async () => {
  const planning = await openPlan(SHEETS);
  for (const dark of [false, true]) {
    await show(planning, { dark });
    if (!dark) await check();
    await sidebar.page.$$eval('#panel-plan summary', (all) => {
      for (const one of all) (one as HTMLElement).click();
    });
    await sidebar.page.waitForSelector('.table .row-plan');
    expect(await sidebar.axe()).toEqual([]);
    if (!dark) {
      await sidebar.page.close();
      continue;
    }
    await sidebar.page.evaluate(() => document.querySelector('.table')?.scrollIntoView());
    await sidebar.shot('plan-live-dark');
    await sidebar.page.focus('#plan-keys');
    const reached = new Set<string>();
    for (let at = 0; at < 60; at += 1) {
      await sidebar.page.keyboard.press('Tab');
      reached.add(await sidebar.page.evaluate(() => document.activeElement?.textContent ?? ''));
    }
    for (const text of ['Check against PartnerStack', 'Read everything again', 'Partners'])
      expect([...reached]).toContain(text);
  }
});
