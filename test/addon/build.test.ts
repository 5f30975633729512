// The built files: what Apps Script's editor, its runtime and clasp will take.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'acorn';
import { expect, test } from 'vitest';
import { declaredFunctions, type MenuState } from './runtime/index.ts';
import { CODE_FILE, open } from './workbook.ts';

const code = readFileSync(CODE_FILE, 'utf8');
const page = readFileSync('dist/addon/Sidebar.html', 'utf8');
const manifest = JSON.parse(readFileSync('dist/addon/appsscript.json', 'utf8'));
const declared = declaredFunctions(code);

test('Code.js parses as a script of ES2019 with ?. and ??', () => {
  expect(() => parse(code, { ecmaVersion: 2020, sourceType: 'script' })).not.toThrow();
});

test('Code.js declares exactly the entry points', () => {
  expect(declared).toEqual([
    'addRowsForSidebar',
    'answersForSidebar',
    'applyForSidebar',
    'askForSidebar',
    'checkForSidebar',
    'checkThisSheet',
    'clearMarks',
    'decideForSidebar',
    'fixesForSidebar',
    'goOnForSidebar',
    'handOffForSidebar',
    'insertCustomersTemplate',
    'insertDealsTemplate',
    'insertLeadsTemplate',
    'insertPartnersTemplate',
    'insertRewardsTemplate',
    'insertTransactionsTemplate',
    'keepAnswersForSidebar',
    'lookLongerForSidebar',
    'onInstall',
    'onOpen',
    'openSidebar',
    'pushOfferForSidebar',
    'pushStateForSidebar',
    'pushStepForSidebar',
    'receiptsForSidebar',
    'saveKeysForSidebar',
    'saveLimitForSidebar',
    'saveProfileForSidebar',
    'selectCell',
    'settingsForSidebar',
    'startPushForSidebar',
    'stopPushForSidebar',
    'templateForSidebar',
    'typeForSidebar',
    'undoForSidebar',
    'workbookForSidebar',
  ]);
});

test('Code.js adds nothing else to the global scope', () => {
  const { body } = parse(code, { ecmaVersion: 2020, sourceType: 'script' });
  const others = body.filter(
    (node) => node.type !== 'FunctionDeclaration' && node.type !== 'ExpressionStatement',
  );
  expect(others.map((node) => node.type)).toEqual(['VariableDeclaration']);
});

test('Code.js is under 250 kB', () => {
  expect(statSync(CODE_FILE).size).toBeLessThan(250_000);
});

test('the sidebar is under 300 kB', () => {
  expect(statSync('dist/addon/Sidebar.html').size).toBeLessThan(300_000);
});

test('Code.js loads in a bare context, without newer built-ins and without code from strings', () => {
  expect(() => open().addon.run('onOpen')).not.toThrow();
});

test('every menu item names a declared function', () => {
  const { addon, screen } = open();
  addon.run('onOpen');
  const names = (menu: MenuState): string[] =>
    menu.items.flatMap((item) => ('items' in item ? names(item) : [item.functionName]));
  const items = names(screen.menu as MenuState);
  expect(items).toHaveLength(9);
  expect(declared).toEqual(expect.arrayContaining(items));
});

test('every server call of the sidebar names a declared function', () => {
  const files = readdirSync('addon/sidebar', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  const calls = files.flatMap((file) =>
    Array.from(
      readFileSync(join('addon/sidebar', file), 'utf8').matchAll(/\bcall\('(\w+)'/g),
      (match) => match[1],
    ),
  );
  expect(calls.length).toBeGreaterThan(0);
  expect(declared).toEqual(expect.arrayContaining(calls));
});

test('the sidebar is one page: nothing is loaded from anywhere', () => {
  expect(page).not.toMatch(/<(?:script|link|img|iframe)[^>]+(?:src|href)=/i);
  expect(page).not.toMatch(/@import|\burl\(/i);
  expect(page).not.toMatch(/\/\* (css|js) \*\//);
  expect(page.match(/<\/script>/gi)).toHaveLength(1);
});

test('the scopes are these three', () => {
  expect(manifest.oauthScopes).toEqual([
    'https://www.googleapis.com/auth/spreadsheets.currentonly',
    'https://www.googleapis.com/auth/script.container.ui',
    'https://www.googleapis.com/auth/script.external_request',
  ]);
});

test('every service used has its scope, and no service is used that needs another one', () => {
  const scopes: { readonly [service: string]: string | undefined } = {
    SpreadsheetApp: 'spreadsheets.currentonly',
    HtmlService: 'script.container.ui',
    UrlFetchApp: 'script.external_request',
    CacheService: undefined,
    PropertiesService: undefined,
    LockService: undefined,
    Utilities: undefined,
  };
  const used = new Set(
    Array.from(code.matchAll(/\b([A-Z]\w*(?:App|Service)|Utilities|Session)\./g), (match) => match[1]),
  );
  for (const service of used) {
    expect(Object.keys(scopes)).toContain(service);
    const scope = scopes[service as string];
    if (scope) expect(manifest.oauthScopes).toContain(`https://www.googleapis.com/auth/${scope}`);
  }
});

test('the manifest has known keys only, runs on V8, and lists the one address', () => {
  expect(Object.keys(manifest).sort()).toEqual([
    'dependencies',
    'exceptionLogging',
    'oauthScopes',
    'runtimeVersion',
    'timeZone',
    'urlFetchWhitelist',
  ]);
  expect(manifest).toMatchObject({
    timeZone: 'Etc/UTC',
    runtimeVersion: 'V8',
    exceptionLogging: 'NONE',
    dependencies: {},
    urlFetchWhitelist: ['https://api.partnerstack.com/'],
  });
});

test('every https address in Code.js is on the list', () => {
  const addresses = Array.from(code.matchAll(/https:\/\/[^\s'"`)]+/g), (match) => match[0]);
  for (const address of addresses) {
    expect(manifest.urlFetchWhitelist.some((prefix: string) => `${address}/`.startsWith(prefix))).toBe(true);
  }
});

test('clasp pushes exactly three files', () => {
  expect(readdirSync('dist/addon').sort()).toEqual(['Code.js', 'Sidebar.html', 'appsscript.json']);
  const directory = mkdtempSync(join(tmpdir(), 'preflight-clasp-'));
  try {
    cpSync('dist/addon', join(directory, 'dist/addon'), { recursive: true });
    cpSync('.clasp.json.example', join(directory, '.clasp.json'));
    cpSync('.claspignore', join(directory, '.claspignore'));
    writeFileSync(join(directory, 'dist/addon/notes.js'), '// must stay here');
    const status = execFileSync('node_modules/.bin/clasp', ['--json', '-P', directory, 'status'], {
      encoding: 'utf8',
    });
    const names = JSON.parse(status).filesToPush.map((file: string) => file.split('/').pop());
    expect(names.sort()).toEqual(['Code.js', 'Sidebar.html', 'appsscript.json']);
  } finally {
    rmSync(directory, { recursive: true });
  }
});
