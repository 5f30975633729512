// The sidebar's Fix tab: what it lists, what a press does in the sheet, and the way back.
import { expect, test } from 'vitest';
import { cellAt, peekCell } from './runtime/index.ts';
import { Sidebar } from './sidebar-page.ts';
import { HEADER, open } from './workbook.ts';

const sidebar = new Sidebar();

/** Two safe fixes of dates, one of a currency, a blank row, a name to choose and a row that stands there twice. */
const ROWS = [
  [...HEADER, 'memo'],
  ['acct_1', '50000', 'inv-0001', '1/13/2026', 'usd', ' =1+1'],
  ['acct_2', '50000', 'inv-0002', '2/14/2026', 'USD', 'n/a'],
  [''],
  ['acct_3', '12.50', 'inv-0003', '2026-02-15', 'USD', ''],
];

function faulty() {
  const opened = open({ rows: ROWS });
  cellAt(opened.sheet, 2, 6).value = ' =1+1';
  delete cellAt(opened.sheet, 2, 6).formula;
  return opened;
}

async function openFix(): Promise<void> {
  await sidebar.check();
  await sidebar.open('fix');
  await sidebar.page.waitForSelector('#safe-fixes');
}

const done = () => sidebar.page.waitForSelector('#panel-fix .status::-p-text(Checked again)');

test('before a check the tab asks for one, and has the button', async () => {
  await sidebar.show(faulty());
  await sidebar.open('fix');
  expect(await sidebar.text('#panel-fix')).toContain('Check a sheet first');
  await sidebar.page.click('#panel-fix button');
  await sidebar.page.waitForSelector('#safe-fixes');
});

test('every safe fix is listed as old and new, by rule', async () => {
  await sidebar.show(faulty());
  await openFix();
  expect(await sidebar.text('#safe-fixes')).toBe('5 safe fixes');
  for (const summary of await sidebar.page.$$('#panel-fix [aria-labelledby=safe-fixes] summary'))
    await summary.click();
  await sidebar.page.waitForFunction(() => document.querySelectorAll('#panel-fix .pf-issue').length === 5);
  const items = await sidebar.page.$$eval('#panel-fix .pf-issue', (all) => all.map((one) => one.textContent));
  expect(items.sort()).toEqual([
    'D2: 1/13/2026 becomes  → 2026-01-13',
    'D3: 2/14/2026 becomes  → 2026-02-14',
    'E2: usd becomes  → USD',
    'F2:  =1+1 becomes  → =1+1',
    'Row 4: dropped',
  ]);
  expect(await sidebar.width()).toBeLessThanOrEqual(300);
  await sidebar.shot('fix');
});

test('one press applies all safe fixes, checks again and shows the new report', async () => {
  const opened = faulty();
  await sidebar.show(opened);
  await openFix();
  await sidebar.page.click('button::-p-text(Apply all safe fixes)');
  await done();
  expect(await sidebar.text('#panel-fix .status')).toContain(
    'Changed 4 cells, dropped 1 row in “Sheet1”. Checked again: Does not pass: 1 error.',
  );
  expect(peekCell(opened.sheet, 2, 4)).toMatchObject({ value: '2026-01-13', format: '@' });
  expect(peekCell(opened.sheet, 2, 6)).toMatchObject({ value: '=1+1' });
  expect(peekCell(opened.sheet, 2, 6).formula).toBeUndefined();
  await sidebar.page.waitForFunction(
    () => document.querySelector('#safe-fixes')?.textContent === 'No safe fixes',
  );
  await sidebar.shot('fixed');
  await sidebar.open('check');
  expect(await sidebar.text('.pf-verdict')).toContain('Does not pass: 1 error');
});

test('an undo brings the sheet back', async () => {
  const opened = faulty();
  await sidebar.show(opened);
  await openFix();
  await sidebar.page.click('button::-p-text(Apply all safe fixes)');
  await (await sidebar.page.waitForSelector('button::-p-text(Undo the last fixes)'))?.click();
  await sidebar.page.waitForSelector('#panel-fix .status::-p-text(Put back 4 cells and 1 row)');
  expect(peekCell(opened.sheet, 2, 4)).toMatchObject({ format: 'm/d/yyyy' });
  expect(peekCell(opened.sheet, 5, 3).value).toBe('inv-0003');
  expect(await sidebar.page.$('button::-p-text(Undo the last fixes)')).toBeNull();
  await sidebar.page.waitForFunction(
    () => document.querySelector('#safe-fixes')?.textContent === '5 safe fixes',
  );
});

