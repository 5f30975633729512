// The sidebar's Plan tab: the workbook in import order, and a way to each tab and cell.
import { expect, test } from 'vitest';
import { Sidebar } from './sidebar-page.ts';
import { goodRows, HEADER, open } from './workbook.ts';

const sidebar = new Sidebar();

const PARTNERS = [
  ['partner_first', 'partner_last', 'partner_email', 'partner_key', 'partner_group', 'partner_joined_date'],
  ['Ada', 'Lovelace', 'ada@partner.example', 'ada', 'Affiliates', '2026-01-05'],
  ['Bea', 'Lovelace', 'no address', 'bea', 'Affiliates', '2026-01-05'],
];
const CUSTOMERS = [
  ['customer_key', 'email', 'name', 'partner_key', 'created_at'],
  ['acct_0', 'ann@customer.example', 'Ann', 'ada', '2026-01-06'],
  ['acct_9', 'bob@customer.example', 'Bob', 'nobody', '2026-01-06'],
];

function workbook() {
  return open(
    {},
    {
      sheets: [
        { name: 'Notes to self', rows: [['remember the milk']] },
        { name: 'Customers of the spring programme', rows: CUSTOMERS },
        { name: 'Invoices', rows: [HEADER, ...goodRows(1)] },
        { name: 'Partners', rows: PARTNERS },
        { name: 'Blank' },
      ],
    },
  );
}

async function plan(): Promise<void> {
  await sidebar.open('plan');
  await sidebar.page.click('#panel-plan button[type=submit]');
  await sidebar.page.waitForSelector('#panel-plan .plan');
}

test('the tab says what it will do before it does it', async () => {
  await sidebar.show(workbook());
  await sidebar.open('plan');
  expect(await sidebar.text('#panel-plan')).toContain('Reads every tab once');
  expect(await sidebar.text('#panel-plan')).toContain('Nothing is changed');
});

test('the plan lists the tabs in import order with what keeps them from being ready', async () => {
  await sidebar.show(workbook());
  await plan();
  const tables = await sidebar.page.$$eval('.table', (all) => all.map((one) => one.textContent));
  expect(tables).toHaveLength(3);
  expect(tables[0]).toContain('PartnersPartners, 2 rows');
  expect(tables[0]).toContain('Not ready');
  expect(tables[0]).toContain('1 error to mend first.');
  expect(tables[1]).toContain('Import first: Partners.');
  expect(tables[1]).toContain('must already be in the program');
  expect(await sidebar.text('#panel-plan .status')).toBe('0 of 3 tabs ready.');
  expect(await sidebar.text('#panel-plan .quiet')).toContain('Notes to self');
  expect(await sidebar.text('#panel-plan')).toContain('Empty: Blank.');
  expect(await sidebar.width()).toBeLessThanOrEqual(300);
  await sidebar.page.click('#panel-plan summary');
  await sidebar.shot('plan');
});

test('a click opens the tab, a click on an issue its cell', async () => {
  const opened = workbook();
  await sidebar.show(opened);
  await plan();
  await sidebar.page.click('.table button.link::-p-text(Invoices)');
  await expect.poll(() => opened.spreadsheet.activeSheet).toBe(2);
  await sidebar.page.click('.table:nth-of-type(2) summary');
  await (await sidebar.page.waitForSelector('.table .pf-issue'))?.click();
  await expect
    .poll(() => opened.spreadsheet)
    .toMatchObject({ activeSheet: 1, selection: { row: 3, column: 4 } });
});

test('a tab that is gone is said in a sentence', async () => {
  const opened = workbook();
  await sidebar.show(opened);
  await plan();
  opened.spreadsheet.sheets.splice(3, 1);
  await sidebar.page.click('.table button.link::-p-text(Partners)');
  await sidebar.page.waitForSelector('#panel-plan .trouble::-p-text(gone)');
});

test('a workbook without rows is said quietly', async () => {
  await sidebar.show(open());
  await plan();
  expect(await sidebar.text('#panel-plan .status')).toBe('No tab has rows of a known import type.');
});

test('axe finds nothing to object to, light and dark', async () => {
  for (const dark of [false, true]) {
    await sidebar.show(workbook(), { dark });
    await plan();
    for (const summary of await sidebar.page.$$('#panel-plan summary')) await summary.click();
    expect(await sidebar.axe()).toEqual([]);
    if (dark) await sidebar.shot('plan-dark');
    else await sidebar.page.close();
  }
});
