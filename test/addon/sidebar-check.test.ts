// The sidebar's Check tab in full: the type of each tab, the header, filter and steps, amounts by partner, ages.
import { expect, test } from 'vitest';
import { cellAt, peekCell } from './runtime/index.ts';
import { Sidebar } from './sidebar-page.ts';
import { FAULTY_ROWS, goodRows, HEADER, type Opened, open } from './workbook.ts';

const sidebar = new Sidebar();

const twoTabs = () =>
  open(
    {},
    {
      sheets: [
        { name: 'Sales', rows: FAULTY_ROWS },
        { name: 'More', rows: [HEADER, ...goodRows(2)] },
      ],
    },
  );

/** One header misnamed, one by its alias, one of nobody's, one twice, one blank, one ours. */
const REWARDS_HEADER = [
  'partner_key',
  'Amount in cents',
  'currency',
  'reward_description',
  'created_at',
  'tier',
  'created_at',
  '',
  'Preflight status',
];

function rewards(): Opened {
  return open({
    rows: [
      REWARDS_HEADER,
      ['ada', '500', 'USD', 'bonus', '2019-01-05', 'x', '', 'note', 'sent'],
      ['ada', '900', 'USD', '', '2019-02-05', 'x', '', '', ''],
      ['bea', '70000', 'USD', 'bonus', '2026-01-05', 'x', '', '', ''],
    ],
  });
}

/** 5,000 and more issues under four rules, partners and ages of every kind. */
function crowded(): Opened {
  const rows = Array.from({ length: 2500 }, (_, at) => [
    `partner-${(at * 7) % 41}`,
    at % 3 ? String(10_000 + at * 3) : 'n/a',
    at % 50 ? 'USD' : 'EUR',
    at % 4 ? `Referral bonus ${at}` : '',
    `20${22 + (at % 5)}-0${1 + (at % 9)}-03`,
    at % 5 ? 'pending' : 'perhaps',
    'a ',
  ]);
  return open({
    rows: [
      [
        'partner_key',
        'amount_in_cents',
        'reward_currency',
        'reward_description',
        'created_at',
        'status',
        'memo',
      ],
      ...rows,
    ],
  });
}

const chosen = () => sidebar.page.$eval('#type', (select) => (select as HTMLSelectElement).value);
const about = () => sidebar.text('#type-about');
const checkAgain = async (name: string) => {
  await sidebar.page.click('#panel-check button[type=submit]');
  await sidebar.page.waitForSelector(`#panel-check .status::-p-text(Checked “${name}”)`);
};
const steps = async (key: 'ArrowDown' | 'ArrowUp', times = 1) => {
  await sidebar.page.keyboard.down('Alt');
  for (let at = 0; at < times; at += 1) await sidebar.page.keyboard.press(key);
  await sidebar.page.keyboard.up('Alt');
};
/** Text of the element with the focus; blank where none has it. */
const focused = () =>
  sidebar.page.evaluate(() => {
    const { activeElement, body } = document;
    return activeElement === body ? '' : (activeElement?.textContent ?? '');
  });
const openSection = async (title: string) => {
  await sidebar.page.click(`summary::-p-text(${title})`);
  // What it holds is rendered a task after it has opened.
  await sidebar.page.waitForSelector(`details[open]:has(> .pf-group-body) > summary::-p-text(${title})`);
};

test('a chosen type is said to be remembered, and is there again when the sidebar is', async () => {
  const opened = twoTabs();
  await sidebar.show(opened);
  await sidebar.page.select('#type', 'deals');
  await expect.poll(about).toContain('Chosen for “Sales” and remembered.');
  await sidebar.check();
  expect(await sidebar.text('.pf-verdict')).toContain('Checked as deals');
  expect(await about()).toBe('Chosen for “Sales” and remembered.');
  await sidebar.shot('type-chosen');
  await sidebar.page.close();
  await sidebar.show(opened);
  await expect.poll(about).toContain('Chosen for “Sales”');
  expect(await chosen()).toBe('deals');
});

test('each tab is checked with its own type, not with the one picked last', async () => {
  const opened = twoTabs();
  await sidebar.show(opened);
  await sidebar.page.select('#type', 'deals');
  await sidebar.check();
  opened.spreadsheet.activeSheet = 1;
  await checkAgain('More');
  expect(await sidebar.text('.pf-verdict')).toContain('Checked as transactions');
  expect([await chosen(), await about()]).toEqual(['', '']);
  expect(await sidebar.text('#type option:checked')).toBe('Transactions (detected)');
  opened.spreadsheet.activeSheet = 0;
  await checkAgain('Sales');
  expect(await sidebar.text('.pf-verdict')).toContain('Checked as deals');
  expect(await chosen()).toBe('deals');
});

