// A push under way in the sidebar: pausing, closing, being cut off, and everything that keeps it from going on.
import { describe, expect, test } from 'vitest';
import { openPushPage, type PushPage, type PushPageOptions } from './push-page.ts';
import {
  LEADS_HEADER,
  leads,
  messages,
  openPush,
  type Pushing,
  type PushingOptions,
  seedCustomers,
  start,
  states,
} from './pushing.ts';
import { cellAt, contentSize } from './runtime/index.ts';
import { Sidebar } from './sidebar-page.ts';

const sidebar = new Sidebar();

const leadSheet = (count: number) => ({ rows: [LEADS_HEADER, ...leads(count)] });

const PAYMENTS = ['customer_key', 'amount_in_cents', 'key', 'currency'];
const payments = (count: number) => ({
  rows: [
    PAYMENTS,
    ...Array.from({ length: count }, (_, at) => [`acct_${at}`, '500', `inv-${1000 + at}`, 'USD']),
  ],
  formats: { 2: '@' },
});
const DEALS_HEADER = ['amount', 'close_date', 'partner_key', 'status'];
const deals = (count: number) => ({
  rows: [
    DEALS_HEADER,
    ...Array.from({ length: count }, (_, at) => [String(1000 + at), '2027-02-03', 'ada', 'Working']),
  ],
  formats: { 1: '@', 2: '@' },
});

const made = async ({ sandbox }: Pushing) => (await sandbox.state()).leads.length;

/** Begun, with the first step still to come where a push has no pilot. */
async function begun(options: PushingOptions, page: PushPageOptions = {}, mode = 'Row by row') {
  const pushing = await openPush(options);
  const push = await openPushPage(sidebar, pushing, page);
  await push.choose();
  await push.pick(mode);
  await push.press('Look at the push');
  return { pushing, push };
}

async function afterPilot(push: PushPage): Promise<void> {
  await push.press('Push the first 3 of');
  await push.comesTo('The first 3 rows are through');
}

describe('closing the sidebar only pauses', () => {
  test('a push that waits for a click: it is found waiting', async () => {
    const { pushing, push } = await begun({ sheet: leadSheet(30) });
    await afterPilot(push);
    await sidebar.page.close();
    const again = await openPushPage(sidebar, pushing);
    await again.says('The first 3 rows are through');
    expect(await again.text()).toContain('27 queued');
    expect(await made(pushing)).toBe(3);
    await again.press('Continue with the other 27 rows');
    await again.comesTo('Done: all 30 rows are there');
    expect(await made(pushing)).toBe(30);
  });

  test('a push that is sending: it is found paused, and nothing is sent before it is resumed', async () => {
    const pushing = await openPush({ sheet: leadSheet(3) });
    start(pushing);
    const push = await openPushPage(sidebar, pushing);
    await push.says('Paused');
    expect(await made(pushing)).toBe(0);
    await sidebar.shot('push-found');
    await push.press('Resume');
    await push.comesTo('Done: all 3 rows are there');
  });
});

test('pause lets the running step end, and nothing is sent until it is resumed', async () => {
  let steps = 0;
  let letGo = () => {};
  const { pushing, push } = await begun(
    { sheet: leadSheet(95), cost: () => 3000 },
    {
      async before(name) {
        if (name !== 'pushStepForSidebar') return undefined;
        steps += 1;
        if (steps === 2)
          await new Promise<void>((resolve) => {
            letGo = resolve;
          });
        return undefined;
      },
    },
  );
  await afterPilot(push);
  await push.press('Continue');
  await push.press('Pause');
  await push.says('Pausing: the rows being sent get their answer first.');
  letGo();
  await push.says('Nothing is sent while it is paused.');
  expect(await push.focused()).toBe('Resume');
  await sidebar.shot('push-paused');
  const sent = await made(pushing);
  expect(sent).toBeLessThan(95);
  await sidebar.advance(600_000);
  expect([steps, await made(pushing)]).toEqual([2, sent]);
  await push.press('Resume');
  await push.comesTo('Done: all 95 rows are there');
});