/** Three cells that take one of two choices, two placeholders, a row that stands there twice. */
const REWARDS = [
  ['partner_email', 'amount_in_cents', 'reward_description', 'target_key'],
  ['ada@partner.example', '12.50', 'Bonus', ''],
  ['bob@partner.example', '7.25', 'n/a', ''],
  ['cyd@partner.example', '9.75', 'Bonus', 'tbd'],
  ['dan@partner.example', '500', 'Bonus', ''],
  ['dan@partner.example', '500', 'Bonus', ''],
];

const openRule = async (title: string) => {
  await sidebar.page.click(`#panel-fix summary::-p-text(${title})`);
  await sidebar.page.waitForSelector('#panel-fix details[open] .pf-group-body .pf-issue');
};
const press = async (text: string) => {
  await (await sidebar.page.waitForSelector(`#panel-fix button::-p-text(${text})`))?.click();
  await sidebar.page.waitForSelector('#panel-fix [aria-busy=true], #panel-fix .fix[aria-busy=false]');
};
const listed = () =>
  sidebar.page.$$eval('#panel-fix details[open] .single', (all) => all.map((one) => one.textContent));
const status = (text: string) => sidebar.page.waitForSelector(`#panel-fix .status::-p-text(${text})`);

test('each suggestion has its choices, and one of them is applied there and nowhere else', async () => {
  const opened = open({ rows: REWARDS });
  await sidebar.show(opened);
  await openFix();
  await openRule('Cents that are not whole');
  expect(await listed()).toEqual([
    'B2: 12.5 becomes  → 1250 (it was in dollars) or 13 (it was in cents)Apply to B2: 1250Apply to B2: 13',
    'B3: 7.25 becomes  → 725 (it was in dollars) or 7 (it was in cents)Apply to B3: 725Apply to B3: 7',
    'B4: 9.75 becomes  → 975 (it was in dollars) or 10 (it was in cents)Apply to B4: 975Apply to B4: 10',
  ]);
  await sidebar.shot('suggestions');
  await press('Apply to B4: 10');
  await status('Changed 1 cell');
  expect(opened.sheet.cells.slice(1, 4).map((cells) => cells[1]?.value)).toEqual([12.5, 7.25, '10']);
  expect((await listed()).map((text) => text?.slice(0, 2))).toEqual(['B2', 'B3']);
  await press('Apply to B3: 725');
  await sidebar.page.waitForFunction(() => document.querySelectorAll('#panel-fix .single').length === 1);
  await press('Undo the last fixes');
  await status('Put back 1 cell');
  expect(opened.sheet.cells.slice(1, 4).map((cells) => cells[1]?.value)).toEqual([12.5, 7.25, '10']);
  expect(await listed()).toHaveLength(2);
});

test('all of a rule are applied once a choice for all is made, which the list then shows', async () => {
  const opened = open({ rows: REWARDS });
  await sidebar.show(opened);
  await openFix();
  await openRule('Cents that are not whole');
  await press('Apply to all 3');
  expect(peekCell(opened.sheet, 2, 2).value).toBe(12.5);
  await sidebar.page.click('label::-p-text(B2: 1250 \\(it was in dollars\\))');
  await sidebar.page.waitForFunction(
    () => !document.querySelector('#panel-fix .single')?.textContent?.includes(' or '),
  );
  await sidebar.shot('suggestion');
  await press('Apply to all 3');
  await status('Changed 3 cells');
  expect(opened.sheet.cells.slice(1, 4).map((cells) => cells[1]?.value)).toEqual(['1250', '725', '975']);
  expect(peekCell(opened.sheet, 3, 3).value).toBe('n/a');
});

test('a row is dropped by its own button', async () => {
  const opened = open({ rows: REWARDS });
  await sidebar.show(opened);
  await openFix();
  await openRule('The same row twice');
  expect(await listed()).toEqual(['Row 6: droppedApply to row 6']);
  expect(await sidebar.page.$('#panel-fix details[open] form')).toBeNull();
  await press('Apply to row 6');
  await status('Dropped 1 row');
  expect(opened.sheet.cells.filter((cells) => cells.some((cell) => cell?.value))).toHaveLength(5);
});

test('what is about a whole column says so and stays whole', async () => {
  const rows = [
    HEADER,
    ...['03/04/2026', '05/06/2026'].map((date, at) => ['a', '5', `inv-${at}`, date, 'USD']),
  ];
  const opened = open({ rows, formats: { 4: '@' } });
  await sidebar.show(opened);
  await openFix();
  await openRule('Day or month first');
  expect(await sidebar.text('#panel-fix details[open]')).toContain(
    'the whole column, not cell by cell: created_at',
  );
  expect(await sidebar.page.$('#panel-fix .single')).toBeNull();
  await sidebar.page.click('label::-p-text(month first)');
  await sidebar.shot('suggestion-column');
  await sidebar.page.click('#panel-fix form button');
  await status('Changed 2 cells');
  expect([2, 3].map((row) => peekCell(opened.sheet, row, 4).value)).toEqual(['2026-03-04', '2026-05-06']);
});

