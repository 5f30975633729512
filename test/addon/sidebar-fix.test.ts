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
  for (const summary of await sidebar.page.$$('#panel-fix section:first-of-type summary'))
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

test('a suggestion with several choices is applied once one is chosen', async () => {
  const opened = faulty();
  await sidebar.show(opened);
  await openFix();
  await sidebar.page.click('#panel-fix summary::-p-text(Cents that are not whole)');
  const apply = await sidebar.page.waitForSelector('#panel-fix form button[type=submit]');
  await apply?.click();
  expect(peekCell(opened.sheet, 5, 2).value).toBe(12.5);
  await sidebar.page.click('label::-p-text(it was in dollars)');
  await sidebar.page.waitForSelector('.pf-new::-p-text(1250)');
  await sidebar.shot('suggestion');
  await apply?.click();
  await done();
  expect(peekCell(opened.sheet, 5, 2)).toMatchObject({ value: '1250', format: '@' });
  expect(peekCell(opened.sheet, 2, 5).value).toBe('usd');
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
    await sidebar.show(faulty(), { dark });
    await openFix();
    for (const summary of await sidebar.page.$$('#panel-fix summary')) await summary.click();
    await sidebar.page.waitForSelector('.choices');
    expect(await sidebar.axe()).toEqual([]);
    if (dark) await sidebar.shot('fix-dark');
    else await sidebar.page.close();
  }
});