test('while a step runs it says how far the last one came, and how long it may take', async () => {
  let isSlow = true;
  const { push } = await begun(
    { sheet: leadSheet(95), cost: () => 1500 },
    {
      async before(name) {
        if (isSlow && name === 'pushStepForSidebar')
          await new Promise((resolve) => setTimeout(resolve, 1500));
        return undefined;
      },
    },
  );
  await afterPilot(push);
  await push.press('Continue');
  await push.says('left.');
  expect(await push.text()).toMatch(/[2-6]3 created/);
  expect(await push.text()).toContain('Closing the sidebar only pauses it.');
  await sidebar.shot('push-running');
  await push.press('Pause');
  await push.says('Pausing: the rows being sent get their answer first.');
  isSlow = false;
  await push.press('Resume');
  await push.comesTo('Done: all 95 rows are there');
});

test('stop asks once, and the rest stays unsent', async () => {
  const { pushing, push } = await begun({ sheet: leadSheet(10) });
  await afterPilot(push);
  await push.press('Stop');
  await push.says('7 rows will not be sent.');
  expect(await push.focused()).toContain('Stop this push?');
  await sidebar.shot('push-stop');
  await push.press('Do not stop');
  await push.press('Stop');
  await push.press('Stop the push');
  await push.says('Stopped');
  await push.says('7 skipped');
  await sidebar.shot('push-stopped');
  expect(states(pushing).filter((state) => state === 'skipped')).toHaveLength(7);
  expect(await made(pushing)).toBe(3);
});

describe('a step that is cut off', () => {
  test.each([4, 12, 20, 30, 45])(
    'at service call %i is tried again by itself, and no row is doubled',
    async (at) => {
      let kills = 1;
      let pushing: Pushing | undefined;
      const opened = await begun(
        { sheet: leadSheet(3) },
        {
          before(name) {
            if (!pushing) return undefined;
            pushing.addon.dieAtCall = name === 'pushStepForSidebar' && kills > 0 ? at : undefined;
            if (name === 'pushStepForSidebar') kills -= 1;
            return undefined;
          },
        },
      );
      pushing = opened.pushing;
      const { push } = opened;
      await push.press('Push 3 rows');
      await push.says('It is tried again by itself.');
      if (at === 20) await sidebar.shot('push-cut-off');
      await push.comesTo('Done: all 3 rows are there');
      expect((await pushing.sandbox.state()).leads.map(({ external_key }) => external_key).sort()).toEqual([
        'lead0@company.example',
        'lead1@company.example',
        'lead2@company.example',
      ]);
    },
  );

  test('by the network too; after four times it stands still and can be resumed', async () => {
    let cuts = 4;
    const { push } = await begun(
      { sheet: leadSheet(3) },
      {
        before(name) {
          if (name !== 'pushStepForSidebar' || cuts === 0) return undefined;
          cuts -= 1;
          return { error: 'NetworkError: Connection failure due to HTTP 0' };
        },
      },
    );
    await push.press('Push 3 rows');
    await push.comesTo('It cannot go on as things are');
    expect(await push.text()).toContain(
      'The spreadsheet gave no answer. Check the connection and try again.',
    );
    await sidebar.shot('push-no-answer');
    await push.press('Try again');
    await push.comesTo('Done: all 3 rows are there');
  });
});

test('two Google accounts: the remedy is said, and nothing is tried by itself', async () => {
  let steps = 0;
  const { push } = await begun(
    { sheet: leadSheet(3) },
    {
      before(name) {
        if (name !== 'pushStepForSidebar') return undefined;
        steps += 1;
        return { error: 'PERMISSION_DENIED: no access' };
      },
    },
  );
  await push.press('Push 3 rows');
  await push.says('two Google accounts are signed in');
  await sidebar.advance(600_000);
  expect(steps).toBe(1);
  expect(await push.buttons()).toContain('Try again');
});

