// The settings: keys in the user's own properties and nowhere else, the profile in the spreadsheet's, the limit.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { planWorkbook } from '../../addon/sidebar/plan/plan-workbook.ts';
import { programLists, programPaths } from '../../addon/sidebar/settings/program-lists.ts';
import { readLists } from '../../addon/sidebar/settings/read-lists.ts';
import type { Asked } from '../../addon/src/ask-api.ts';
import type { WorkbookCells } from '../../addon/src/read-workbook.ts';
import { createLive, emptySnapshot, type Profile, profileFromApi } from '../../core/index.ts';
import { openThread } from '../sandbox/open.ts';
import { answering, nobody, PAIR } from './api-stands.ts';
import { cellAt, declaredFunctions } from './runtime/index.ts';
import { CODE_FILE, callsOf, check, goodRows, HEADER, issuesOf, type Opened, open } from './workbook.ts';

interface Settings {
  keys: { [environment: string]: { publicEnd: string; secretEnd: string; fingerprint: string } };
  profile: Profile | null;
  mark: string;
  limit: { rows: number; cents: string };
}

type Failure = { ok: false; message: string };

function ask<Result>({ addon }: Opened, name: string, ...args: unknown[]): Result {
  const answer = addon.bridge(name, args) as ({ ok: true } & Result) | Failure;
  if (!answer.ok) throw new Error(answer.message);
  return answer;
}

const settings = (opened: Opened) => ask<Settings>(opened, 'settingsForSidebar');
const keep = (opened: Opened, environment: string, keys: object | null) =>
  ask<Pick<Settings, 'keys'>>(opened, 'saveKeysForSidebar', environment, keys).keys;
/** As the sidebar reads lists, and how many service calls that takes. */
async function read(
  opened: Opened,
  names: readonly string[] = ['groups'],
  pages?: number,
  environment = 'production',
) {
  let fetches = 0;
  const askServer = async (paths: readonly string[]) => {
    const asked = ask<Asked>(opened, 'askForSidebar', environment, paths);
    fetches += opened.addon.trips['UrlFetchApp.fetchAll'] ?? 0;
    return asked;
  };
  return { lists: await readLists(askServer, names, pages), fetches };
}
/** As the sidebar tries kept keys. */
async function tried(opened: Opened, environment?: string) {
  const { lists, fetches } = await read(opened, ['groups'], 1, environment);
  expect(fetches).toBe(1);
  return lists[0]?.refused;
}
const keepProfile = (opened: Opened, profile: Profile | null, seen = settings(opened).mark) =>
  ask<{ mark: string }>(opened, 'saveProfileForSidebar', profile, seen).mark;

const withRows = (rows: string[][], api?: string) => open({ rows }, {}, 'FULL', api);
const online = (api: string) => withRows([], api);

describe('keys', () => {
  test('there are none at first', async () => {
    expect(settings(open()).keys).toEqual({});
    await expect(tried(open())).rejects.toThrow('There are no production keys yet. Add them under Settings');
  });

  test('are kept per environment, and show their ends and the account', () => {
    const opened = open();
    const shown = keep(opened, 'production', PAIR);
    // SHA-256 of the public key, by sha256sum.
    expect(shown).toEqual({ production: { publicEnd: '4f2a', secretEnd: '9c1d', fingerprint: '5a6b2a2c' } });
    keep(opened, 'test', { publicKey: 'pk_try', secretKey: 'sk_try' });
    expect(settings(opened).keys).toMatchObject({
      production: { secretEnd: '9c1d' },
      test: { publicEnd: 'try', secretEnd: 'try' },
    });
    expect(JSON.parse(opened.spreadsheet.properties.user.keys ?? '')).toMatchObject({ production: PAIR });
    expect(opened.spreadsheet.properties.document).toEqual({});
  });

  test('of a short key never more than half is shown', () => {
    const shown = keep(open(), 'test', { publicKey: 'a', secretKey: 'abcde' });
    expect(shown.test).toMatchObject({ publicEnd: '', secretEnd: 'de' });
  });

  test('are removed one environment at a time, and leave nothing behind', () => {
    const opened = open();
    keep(opened, 'production', PAIR);
    keep(opened, 'test', { publicKey: 'pk_try', secretKey: 'sk_try' });
    expect(Object.keys(keep(opened, 'production', null))).toEqual(['test']);
    expect(keep(opened, 'test', null)).toEqual({});
    expect(opened.spreadsheet.properties.user).toEqual({});
  });

  test('stored text that cannot be read is as good as none', () => {
    const opened = open();
    for (const text of ['', 'null', '{', '{"test":{"publicKey":1}}', '[]']) {
      opened.spreadsheet.properties.user.keys = text;
      expect(settings(opened).keys).toEqual({});
    }
  });
});

