// The sidebar's templates: offered where the sheet is empty, and always at the end of the Check tab.
import { expect, test } from 'vitest';
import { template } from '../../core/index.ts';
import { peekCell } from './runtime/index.ts';
import { Sidebar } from './sidebar-page.ts';
import { FAULTY_ROWS, frozen, open } from './workbook.ts';

const sidebar = new Sidebar();

const insert = () => sidebar.page.click('.template button');
const said = (text: string) => sidebar.page.waitForSelector(`.template [role=status]::-p-text(${text})`);

test('an empty sheet opens the section, and a template with its example goes into that sheet', async () => {
  const opened = open();
  await sidebar.show(opened);
  expect(await sidebar.page.$('.template[open]')).toBeNull();
  await sidebar.check();
  await sidebar.page.waitForSelector('.template[open]');
  await sidebar.page.select('#template-type', 'rewards');
  await sidebar.page.select('#template-columns', 'all');
  await sidebar.page.click('.template input[type=checkbox]');
  await insert();
  await said('Row 2 is an example');
  expect(await sidebar.width()).toBeLessThanOrEqual(300);
  await sidebar.shot('template');
  const { header, example = [] } = template('rewards', { columns: 'all', example: true });
  expect(header.map((_, at) => peekCell(opened.sheet, 1, at + 1).value)).toEqual(header);
  expect(example.map((_, at) => peekCell(opened.sheet, 2, at + 1).value ?? '')).toEqual(example);

  await sidebar.check();
  await sidebar.page.waitForSelector('.pf-title::-p-text(The example row)');
  await sidebar.open('fix');
  await (await sidebar.page.waitForSelector('button::-p-text(Apply all safe fixes)'))?.click();
  await sidebar.page.waitForSelector('#panel-fix .status::-p-text(Dropped 1 row)');
  expect(peekCell(opened.sheet, 2, 1).value).toBeUndefined();
});

test('beside a report it takes the type of the sheet, and leaves the sheet as it is', async () => {
  const opened = open({ rows: FAULTY_ROWS });
  await sidebar.show(opened);
  await sidebar.check();
  await sidebar.page.click('.template summary');
  expect(await sidebar.text('#template-type option:checked')).toBe('Transactions');
  const before = frozen(opened.sheet);
  await insert();
  await said('The transactions header is in “Transactions import”');
  expect(frozen(opened.sheet)).toBe(before);
  expect(opened.spreadsheet.sheets).toHaveLength(2);
});

test('a tab that cannot be written is said in a sentence', async () => {
  await sidebar.show(open({ protections: [{}] }));
  await sidebar.page.click('.template summary');
  await insert();
  await sidebar.page.waitForSelector('.template .trouble::-p-text(protected)');
});

test('it works with the keyboard, and axe finds nothing to object to, light and dark', async () => {
  for (const dark of [false, true]) {
    const opened = open();
    await sidebar.show(opened, { dark });
    await sidebar.page.focus('.template summary');
    await sidebar.page.keyboard.press('Enter');
    await sidebar.page.keyboard.press('Tab');
    await sidebar.page.keyboard.type('Deals');
    await sidebar.page.keyboard.press('Tab');
    await sidebar.page.keyboard.type('Required');
    await sidebar.page.keyboard.press('Tab');
    await sidebar.page.keyboard.press('Space');
    await sidebar.page.keyboard.press('Tab');
    await sidebar.page.keyboard.press('Enter');
    await said('The deals header is in “Sheet1”');
    const { header } = template('deals', { columns: 'required' });
    expect(peekCell(opened.sheet, 1, header.length).value).toBe(header.at(-1));
    expect(peekCell(opened.sheet, 1, header.length + 1).value).toBeUndefined();
    expect(await sidebar.axe()).toEqual([]);
    if (dark) await sidebar.shot('template-dark');
    else await sidebar.page.close();
  }
});
