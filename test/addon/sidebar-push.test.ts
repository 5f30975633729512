// The sidebar's Push tab over the real Code.js and the stand-in for PartnerStack: a push from the choice to its receipt.
import { expect, test } from 'vitest';
import { pushPage } from './push-page.ts';
import { LEADS_HEADER, leads, openPush, states } from './pushing.ts';
import { Sidebar } from './sidebar-page.ts';

const sidebar = new Sidebar();

const leadSheet = (count: number) => ({ rows: [LEADS_HEADER, ...leads(count)] });

test('a small push: choice, offer, pilot, the rest, receipt', async () => {
  const pushing = await openPush({ sheet: leadSheet(10) });
  await sidebar.show({ addon: pushing.addon, screen: pushing.spreadsheet.screen }, { clock: true });
  const push = pushPage(sidebar, pushing);
  await push.choose();
  await sidebar.shot('push-choice');
  await push.press('Look at the push');
  await push.says('10 rows would go');
  await sidebar.shot('push-offer');
  await push.press('Push the first 3 of 10 rows to production');
  await push.comesTo('The first 3 rows are through');
  await sidebar.shot('push-pilot');
  expect((await pushing.sandbox.state()).leads).toHaveLength(3);
  await push.press('Continue with the other 7 rows');
  await push.comesTo('Done: all 10 rows are there');
  await sidebar.shot('push-done');
  expect(states(pushing)).toEqual(Array(10).fill('created'));
});