describe('the test of keys', () => {
  test('is one GET, and says nothing where they work', async () => {
    const { sandbox } = await openThread();
    const opened = online(sandbox.url);
    for (const environment of ['production', 'test'] as const) {
      keep(opened, environment, sandbox.keys[environment]);
      expect(await tried(opened, environment)).toBe('');
    }
    expect(await sandbox.log()).toMatchObject([
      { method: 'GET', path: '/api/v2/groups?limit=250', status: 200 },
      { method: 'GET', path: '/api/v2/groups?limit=250', status: 200 },
    ]);
  });

  test('names wrong keys and a swapped pair, and where to copy them again', async () => {
    const { sandbox } = await openThread();
    const opened = online(sandbox.url);
    const { publicKey, secretKey } = sandbox.keys.production;
    for (const wrong of [PAIR, { publicKey: secretKey, secretKey: publicKey }]) {
      keep(opened, 'production', wrong);
      await expect(tried(opened)).rejects.toThrow(
        'PartnerStack does not take the production keys (401). Copy both',
      );
      await expect(tried(opened)).rejects.toThrow('Settings > Integrations > PartnerStack API Keys');
    }
  });

  test.each<[string, { status: number; text: string }, string]>([
    [
      'a page in place of JSON',
      { status: 200, text: '<!doctype html><p>Log in' },
      'no clear answer (status 200',
    ],
    ['a redirect to a page', { status: 302, text: '' }, 'no clear answer (status 302'],
    ['the rate limit', { status: 429, text: '{"message":"Slow down"}' }, 'Wait a minute, then try again'],
    ['an outage', { status: 503, text: '{"message":"Down"}' }, 'no clear answer (status 503, Down)'],
  ])('says %s', async (_, answer, sentence) => {
    const opened = online(await answering(answer));
    keep(opened, 'production', PAIR);
    await expect(tried(opened)).rejects.toThrow(sentence);
  });

  test.each<[string, { status: number; text: string }, string]>([
    ['no permission', { status: 403, text: '{"message":"Forbidden","status":403}' }, 'may not do this (403)'],
    [
      'another no',
      { status: 404, text: '{"message":"Not found","status":404}' },
      'PartnerStack says: Not found',
    ],
  ])('says %s of this one list', async (_, answer, sentence) => {
    const opened = online(await answering(answer));
    keep(opened, 'production', PAIR);
    expect(await tried(opened)).toContain(sentence);
  });

  test('says that PartnerStack was not reached, and that is logged without the keys', async () => {
    const opened = online(await nobody());
    keep(opened, 'production', PAIR);
    await expect(tried(opened)).rejects.toThrow('PartnerStack could not be reached');
    expect(opened.addon.logs).toHaveLength(1);
  });
});

/** The entry points that the sidebar gets an answer from, but the one that takes keys. */
const ANSWERING = declaredFunctions(readFileSync(CODE_FILE, 'utf8')).filter(
  (name) => /ForSidebar$|^selectCell$/.test(name) && name !== 'saveKeysForSidebar',
);

/** All that others could see: whatever an entry point answers, the log, cells, notes, document properties, the page. */
function everywhere(opened: Opened, answers: readonly unknown[]): string {
  const { sheets, properties, screen } = opened.spreadsheet;
  return JSON.stringify([answers, opened.addon.logs, sheets, properties.document, screen]);
}