test('a choice is for the tab in front, also where another one was checked last', async () => {
  const opened = twoTabs();
  await sidebar.show(opened);
  await sidebar.check();
  opened.spreadsheet.activeSheet = 1;
  await sidebar.page.select('#type', 'leads');
  await expect.poll(about).toContain('Chosen for “More” and remembered. Check to use it.');
  expect(await sidebar.text('.pf-verdict')).toContain('Checked as transactions');
  expect(JSON.parse(opened.spreadsheet.properties.document.types ?? '')).toEqual({ 1000001: 'leads' });
});

test('set back to detecting, a choice is forgotten', async () => {
  const opened = twoTabs();
  await sidebar.show(opened);
  await sidebar.page.select('#type', 'deals');
  await sidebar.check();
  await sidebar.page.select('#type', '');
  await expect.poll(about).toContain('Check to use it.');
  await checkAgain('Sales');
  await sidebar.page.waitForSelector('.pf-verdict::-p-text(Checked as transactions)');
  expect(opened.spreadsheet.properties.document.types).toBe('{}');
});

test('a choice that cannot be kept is taken back, and said in a sentence', async () => {
  const opened = twoTabs();
  await sidebar.show(opened);
  await sidebar.check();
  opened.spreadsheet.sheets.push({ ...(opened.sheet as object), id: 5, type: 'OBJECT' } as never);
  opened.spreadsheet.activeSheet = 2;
  await sidebar.page.select('#type', 'deals');
  await sidebar.page.waitForSelector('.trouble::-p-text(no cells)');
  expect(await chosen()).toBe('');
});

test('the header is listed cell by cell, those that need a look first', async () => {
  await sidebar.show(rewards());
  await sidebar.check();
  expect(await sidebar.text('summary:has(h3)')).toBe('Header2 to rename, 3 of 8 known');
  const items = await sidebar.page.$eval('details:has(h3)', (header) =>
    Array.from(header.querySelectorAll('li'), (item) => item.textContent),
  );
  expect(items).toEqual([
    'B: Amount in cents read as amount_in_centsRename B to amount_in_cents',
    'C: currency not knownRename C to reward_currency',
    'F: tier not known',
    'G: created_at second created_at, not read',
    'H: blank above filled cells',
    'A: partner_key known',
    'D: reward_description known',
    'E: created_at known',
  ]);
  expect(await sidebar.width()).toBeLessThanOrEqual(300);
  await sidebar.shot('header');
});

test('missing columns are named with the header', async () => {
  await sidebar.show(
    open({
      rows: [
        ['partner_key', 'amount_in_cents'],
        ['ada', '500'],
      ],
    }),
  );
  await sidebar.page.select('#type', 'rewards');
  await sidebar.check();
  expect(await sidebar.text('summary:has(h3)')).toContain('1 missing');
  await openSection('Header');
  expect(await sidebar.text('.missing')).toBe('Missing: reward_description');
});

test('a click on a header goes to its cell; a press renames that cell alone, as plain text', async () => {
  const opened = rewards();
  await sidebar.show(opened);
  await sidebar.check();
  await sidebar.page.click('li button.pf-issue::-p-text(tier)');
  await expect.poll(() => opened.spreadsheet.selection).toMatchObject({ row: 1, column: 6 });
  await sidebar.page.click('button.rename::-p-text(Rename C)');
  await sidebar.page.waitForSelector('.outcome .status::-p-text(Changed 1 cell in “Sheet1”.)');
  expect(peekCell(opened.sheet, 1, 3)).toMatchObject({ value: 'reward_currency', format: '@' });
  expect(peekCell(opened.sheet, 1, 2).value).toBe('Amount in cents');
  expect(await sidebar.text('summary:has(h3)')).toBe('Header1 to rename, 4 of 8 known');
  expect(await focused()).toContain('Checked again');
  await sidebar.shot('renamed');
  await sidebar.page.click('button::-p-text(Undo the last fixes)');
  await sidebar.page.waitForSelector('.outcome .status::-p-text(Put back 1 cell)');
  expect(peekCell(opened.sheet, 1, 3).value).toBe('currency');
  expect(await sidebar.text('summary:has(h3)')).toContain('2 to rename');
});