describe('keys', () => {
  test('none yet: it is said before anything else', async () => {
    const pushing = await openPush({ sheet: leadSheet(3) });
    delete pushing.spreadsheet.properties.user.keys;
    const push = await openPushPage(sidebar, pushing);
    await push.choose();
    await push.press('Look at the push');
    await push.says('There are no production keys yet. Add them under Settings, then try again.');
    await sidebar.shot('push-no-keys');
    await push.press('Open Settings');
    await sidebar.page.waitForSelector('#panel-settings:not([hidden])');
    expect(await push.focused()).toBe('Settings');
  });

  test('wrong ones: no row is at stake, and with the right ones it goes on', async () => {
    const { pushing, push } = await begun({ sheet: leadSheet(3) });
    const { user } = pushing.spreadsheet.properties;
    const right = JSON.parse(user.keys ?? '');
    user.keys = JSON.stringify({ ...right, production: { ...right.production, secretKey: 'sk-no' } });
    await push.press('Push 3 rows');
    await push.says('PartnerStack does not take the production keys (401).');
    expect(states(pushing)).toEqual(['queued', 'queued', 'queued']);
    await sidebar.shot('push-wrong-keys');
    user.keys = JSON.stringify(right);
    await push.press('Try again');
    await push.comesTo('Done: all 3 rows are there');
  });

  test('of another account, or removed half-way: said with what to do', async () => {
    const { pushing, push } = await begun({ sheet: leadSheet(10) });
    await afterPilot(push);
    const { user } = pushing.spreadsheet.properties;
    const right = JSON.parse(user.keys ?? '');
    user.keys = JSON.stringify({ production: { publicKey: 'pk-other', secretKey: 'sk-no' } });
    await push.press('Continue');
    await push.says('are of another account');
    delete user.keys;
    await push.press('Continue');
    await push.says('There are no production keys yet.');
    user.keys = JSON.stringify(right);
    await push.press('Continue');
    await push.comesTo('Done: all 10 rows are there');
  });
});

describe('the sheet changes under it', () => {
  test('the header was edited: nothing more is sent until that is taken back', async () => {
    const { pushing, push } = await begun({ sheet: leadSheet(10) });
    await afterPilot(push);
    cellAt(pushing.sheet, 1, 4).value = 'firm';
    await push.press('Continue');
    await push.says('The header was edited after the push began');
    cellAt(pushing.sheet, 1, 4).value = 'company';
    await push.press('Continue');
    await push.comesTo('Done: all 10 rows are there');
  });

  test('its columns are gone: it can be stopped, and the receipt knows', async () => {
    const { pushing, push } = await begun({ sheet: leadSheet(10) });
    await afterPilot(push);
    const { columns } = contentSize(pushing.sheet);
    for (const line of pushing.sheet.cells) line?.splice(columns - 3, 3);
    await push.press('Continue');
    await push.says('are gone or no longer side by side');
    await sidebar.shot('push-columns-gone');
    await push.press('Stop');
    await push.press('Stop the push');
    await push.says('Stopped');
    await push.says('Row 4');
  });

  test('it is protected: said, and it goes on once it is not', async () => {
    const { pushing, push } = await begun({ sheet: leadSheet(10) });
    await afterPilot(push);
    pushing.sheet.protections.push({});
    await push.press('Continue');
    await push.comesTo('is protected now');
    expect(await made(pushing)).toBe(3);
    pushing.sheet.protections.pop();
    await push.press('Try again');
    await push.comesTo('Done: all 10 rows are there');
  });

  test('it was stopped in another window', async () => {
    const { pushing, push } = await begun({ sheet: leadSheet(10) });
    await afterPilot(push);
    pushing.addon.bridge('stopPushForSidebar', [pushing.sheet.id]);
    await push.press('Continue');
    await push.says('The push has ended in another window. Its receipt is below.');
    expect(await push.buttons()).toContain('Look at the push');
  });
});