test('keys come back through no entry point, log, cell, document property or page', async () => {
  const echo = '{"message":"unknown AUTHORIZATION CREDENTIALS","status":STATUS}';
  const apis = [
    (await openThread()).sandbox.url,
    await nobody(),
    await answering({ status: 401, text: echo.replace('STATUS', '401') }),
    await answering({ status: 403, text: echo.replace('STATUS', '403') }),
    await answering({ status: 500, text: echo }),
    await answering({
      status: 200,
      text: '{"data":{"items":[{"name":"CREDENTIALS","key":"AUTHORIZATION"}]}}',
    }),
  ];
  const basic = Buffer.from(`${PAIR.publicKey}:${PAIR.secretKey}`).toString('base64');
  for (const api of apis) {
    const opened = withRows([HEADER, ...goodRows(2)], api);
    const answers: unknown[] = [];
    const bridge = (name: string, ...args: unknown[]) => answers.push(opened.addon.bridge(name, args));
    for (const environment of ['production', 'test']) bridge('saveKeysForSidebar', environment, PAIR);
    const { sheetId, seen, report } = check(opened);
    const sheet = { sheetId, seen, type: report.type };
    const undo = { sheetId, type: report.type, height: 1, width: 1, mended: [], dropped: [] };
    const calls: { [name: string]: unknown[] } = {
      checkForSidebar: ['transactions'],
      fixesForSidebar: [sheet],
      applyForSidebar: [sheet],
      undoForSidebar: [undo],
      selectCell: [sheetId, 1, 1],
      workbookForSidebar: [],
      settingsForSidebar: [],
      receiptsForSidebar: [],
      askForSidebar: ['production', ['/api/v2/groups?limit=250', '/api/v2/leads/form-templates?limit=250']],
      saveProfileForSidebar: [{ schema: 1, currency: 'EUR' }, ''],
      saveLimitForSidebar: [{ rows: 5, cents: '500' }],
    };
    for (const name of ANSWERING) bridge(name, ...(calls[name] ?? [sheetId]));
    // A spreadsheet whose properties fail in the middle, and keys of odd kinds.
    bridge('saveKeysForSidebar', 'test', {
      publicKey: PAIR.publicKey,
      secretKey: PAIR.secretKey.repeat(500),
    });
    bridge('saveKeysForSidebar', 'test', { publicKey: 1, secretKey: PAIR.secretKey });
    bridge('saveKeysForSidebar', PAIR.secretKey.slice(0, 3), PAIR);
    for (const name of ['checkThisSheet', 'clearMarks', 'openSidebar', 'onOpen']) opened.addon.run(name);

    const seenByOthers = everywhere(opened, answers);
    expect(seenByOthers).not.toContain(PAIR.secretKey);
    expect(seenByOthers).not.toContain(basic);
    expect(JSON.stringify(answers)).not.toContain(PAIR.publicKey);
    expect(JSON.stringify(opened.spreadsheet.properties.user)).toContain(PAIR.secretKey);
  }
});

test('no key travels in an address', async () => {
  const { sandbox } = await openThread();
  const opened = online(sandbox.url);
  keep(opened, 'production', sandbox.keys.production);
  await read(opened, programPaths);
  for (const { path } of await sandbox.log()) {
    expect(path).not.toContain(sandbox.keys.production.secretKey);
    expect(path).not.toContain(sandbox.keys.production.publicKey);
  }
});