test('a rename can be undone from the Fix tab too', async () => {
  const opened = rewards();
  await sidebar.show(opened);
  await sidebar.check();
  await sidebar.page.click('button.rename');
  await sidebar.page.waitForSelector('.outcome .status::-p-text(Changed 1 cell)');
  await sidebar.open('fix');
  await sidebar.page.click('#panel-fix button::-p-text(Undo the last fixes)');
  await sidebar.page.waitForSelector('#panel-fix .status::-p-text(Put back 1 cell)');
  expect(peekCell(opened.sheet, 1, 2).value).toBe('Amount in cents');
});

test('two headers that are offered the same name: each gets it when it is pressed', async () => {
  const opened = open({
    rows: [
      ['partner_key', 'amount_in_cents', 'reward_description', 'currency', 'ccy'],
      ['ada', '500', 'bonus', 'USD', 'EUR'],
    ],
  });
  await sidebar.show(opened);
  await sidebar.check();
  await sidebar.page.click('button.rename::-p-text(Rename E)');
  await sidebar.page.waitForSelector('.outcome .status::-p-text(Changed 1 cell)');
  expect(peekCell(opened.sheet, 1, 5).value).toBe('reward_currency');
  expect(peekCell(opened.sheet, 1, 4).value).toBe('currency');
  expect(await sidebar.page.$('button.rename')).toBeNull();
});

test('a sheet edited since the check keeps its header; so does a protected cell and a formula', async () => {
  const opened = rewards();
  await sidebar.show(opened);
  await sidebar.check();
  cellAt(opened.sheet, 3, 1).value = 'bea';
  await sidebar.page.click('button.rename');
  await sidebar.page.waitForSelector('.trouble::-p-text(edited since the check)');
  expect(peekCell(opened.sheet, 1, 2).value).toBe('Amount in cents');
  cellAt(opened.sheet, 1, 3).formula = '="currency"';
  opened.sheet.protections.push({ area: { row: 1, column: 2, rows: 1, columns: 1 } });
  await checkAgain('Sheet1');
  await sidebar.page.waitForSelector('.trouble', { hidden: true });
  await sidebar.page.click('button.rename::-p-text(Rename B)');
  await sidebar.page.waitForSelector('.outcome .notices::-p-text(protected: B1)');
  await sidebar.page.click('button.rename::-p-text(Rename C)');
  await sidebar.page.waitForSelector('.outcome .notices::-p-text(a formula stands there)');
  expect(peekCell(opened.sheet, 1, 3).formula).toBe('="currency"');
});

test('a filter stays while the sheet is mended and checked again', async () => {
  const opened = open({ rows: FAULTY_ROWS });
  await sidebar.show(opened);
  await sidebar.check();
  await sidebar.page.select('.pf-filter select', 'amount_in_cents');
  expect(await sidebar.text('.pf-filter .pf-note')).toBe('3 of 6 issues shown.');
  await sidebar.page.type('.pf-filter input', 'tw');
  expect(await sidebar.text('.pf-filter .pf-note')).toBe('1 of 6 issues shown.');
  cellAt(opened.sheet, 4, 2).value = 50_000;
  await checkAgain('Sheet1');
  await sidebar.page.waitForSelector('.pf-filter .pf-note::-p-text(0 of 5 issues shown.)');
  await sidebar.shot('filter-nothing');
  await sidebar.page.click('.pf-filter .pf-more');
  expect(await sidebar.page.$$('h4.pf-title')).not.toHaveLength(0);
});

test('the keys go from issue to issue in the order of the sheet, and the cell is selected', async () => {
  const opened = open({ rows: FAULTY_ROWS });
  await sidebar.show(opened);
  await sidebar.check();
  const places: string[] = [];
  for (let at = 0; at < 6; at += 1) {
    await steps('ArrowDown');
    await sidebar.page.waitForSelector(`.pf-step::-p-text(${at + 1} of 6)`);
    places.push(await sidebar.text('[aria-current] .pf-address'));
  }
  expect(places).toEqual(
    ['D1: ', 'B3: ', 'B4: ', 'E1: ', 'E5: ', 'B6: '].sort((a, b) => Number(a[1]) - Number(b[1])),
  );
  await expect.poll(() => opened.spreadsheet.selection).toMatchObject({ row: 6, column: 2 });
  await sidebar.page.click('.pf-steps button');
  await expect.poll(() => opened.spreadsheet.selection).toMatchObject({ row: 5, column: 5 });
});