test('before safe fixes take what shows the order of dates, that is said, with the way out', async () => {
  const dates = ['20/02/2026', '03/04/26'];
  const rows = [HEADER, ...dates.map((date, at) => ['a', '5', `inv-000${at}`, date, 'USD'])];
  const opened = open({ rows, formats: { 4: '@' } });
  await sidebar.show(opened);
  await openFix();
  expect(await sidebar.text('#panel-fix .notices')).toContain(
    'In created_at, only dates that are rewritten here',
  );
  await sidebar.shot('fix-order');
  await press('Apply “Dates in another format” first');
  await status('Changed 1 cell');
  expect(peekCell(opened.sheet, 3, 4).value).toBe('2026-04-03');
  expect(await sidebar.page.$('#panel-fix .notices')).toBeNull();
  await press('Apply all safe fixes');
  await status('Checked again: Passes');
});

test('where dates became ambiguous all the same, the way back is told', async () => {
  const dates = ['20/02/2026', '03/04/26'];
  const rows = [HEADER, ...dates.map((date, at) => ['a', '5', `inv-000${at}`, date, 'USD'])];
  await sidebar.show(open({ rows, formats: { 4: '@' } }));
  await openFix();
  await press('Apply all safe fixes');
  await done();
  expect(await sidebar.text('#panel-fix .notices')).toContain('Undo the last fixes');
  await press('Undo the last fixes');
  await status('Put back 1 cell');
  expect(await sidebar.text('#panel-fix .notices')).toContain('In created_at, only dates');
});

test('a thousand suggestions stay open at their page while single ones are applied', async () => {
  const rows = Array.from({ length: 1200 }, (_, at) => [
    `a${at}`,
    '5',
    `inv-${at + 1000}`,
    '2026-02-03',
    'n/a',
  ]);
  const opened = open({ rows: [HEADER, ...rows] });
  await sidebar.show(opened);
  await openFix();
  await openRule('Placeholders');
  expect(await sidebar.text('#panel-fix details[open]')).toContain(
    'listed are those of the first 1,000 issues',
  );
  await (await sidebar.page.waitForSelector('#panel-fix .pf-more::-p-text(50 of 1,000 shown)'))?.click();
  await press('Apply to E60');
  await status('Changed 1 cell');
  expect(peekCell(opened.sheet, 60, 5).value ?? '').toBe('');
  expect(peekCell(opened.sheet, 61, 5).value).toBe('n/a');
  expect(await sidebar.page.$$('#panel-fix .single')).toHaveLength(100);
  const focused = await sidebar.page.evaluate(() => document.activeElement?.textContent);
  expect(focused).toBe('Apply to E61');
  await sidebar.shot('fix-thousand');
  await press('Apply to all');
  await status('Changed 1,199 cells');
});

test('with the keyboard the focus goes from one suggestion to the next, and at the end to what was done', async () => {
  const opened = open({ rows: REWARDS });
  await sidebar.show(opened);
  await openFix();
  await openRule('Placeholders');
  const focused = () => sidebar.page.evaluate(() => document.activeElement?.textContent);
  await sidebar.page.focus('#panel-fix details[open] .small');
  expect(await focused()).toBe('Apply to C3');
  await sidebar.page.keyboard.press('Enter');
  await status('Changed 1 cell');
  expect(await focused()).toBe('Apply to D4');
  await sidebar.page.keyboard.press('Enter');
  await sidebar.page.waitForFunction(() => document.activeElement?.textContent?.includes('Checked again'));
  await sidebar.page.keyboard.press('Tab');
  expect(await focused()).toBe('Undo the last fixes');
});

test('deep in a list it is in sight why one suggestion was left alone, and what has the focus', async () => {
  const rows = Array.from({ length: 60 }, (_, at) => [
    `a${at}`,
    '5',
    `inv-${at + 1000}`,
    '2026-02-03',
    'n/a',
  ]);
  const opened = open({ rows: [HEADER, ...rows] });
  Object.assign(cellAt(opened.sheet, 45, 5), { formula: '=NA_()' });
  await sidebar.show(opened);
  await openFix();
  await openRule('Placeholders');
  await press('Apply to E45');
  await status('Nothing was changed');
  const isInSight = (selector: string) =>
    sidebar.page.$eval(selector, (element) => {
      const { left, top, height } = element.getBoundingClientRect();
      const seen = document.elementFromPoint(left + 4, top + height / 2);
      return seen !== null && (element.contains(seen) || seen.contains(element));
    });
  expect(await sidebar.text('#panel-fix .notices')).toContain('a formula stands there');
  expect(await isInSight('#panel-fix .notices')).toBe(true);
  await sidebar.shot('fix-nothing');
  for (let times = 0; times < 60; times += 1) {
    await sidebar.page.keyboard.down('Shift');
    await sidebar.page.keyboard.press('Tab');
    await sidebar.page.keyboard.up('Shift');
    expect(await isInSight(':focus')).toBe(true);
  }
});