describe('lists of the API', () => {
  test('say how the program is set up, in one service call', async () => {
    const { sandbox } = await openThread({ switches: { leadStatuses: ['demo booked'] } });
    const opened = online(sandbox.url);
    keep(opened, 'production', sandbox.keys.production);
    const found = await read(opened, programPaths);
    expect(found.fetches).toBe(1);
    const { lists, notes } = programLists(found.lists);
    expect(notes).toEqual([]);
    const profile = JSON.parse(JSON.stringify(profileFromApi(lists)));
    expect(profile.groups).toHaveLength(2);
    expect(profile.stages).toEqual({
      leads: ['demo booked'],
      deals: ['Working', 'Negotiating', 'Closed won', 'Closed lost'],
    });
    expect(profile.forms.deals).toEqual([{ name: 'region' }]);
  });

  const groups = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      key: `grp_${at}`,
      name: `Group ${at}`,
      slug: `group-${at}`,
      default: at === 0,
    }));

  test('are read to the last page, the others only as far as they go', async () => {
    const { sandbox } = await openThread({ program: { groups: groups(612) } });
    const opened = online(sandbox.url);
    keep(opened, 'production', sandbox.keys.production);
    const { lists, fetches } = await read(opened, ['groups', 'leads/form-templates']);
    expect(lists[0]).toMatchObject({ items: groups(612), more: false });
    expect(fetches).toBe(3);
    expect((await sandbox.log()).map(({ path }) => path).sort()).toEqual([
      '/api/v2/groups?limit=250',
      '/api/v2/groups?limit=250&starting_after=grp_249',
      '/api/v2/groups?limit=250&starting_after=grp_499',
      '/api/v2/leads/form-templates?limit=250',
    ]);
  });

  test('are read up to 20 pages, and it is known that there are more', async () => {
    const { sandbox } = await openThread({ program: { groups: groups(5001) } });
    const opened = online(sandbox.url);
    keep(opened, 'production', sandbox.keys.production);
    const { lists, fetches } = await read(opened);
    expect(lists[0]?.items).toHaveLength(5000);
    expect(lists[0]?.more).toBe(true);
    expect(fetches).toBe(20);
  });

  test('that begin anew, or whose items have no key, are read once', async () => {
    for (const [item, pages] of [
      ['{"name":"A","key":"a"}', 2],
      ['{"name":"A"}', 1],
    ] as const) {
      const text = `{"data":{"items":[${item}],"has_more":true},"status":200}`;
      const opened = online(await answering({ status: 200, text }));
      keep(opened, 'production', PAIR);
      expect(await read(opened)).toEqual({
        lists: [{ items: [JSON.parse(item)], more: true, refused: '' }],
        fetches: pages,
      });
    }
  });

  test('that are not there say so, and the others are read', async () => {
    const { sandbox } = await openThread();
    const opened = online(sandbox.url);
    keep(opened, 'production', sandbox.keys.production);
    const [none, all] = (await read(opened, ['nothing/of/the/kind', 'groups'])).lists;
    expect(none).toMatchObject({ items: [], refused: expect.stringContaining('not found') });
    expect(all?.items).toHaveLength(2);
  });
});