test('a held key asks for the cells one after the other and ends at the last', async () => {
  const opened = crowded();
  let most = 0;
  let running = 0;
  await sidebar.show(opened, {
    server: async (name, args) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((done) => setTimeout(done, 20));
      running -= 1;
      return { value: opened.addon.bridge(name, args) };
    },
  });
  await sidebar.check();
  await steps('ArrowDown', 40);
  await sidebar.page.waitForSelector('.pf-step::-p-text(40 of)');
  const address = await sidebar.text('[aria-current] .pf-address');
  const [row, column] = [Number(address.slice(1, -2)), address.charCodeAt(0) - 64];
  await expect.poll(() => opened.spreadsheet.selection).toMatchObject({ row, column });
  expect(most).toBe(1);
});

test.each([false, true])('thousands of issues, partners and ages, dark: %s', async (dark) => {
  const opened = crowded();
  await sidebar.show(opened, { dark });
  await sidebar.check();
  const name = dark ? '-dark' : '';
  await sidebar.shot(`full${name}`);
  await openSection('Amounts by partner');
  await openSection('Age of the rows');
  const axe = await sidebar.axe();
  expect(axe).toEqual([]);
  expect(await sidebar.width()).toBeLessThanOrEqual(300);
  await sidebar.page.$eval('summary:has(h3)', (summary) => summary.scrollIntoView());
  await sidebar.shot(`partners${name}`);
  await sidebar.page.$eval('.pf-ages', (table) => table.scrollIntoView({ block: 'center' }));
  await sidebar.shot(`ages${name}`);
  await sidebar.page.select('.pf-filter select', 'memo');
  await sidebar.page.focus('.pf-filter input');
  await steps('ArrowDown', 120);
  await sidebar.page.waitForSelector('.pf-step::-p-text(120 of 1,001)');
  await sidebar.shot(`filtered${name}`);
  const rows = await sidebar.page.$$eval('.pf-partners tbody tr', (all) => all.map((row) => row.textContent));
  expect(rows).toHaveLength(10);
  expect(rows[0]).toMatch(/^partner-\d+\d\d[\d,]+\.\d\d USDready/);
});

test('an empty sheet, and one with a header alone', async () => {
  const opened = open();
  await sidebar.show(opened);
  await sidebar.check();
  await sidebar.page.waitForSelector('.trouble::-p-text(empty)');
  HEADER.forEach((text, at) => {
    cellAt(opened.sheet, 1, at + 1).value = text;
  });
  await sidebar.page.click('button[type=submit]');
  await sidebar.page.waitForSelector('.pf-report');
  expect(await sidebar.text('summary:has(h3)')).toBe('Header5 of 5 known');
  expect(await sidebar.page.$('.pf-ages, .pf-partners')).toBeNull();
  await sidebar.shot('header-alone');
});

test('rename, filter, steps and sections work with the keyboard alone', async () => {
  const opened = rewards();
  await sidebar.show(opened);
  const { keyboard } = sidebar.page;
  const tabTo = async (text: string) => {
    for (let presses = 0; presses < 40; presses += 1) {
      await keyboard.press('Tab');
      if ((await focused()).includes(text)) return;
    }
    throw new Error(`Tab never comes to “${text}”`);
  };
  await tabTo('Check this sheet');
  await keyboard.press('Enter');
  await sidebar.page.waitForSelector('.pf-report');
  await tabTo('Rename B');
  await keyboard.press('Enter');
  await sidebar.page.waitForSelector('.outcome .status::-p-text(Changed 1 cell)');
  await tabTo('Undo');
  await keyboard.press('Enter');
  await sidebar.page.waitForSelector('.outcome .status::-p-text(Put back 1 cell)');
  await tabTo('Age of the rows');
  await keyboard.press('Space');
  await sidebar.page.waitForSelector('.pf-ages');
  await tabTo('error');
  await keyboard.press('Enter');
  await sidebar.page.waitForSelector('.pf-count[aria-pressed=true]');
  await tabTo('Next');
  await keyboard.press('Enter');
  await sidebar.page.waitForSelector('.pf-step::-p-text(1 of)');
  await keyboard.press('Enter');
  await sidebar.page.waitForSelector('.pf-step::-p-text(2 of)');
});
