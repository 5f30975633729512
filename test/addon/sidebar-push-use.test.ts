// The Push tab for everyone: keyboard, screen readers, light and dark, and a push of thousands of rows.
import { describe, expect, test } from 'vitest';
import { openPushPage, type PushPage } from './push-page.ts';
import { LEADS_HEADER, leads, openPush, type Pushing, pushAll } from './pushing.ts';
import { Sidebar } from './sidebar-page.ts';
import { goodRows, HEADER } from './workbook.ts';

const sidebar = new Sidebar();

const leadSheet = (count: number) => ({ rows: [LEADS_HEADER, ...leads(count)] });

test('5,000 rows: the bar moves, the receipt adds up, and nothing sticks', async () => {
  const pushing = await openPush({ sheet: leadSheet(5000) });
  const push = await openPushPage(sidebar, pushing);
  await push.choose();
  await push.press('Look at the push');
  await push.says('5,000 rows would go');
  await push.type('How many rows go', '5,000');
  await push.press('Push the first 3 of 5,000 rows');
  await push.comesTo('The first 3 rows are through');
  await push.press('Continue with the other 4,997 rows');
  await push.comesTo('Done: all 5,000 rows are there', 240_000);
  expect((await pushing.sandbox.state()).leads).toHaveLength(5000);
  await push.press('created');
  await push.says('50 of 5,000 shown');
  expect(await sidebar.width()).toBeLessThanOrEqual(300);
  await sidebar.shot('push-5000');
}, 300_000);

test('the whole way works with the keyboard', async () => {
  const pushing = await openPush({ sheet: leadSheet(5) });
  const push = await openPushPage(sidebar, pushing);
  const { keyboard } = sidebar.page;
  const tabTo = async (label: string) => {
    for (let at = 0; at < 20; at += 1) {
      await keyboard.press('Tab');
      if ((await push.focused()).includes(label)) return;
    }
    throw new Error(`Tab does not come to ${label}`);
  };
  await push.says('This tab');
  await sidebar.page.focus('#tab-push');
  await tabTo('This tab');
  await keyboard.press('Enter');
  await sidebar.page.waitForSelector('.choice');
  await expect.poll(push.focused).toContain('5 rows of leads');
  const radio = () =>
    sidebar.page.evaluate(() => {
      const { name, checked } = document.activeElement as HTMLInputElement;
      return { name, checked };
    });
  for (const name of ['rows', 'keys', 'mode']) {
    do await keyboard.press('Tab');
    while ((await push.focused()) === 'This tab: look at the tab that is open in the spreadsheet');
    expect(await radio()).toEqual({ name, checked: true });
  }
  await tabTo('Look at the push');
  await keyboard.press('Enter');
  await push.says('5 rows would go');
  await tabTo('Push the first 3 of 5 rows');
  await keyboard.press('Enter');
  await push.comesTo('The first 3 rows are through');
  await tabTo('Continue with the other 2 rows');
  await keyboard.press('Enter');
  await push.comesTo('Done: all 5 rows are there');
  expect(await push.focused()).toBe('Done: all 5 rows are there');
});