describe('the profile', () => {
  const EUR: Profile = { schema: 1, currency: 'EUR', levels: { 'missing-key': 'error' } };

  test('is kept in the spreadsheet and removed again', () => {
    const opened = open();
    const mark = keepProfile(opened, EUR);
    expect(settings(opened)).toMatchObject({ profile: EUR, mark });
    expect(opened.spreadsheet.properties.user).toEqual({});
    expect(keepProfile(opened, null, mark)).toBe('');
    expect(settings(opened).profile).toBeNull();
  });

  test('that somebody else has changed meanwhile is not lost', () => {
    const opened = open();
    const { mark } = settings(opened);
    keepProfile(opened, EUR);
    expect(() => keepProfile(opened, { schema: 1, currency: 'JPY' }, mark)).toThrow('Reload the settings');
    expect(settings(opened).profile).toEqual(EUR);
  });

  test('of any length is kept as far as properties go, in a few calls; beyond that a sentence says so', () => {
    const opened = open();
    const products = (count: number): Profile => ({
      schema: 1,
      products: Array.from({ length: count }, (_, at) => `product-ü-${at}`),
    });
    keepProfile(opened, products(15_000));
    expect(callsOf(opened)).toBeLessThan(12);
    expect(settings(opened).profile).toEqual(products(15_000));
    expect(() => keepProfile(opened, products(40_000))).toThrow('a spreadsheet takes 500 kB');
    expect(settings(opened).profile).toEqual(products(15_000));
  });

  test('stored text that cannot be read is as good as none', () => {
    const opened = open({ rows: [HEADER, ...goodRows(1)] });
    Object.assign(opened.spreadsheet.properties.document, { profile: '1', 'profile.0': '{"schema":1,' });
    expect(settings(opened).profile).toBeNull();
    expect(check(opened).report.passed).toBe(true);
  });

  test('a check, its fixes and the plan go by it', () => {
    const rows = [
      ['customer_key', 'amount_in_dollars', 'created_at', 'Cost centre'],
      ['acct_1', '€500', '2026-02-03', 'a'],
    ];
    const opened = open({ rows });
    const before = check(opened).report;
    expect(before.rules).toMatchObject({ 'unknown-column': 1, 'currency-mismatch': 1 });
    keepProfile(opened, {
      ...EUR,
      headers: { transactions: rows[0] },
    });
    const checked = check(opened);
    expect(checked.report.rules).not.toHaveProperty('unknown-column');
    expect(checked.report.rules).not.toHaveProperty('currency-mismatch');
    expect(issuesOf(checked.report, 'missing-key')).toMatchObject([{ level: 'error' }]);
    const { sheetId, seen, report } = checked;
    const sheet = { sheetId, seen, type: report.type };
    const { cells } = ask<{ cells: { rule: string; to: string }[] }>(opened, 'fixesForSidebar', sheet);
    expect(cells).toMatchObject([{ rule: 'amount-format', to: '500' }]);
    const workbook = ask<WorkbookCells>(opened, 'workbookForSidebar');
    expect(planWorkbook(workbook, createLive(emptySnapshot()))).toMatchObject([
      { ready: false, why: ['2 errors to mend first.'] },
    ]);
  });

  test('is read once by a check and by a plan, whatever the number of tabs', () => {
    const sheets = Array.from({ length: 4 }, (_, at) => ({ name: `T${at}`, rows: [HEADER, ...goodRows(2)] }));
    const opened = open({}, { sheets });
    keepProfile(opened, EUR);
    check(opened);
    expect(opened.addon.trips['Properties.getProperties']).toBe(1);
    ask(opened, 'workbookForSidebar');
    expect(opened.addon.trips['Properties.getProperties']).toBe(1);
  });

  test('changed since the check: nothing is fixed by the old one', () => {
    const opened = open({ rows: [HEADER.map((name) => name.toUpperCase()), ...goodRows(1)] });
    const { sheetId, seen, report } = check(opened);
    keepProfile(opened, EUR);
    const sheet = { sheetId, seen, type: report.type };
    expect(() => ask(opened, 'applyForSidebar', sheet)).toThrow('or the profile was changed');
    expect(opened.sheet.cells[0]?.[0]?.value).toBe('CUSTOMER_KEY');
  });

  test('that turns off the rule about hidden digits lets no fix write over them', () => {
    const header = ['customer_key', 'amount_in_dollars', ...HEADER.slice(2)];
    const opened = open({ rows: [header, ...goodRows(1)] });
    Object.assign(cellAt(opened.sheet, 2, 2), { value: 1234.567, format: '$#,##0.00' });
    keepProfile(opened, { schema: 1, levels: { 'shown-differs': 'off' } });
    const { sheetId, seen, report } = check(opened);
    expect(report.rules).not.toHaveProperty('shown-differs');
    const sheet = { sheetId, seen, type: report.type };
    const { cells, left } = ask<{ cells: object[]; left: object[] }>(opened, 'fixesForSidebar', sheet);
    expect(cells).toEqual([]);
    expect(left).toMatchObject([{ why: 'hiding', places: ['B2'] }]);
  });
});

describe('the confirmation limit', () => {
  test('is 100 rows and 1,000.00 until the user sets another one', () => {
    const opened = open();
    expect(settings(opened).limit).toEqual({ rows: 100, cents: '100000' });
    ask(opened, 'saveLimitForSidebar', { rows: 0, cents: '999999999999999' });
    expect(settings(opened).limit).toEqual({ rows: 0, cents: '999999999999999' });
    expect(opened.spreadsheet.properties.document).toEqual({});
  });

  test('that is stored otherwise is the usual one', () => {
    const opened = open();
    for (const text of ['{', 'null', '{"rows":1.5,"cents":"5"}', '{"rows":1,"cents":"1,000"}']) {
      opened.spreadsheet.properties.user.limit = text;
      expect(settings(opened).limit).toEqual({ rows: 100, cents: '100000' });
    }
  });
});
