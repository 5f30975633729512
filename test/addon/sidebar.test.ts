// The sidebar's Check tab, and what holds for all of it: keyboard, trouble, themes, frames.
import { expect, test } from 'vitest';
import { ruleTitles } from '../../core/index.ts';
import { Sidebar } from './sidebar-page.ts';
import { coloured, FAULTY_ROWS, open } from './workbook.ts';

const sidebar = new Sidebar();

test('the sidebar says what to do before the first check', async () => {
  await sidebar.show(open({ rows: FAULTY_ROWS }));
  expect(await sidebar.text('main')).toContain('nothing leaves this spreadsheet');
  await sidebar.shot('start');
});

test('a check shows the report and marks the sheet', async () => {
  const opened = open({ rows: FAULTY_ROWS });
  await sidebar.show(opened);
  await sidebar.check();
  expect(await sidebar.text('.pf-verdict')).toContain('Does not pass: 3 errors');
  expect(await sidebar.text('h4.pf-title')).toContain(ruleTitles['invalid-amount']);
  expect(await sidebar.text('[role=status]')).toContain('Checked “Sheet1”');
  expect(await sidebar.text('option:checked')).toBe('Transactions (detected)');
  expect(coloured(opened.sheet).error).toEqual(['B3:B4', 'B6']);
  expect(await sidebar.width()).toBeLessThanOrEqual(300);
  await sidebar.shot('report');
});

test('a click on an issue selects its cell', async () => {
  const opened = open({ rows: FAULTY_ROWS });
  await sidebar.show(opened);
  await sidebar.check();
  await sidebar.page.click('button.pf-issue');
  await sidebar.page.waitForSelector('button.pf-issue[aria-current]');
  await expect.poll(() => opened.spreadsheet.selection).toMatchObject({ row: 3, column: 2 });
});

test('everything is reached and done with the keyboard', async () => {
  const opened = open({ rows: FAULTY_ROWS });
  await sidebar.show(opened);
  await sidebar.page.keyboard.press('Tab');
  expect(await sidebar.page.evaluate(() => document.activeElement?.id)).toBe('tab-check');
  await sidebar.page.keyboard.press('Tab');
  expect(await sidebar.page.evaluate(() => document.activeElement?.id)).toBe('type');
  await sidebar.page.keyboard.press('Tab');
  await sidebar.page.keyboard.press('Enter');
  await sidebar.page.waitForSelector('.pf-report');
  await sidebar.page.focus('button.pf-issue');
  await sidebar.page.keyboard.press('Enter');
  await expect.poll(() => opened.spreadsheet.selection).toMatchObject({ row: 3, column: 2 });
});

test('another type can be chosen, and the report follows', async () => {
  await sidebar.show(open({ rows: FAULTY_ROWS }));
  await sidebar.check();
  await sidebar.page.select('#type', 'deals');
  await sidebar.page.click('button[type=submit]');
  await sidebar.page.waitForFunction(() =>
    document.querySelector('.pf-verdict')?.textContent?.includes('deals'),
  );
});

test('while a check runs the button says so, and a second press does nothing', async () => {
  let calls = 0;
  let finish = () => {};
  const opened = open({ rows: FAULTY_ROWS });
  await sidebar.show(opened, {
    server: async (name, args) => {
      if (name !== 'checkForSidebar') return { value: opened.addon.bridge(name, args) };
      calls += 1;
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      return { value: opened.addon.bridge(name, args) };
    },
  });
  await sidebar.page.click('button[type=submit]');
  await sidebar.page.click('button[type=submit]');
  expect(await sidebar.text('button[type=submit]')).toBe('Checking…');
  expect(await sidebar.text('[role=status]')).toBe('Checking the sheet');
  finish();
  await sidebar.page.waitForSelector('.pf-report');
  expect(calls).toBe(1);
});

test('an empty sheet is said in a sentence, read out as an alert', async () => {
  await sidebar.show(open());
  await sidebar.check();
  expect(await sidebar.text('[role=alert]')).toBe(
    'This sheet is empty. Insert a template or paste your rows, then check again.',
  );
  await sidebar.shot('empty');
});

test('a cell that is gone is said in a sentence, and the report stays', async () => {
  const opened = open({ rows: FAULTY_ROWS });
  await sidebar.show(opened);
  await sidebar.check();
  opened.sheet.maxRows = 2;
  await sidebar.page.click('button.pf-issue');
  await sidebar.page.waitForSelector('.trouble');
  expect(await sidebar.text('.trouble')).toContain('Check again');
  expect(await sidebar.page.$('.pf-report')).not.toBeNull();
});

test.each([
  "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.",
  'Authorization is required to perform that action.',
])('two Google accounts signed in (%s): the remedy is told', async (error) => {
  await sidebar.show(open({ rows: FAULTY_ROWS }), { server: () => ({ error }) });
  await sidebar.check();
  expect(await sidebar.text('.trouble')).toContain('two Google accounts');
  expect(await sidebar.text('button[type=submit]')).toBe('Check this sheet');
  await sidebar.shot('two-accounts');
});

test('an answer that never arrived settles too', async () => {
  await sidebar.show(open({ rows: FAULTY_ROWS }), { server: () => ({ value: null }) });
  await sidebar.check();
  expect(await sidebar.text('.trouble')).toContain('no answer');
});

test('the sidebar follows the dark theme', async () => {
  const opened = open({ rows: FAULTY_ROWS, filter: { row: 1, column: 1, rows: 6, columns: 5 } });
  await sidebar.show(opened, { dark: true });
  await sidebar.check();
  const background = await sidebar.page.$eval('body', (body) => getComputedStyle(body).backgroundColor);
  expect(background).toBe('rgb(30, 31, 32)');
  await sidebar.shot('dark');
});

test('the sidebar works in a sandboxed frame of another page', async () => {
  await sidebar.show(open({ rows: FAULTY_ROWS }), { framed: true });
  const frame = await (await sidebar.page.waitForSelector('iframe'))?.contentFrame();
  await (await frame?.waitForSelector('button[type=submit]'))?.click();
  await frame?.waitForSelector('.pf-report');
});

test('axe finds nothing to object to, light and dark', async () => {
  for (const dark of [false, true]) {
    await sidebar.show(open({ rows: FAULTY_ROWS }), { dark });
    await sidebar.check();
    expect(await sidebar.axe()).toEqual([]);
    if (!dark) await sidebar.page.close();
  }
});