test('another person pushing: it waits with a countdown, and goes on', async () => {
  let spreadsheet: Pushing['spreadsheet'] | undefined;
  const { pushing, push } = await begun(
    { sheet: leadSheet(3) },
    {
      before(name) {
        if (name === 'pushStepForSidebar' && spreadsheet) spreadsheet.lockHolder = 'another person';
        return undefined;
      },
    },
  );
  spreadsheet = pushing.spreadsheet;
  await push.press('Push 3 rows');
  await push.says('Another window or person is pushing in this spreadsheet right now.Goes on in 0:03');
  spreadsheet = undefined;
  delete pushing.spreadsheet.lockHolder;
  await push.comesTo('Done: all 3 rows are there');
});

test('PartnerStack asks for a pause: it is waited for with a countdown', async () => {
  const { pushing, push } = await begun({ sheet: leadSheet(3) });
  await pushing.sandbox.fail(null, '429', null, null);
  await push.press('Push 3 rows');
  await push.says('PartnerStack is busy or out of reach for the moment.Goes on in 0:0');
  await sidebar.shot('push-busy');
  await push.comesTo('Done: all 3 rows are there');
});

test('offline: nothing is at stake, it says so, tries three times, and waits for the user', async () => {
  const { pushing, push } = await begun({ sheet: leadSheet(3) });
  await pushing.sandbox.close();
  await push.press('Push 3 rows');
  await push.says('The connection broke before an answer came.');
  await push.says('Goes on in');
  await sidebar.shot('push-offline');
  for (let tries = 1; tries < 3; tries += 1) {
    await expect.poll(() => sidebar.nextWait()).not.toBeNull();
    await sidebar.advance(5000);
  }
  await push.says('Nothing comes through');
  await push.says('The connection broke before an answer came.');
  expect(states(pushing)).toEqual(['queued', 'queued', 'queued']);
  await sidebar.shot('push-offline-halted');
});

describe('an account without imports', () => {
  async function withoutImports() {
    const { pushing, push } = await begun(
      { sheet: payments(4), sandbox: { switches: { imports: 404 } } },
      {},
      'Import',
    );
    await seedCustomers(pushing, 4);
    await push.pick('Triggers may fire');
    await push.press('Push the first 3 of 4 rows');
    await push.comesTo('This account’s API has no imports');
    return { pushing, push };
  }

  test('hands off instead', async () => {
    const { pushing, push } = await withoutImports();
    expect(await push.text()).toContain('4 queued');
    await sidebar.shot('push-no-imports');
    await push.press('Stop, and make a file instead');
    await push.press('Make the file');
    await push.says('4 rows for the dashboard');
    expect((await pushing.sandbox.state()).transactions).toEqual([]);
  });

  test('or pushes row by row instead', async () => {
    const { pushing, push } = await withoutImports();
    await push.press('Stop, and push row by row instead');
    await push.press('Look at the push');
    await push.press('Push the first 3 of 4 rows');
    await push.comesTo('The first 3 rows are through');
    await push.press('Continue with the other row');
    await push.comesTo('Done: all 4 rows are there');
    expect((await pushing.sandbox.state()).transactions).toHaveLength(4);
  });
});

test('three failures in a row stop it, with what was said', async () => {
  const { pushing, push } = await begun({ sheet: leadSheet(70) });
  await afterPilot(push);
  await pushing.sandbox.faults({ rate: 1, kinds: ['500'], writesOnly: true });
  await push.press('Continue');
  await push.comesTo('Nothing comes through');
  await push.says('What was said');
  await push.says('60 rows');
  expect(await push.focused()).toBe('Nothing comes through');
  await sidebar.shot('push-halted');
  await pushing.sandbox.faults();
  await push.press('Go on');
  await push.comesTo('60 rows for you to decide');
  await sidebar.shot('push-open-keyed');
  await push.press('Send all of them again');
  await push.comesTo('Done: all 70 rows are there');
  expect(await made(pushing)).toBe(70);
});

