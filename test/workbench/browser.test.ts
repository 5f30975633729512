// npm start -- --browser: Chromium with the built extension at work under the dashboard's own address.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../scripts/workbench/browser.ts';
import { Tab } from '../extension/harness.ts';
import { type Running, SCREENSHOTS, startWorkbench } from './workbench.ts';

let running: Running;
let opened: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  running = await startWorkbench('--port', '0');
  opened = await openBrowser(`${running.address}sheet`, true);
});
afterAll(async () => {
  await opened?.close();
  running?.stop();
});

test('the first tab is the importer page, where a sample is held and checked', async () => {
  const [page] = await opened.browser.pages();
  if (!page) throw new Error('no tab');
  expect(page.url()).toBe('https://app.partnerstack.com/plain');
  const tab = new Tab('chromium', page);
  await tab.pick('docs/samples/partners-from-excel.csv');
  await tab.panel.shows('partners-from-excel.csv');
  expect(await tab.seen()).toEqual([]);
  await tab.settle();
  await page.screenshot({ path: `${SCREENSHOTS}/workbench-browser.png` });
});

test('the second tab is the sheet', async () => {
  const [, page] = await opened.browser.pages();
  expect(page?.url()).toBe(`${running.address}sheet`);
  await page?.waitForSelector('.sidebar iframe');
});