test('live regions speak of what changed, and not of every count', async () => {
  const pushing = await openPush({ sheet: leadSheet(95), cost: () => 3000 });
  const push = await openPushPage(sidebar, pushing);
  await sidebar.page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    new MutationObserver(() => {
      const live = document.querySelectorAll('#panel-push :is([role=status], [role=alert], [aria-live])');
      const text = Array.from(live, (one) => one.textContent?.trim())
        .filter(Boolean)
        .join(' ');
      if (text && text !== heard[heard.length - 1]) heard.push(text);
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  await push.choose();
  await push.press('Look at the push');
  await push.press('Push the first 3');
  await push.comesTo('The first 3 rows are through');
  await push.press('Continue');
  await push.comesTo('Done');
  expect(await sidebar.page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([
    'Pushing.',
    'The first 3 rows are through.',
    'Pushing.',
    'Done: all 95 rows are there.',
  ]);
});

test('the progress bar says in words how far it is', async () => {
  const push = await openPushPage(sidebar, await openPush({ sheet: leadSheet(5) }));
  await push.choose();
  await push.press('Look at the push');
  await push.press('Push the first 3');
  await push.comesTo('The first 3 rows are through');
  const bar = await sidebar.page.$eval('[role=progressbar]', (one) =>
    ['aria-valuenow', 'aria-valuemax', 'aria-valuetext'].map((name) => one.getAttribute(name)),
  );
  expect(bar).toEqual(['3', '5', '3 rows of 5 through: 3 created, 2 queued']);
});

const old = {
  rows: [
    HEADER,
    ...goodRows(4).map((row) => row.with(3, '2020-02-03')),
    ['acct_9', 'many', 'inv-9', '', 'USD'],
  ],
  formats: { 2: '@', 4: '@' },
};

/** Each state of the tab, and the way there. */
const STATES: readonly {
  readonly name: string;
  readonly sheet?: typeof old;
  readonly go: (push: PushPage, pushing: Pushing) => Promise<void>;
}[] = [
  { name: 'choice', go: (push) => push.choose() },
  {
    name: 'offer',
    sheet: old,
    async go(push) {
      await push.choose();
      await push.pick('Import');
      await push.press('Look at the push');
      await push.says('4 rows would go');
      await push.press('Rows with an error');
      await push.says('Row 6');
    },
  },
  {
    name: 'pilot',
    async go(push) {
      await push.choose();
      await push.press('Look at the push');
      await push.press('Push the first 3');
      await push.comesTo('The first 3 rows are through');
      await push.says('Row 4');
      await push.press('Stop');
      await push.says('Stop this push?');
    },
  },
  {
    name: 'open',
    async go(push, { sandbox }) {
      await push.choose();
      await push.press('Look at the push');
      await sandbox.faults({ rate: 1, kinds: ['500'], writesOnly: true });
      await push.press('Push the first 3');
      await push.comesTo('The first 3 rows need a look');
    },
  },
  {
    name: 'waiting',
    async go(push, { sandbox }) {
      await push.choose();
      await push.press('Look at the push');
      await sandbox.fail('429');
      await push.press('Push the first 3');
      await push.says('Goes on in');
    },
  },
  {
    name: 'trouble',
    async go(push, { spreadsheet }) {
      await push.choose();
      await push.press('Look at the push');
      await push.says('5 rows would go');
      const keys = JSON.parse(spreadsheet.properties.user.keys ?? '');
      keys.production.secretKey = 'no';
      spreadsheet.properties.user.keys = JSON.stringify(keys);
      await push.press('Push the first 3');
      await push.says('It cannot go on as things are');
    },
  },
  {
    name: 'hand-off',
    sheet: old,
    async go(push) {
      await push.choose();
      await push.press('Make the file');
      await push.says('4 rows for the dashboard');
    },
  },
  {
    name: 'receipts',
    async go(push, pushing) {
      await pushAll(pushing);
      await push.press('Receipts');
      await push.press('5 rows of leads');
      await push.press('Rollback list');
      await push.says('5 leads made');
    },
  },
];

describe.each(STATES)('$name', ({ name, sheet, go }) => {
  test.each([false, true])(
    'axe finds nothing to object to, and nothing sticks out; dark: %s',
    async (dark) => {
      const pushing = await openPush({ sheet: sheet ?? leadSheet(5) });
      const push = await openPushPage(sidebar, pushing, { dark });
      await go(push, pushing);
      expect(await sidebar.axe()).toEqual([]);
      expect(await sidebar.width()).toBeLessThanOrEqual(300);
      await sidebar.shot(`push-use-${name}${dark ? '-dark' : ''}`);
    },
  );
});