test('rows without a key of their own are decided one by one', async () => {
  const { pushing, push } = await begun({ sheet: deals(3) });
  await push.press('Push 3 rows');
  await pushing.sandbox.fail(null, null, 'drop-before-commit', 'drop-before-commit');
  await push.comesTo('for you to decide');
  const open = states(pushing).filter((state) => state === 'unknown').length;
  expect(open).toBeGreaterThan(1);
  expect((await push.buttons()).filter((label) => label.startsWith('It is there'))).toHaveLength(open);
  expect(await push.buttons()).not.toContain('Send all of them again');
  await sidebar.shot('push-open-loose');
  for (let left = open; left > 1; left -= 1) {
    await push.press('Send again');
    await push.comesTo(left > 2 ? `${left - 1} rows for you to decide` : '1 row for you to decide');
  }
  expect(await push.focused()).toMatch(/^Row \d/);
  await sidebar.shot('push-deciding');
  await push.press('It is there');
  await push.comesTo('Done');
  expect(messages(pushing)).toContain('You said that it is in PartnerStack.');
});

test('a row that was edited after it was sent can only be said to be there', async () => {
  const { pushing, push } = await begun({ sheet: leadSheet(3) });
  await pushing.sandbox.fail(null, '500', null, null);
  await push.press('Push 3 rows');
  await expect.poll(() => states(pushing)).toContain('unknown');
  const row = states(pushing).indexOf('unknown') + 2;
  cellAt(pushing.sheet, row, 1).value = 'Somebody else';
  await push.comesTo('1 row for you to decide');
  expect(await push.text()).toContain('Edited since they were sent');
  const labels = await push.buttons();
  expect(labels).toContain(`It is there: row ${row}`);
  expect(labels.filter((label) => label.startsWith('Send'))).toEqual([]);
  await sidebar.shot('push-open-edited');
  await push.press('It is there');
  await push.comesTo('Done: all 3 rows are there');
});

test('an import is read back until each row is found', async () => {
  const { pushing, push } = await begun(
    { sheet: payments(4), sandbox: { switches: { landsLate: 8 * 60_000 } } },
    {},
    'Import',
  );
  await seedCustomers(pushing, 4);
  await push.pick('Triggers may fire');
  await push.press('Push the first 3 of 4 rows');
  await push.comesTo('The first 3 rows are sent');
  await push.says('Looks again in');
  await sidebar.shot('push-pilot-reading');
  await push.press('Continue with the other row');
  await push.comesTo('All sent, reading back');
  await push.says('Looks again in');
  await sidebar.shot('push-reading');
  await push.press('Look again now');
  await push.says('Looks again in');
  await push.comesTo('Done: all 4 rows are there');
  expect(states(pushing)).toEqual(Array(4).fill('landed'));
});

test('rows that stay away can be looked for ten more minutes', async () => {
  const { pushing, push } = await begun(
    { sheet: payments(2), sandbox: { switches: { landsLate: 15 * 60_000 } } },
    {},
    'Import',
  );
  await seedCustomers(pushing, 2);
  await push.pick('Triggers may fire');
  await push.press('Push 2 rows to production');
  await push.comesTo('2 rows for you to decide');
  await sidebar.shot('push-open-import');
  await push.press('Keep looking for ten more minutes');
  await push.comesTo('Done: all 2 rows are there');
  expect((await pushing.sandbox.imports()).length).toBe(1);
});

test('a push of another tab waits while this one is looked at', async () => {
  const pushing = await openPush({ sheet: leadSheet(3) });
  start(pushing);
  const push = await openPushPage(sidebar, pushing);
  await push.says('Paused');
  const { spreadsheet } = pushing;
  spreadsheet.sheets.push({ ...structuredClone(pushing.sheet), id: 77, name: 'Other' });
  spreadsheet.activeSheet = spreadsheet.sheets.length - 1;
  await push.press('This tab');
  await push.says('Other');
  await sidebar.page.waitForSelector('#panel-push .choice');
  await push.press('Look at the push');
  await push.says('A push of leads from the tab “Sheet1” is under way');
  spreadsheet.activeSheet = 0;
  await push.press('This tab');
  await push.says('Paused');
});