test('Escape closes a long list from anywhere in it and goes back to its heading', async () => {
  await sidebar.show(open({ rows: REWARDS }));
  await openFix();
  await openRule('Placeholders');
  await sidebar.page.focus('#panel-fix details[open] li:last-child .small');
  await sidebar.page.keyboard.press('Escape');
  await sidebar.page.waitForSelector('#panel-fix .single', { hidden: true });
  expect(await sidebar.page.evaluate(() => document.activeElement?.textContent)).toContain('Placeholders');
});

test('a click on a change selects its cell', async () => {
  const opened = faulty();
  await sidebar.show(opened);
  await openFix();
  await sidebar.page.click('#panel-fix summary::-p-text(Dates in another format)');
  await (await sidebar.page.waitForSelector('#panel-fix .pf-issue'))?.click();
  await expect.poll(() => opened.spreadsheet.selection).toMatchObject({ row: 2, column: 4 });
});

test('a sheet edited since the check is not touched, and a new check is one press away', async () => {
  const opened = faulty();
  await sidebar.show(opened);
  await openFix();
  cellAt(opened.sheet, 3, 1).value = 'acct_9';
  await sidebar.page.click('button::-p-text(Apply all safe fixes)');
  await sidebar.page.waitForSelector('#panel-fix .trouble::-p-text(edited since the check)');
  expect(peekCell(opened.sheet, 2, 5).value).toBe('usd');
  await sidebar.shot('fix-edited');
  await sidebar.page.click('#panel-fix button::-p-text(Check this sheet)');
  await sidebar.page.waitForSelector('#panel-fix .trouble', { hidden: true });
  await (await sidebar.page.waitForSelector('button::-p-text(Apply all safe fixes)'))?.click();
  await done();
  expect(peekCell(opened.sheet, 3, 1).value).toBe('acct_9');
  expect(peekCell(opened.sheet, 2, 5).value).toBe('USD');
});

test('what is left alone is said before anything is written', async () => {
  const opened = faulty();
  Object.assign(cellAt(opened.sheet, 2, 4), { formula: '=DATE(2026,1,13)' });
  await sidebar.show(opened);
  await openFix();
  expect(await sidebar.text('#panel-fix .notices')).toContain('D2');
  await sidebar.shot('fix-left');
});

test('thousands of fixes are listed a page at a time', async () => {
  const rows = Array.from({ length: 3000 }, (_, at) => [
    `a${at}`,
    '5',
    `inv-${at + 1000}`,
    '1/13/2026',
    'USD',
  ]);
  await sidebar.show(open({ rows: [HEADER, ...rows] }));
  await openFix();
  expect(await sidebar.text('#safe-fixes')).toBe('3,000 safe fixes');
  await sidebar.page.waitForSelector('#panel-fix .pf-more::-p-text(50 of 3,000 shown)');
  expect(await sidebar.page.$$('#panel-fix .pf-issue')).toHaveLength(50);
});

test('tabs follow the arrow keys, and the whole way works with the keyboard', async () => {
  const opened = faulty();
  await sidebar.show(opened);
  const { keyboard } = sidebar.page;
  const focused = () => sidebar.page.evaluate(() => document.activeElement?.textContent);
  await keyboard.press('Tab');
  await keyboard.press('ArrowLeft');
  expect(await focused()).toBe('Settings');
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  expect(await focused()).toBe('Fix');
  expect(await sidebar.page.$eval('#tab-fix', (tab) => tab.getAttribute('aria-selected'))).toBe('true');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await sidebar.page.waitForSelector('#safe-fixes');
  await sidebar.page.focus('#tab-fix');
  await keyboard.press('Tab');
  expect(await focused()).toBe('Apply all safe fixes');
  await keyboard.press('Enter');
  await done();
  expect(await focused()).toContain('Checked again');
  await keyboard.press('Tab');
  expect(await focused()).toBe('Undo the last fixes');
});

test('axe finds nothing to object to, light and dark', async () => {
  for (const dark of [false, true]) {
    const opened = open({ rows: [...REWARDS, [' Bob', 'x', 'n/a', 'y']] });
    await sidebar.show(opened, { dark });
    await openFix();
    for (const summary of await sidebar.page.$$('#panel-fix summary')) await summary.click();
    await sidebar.page.waitForSelector('.choices');
    expect(await sidebar.axe()).toEqual([]);
    if (dark) await sidebar.shot('fix-dark');
    else await sidebar.page.close();
  }
});
