// The import type that the page has chosen, read from pages of several builds; and the importer known on every sample page.
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from '../browsers.ts';
import { files } from './files.ts';
import { type Harness, startHarness, type Tab } from './harness.ts';

const { outputFiles } = buildSync({
  stdin: {
    contents:
      "export { pageType } from './page-type.ts'; export { isImporterPage, isOnImporter } from './importer-page.ts';",
    resolveDir: 'extension/src',
  },
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'ours',
  tsconfigRaw: {},
});
const code = `globalThis.chrome ??= { runtime: {} }; ${outputFiles[0]?.text}; globalThis.ours = ours;`;

interface Ours extends Window {
  readonly ours: {
    pageType(pages: readonly Document[]): string | undefined;
    isImporterPage(page: Document): boolean;
  };
}

const list = (chosen: string) =>
  ['Partners', 'Customers', 'Transactions', 'Deals']
    .map((type) => `<option ${type === chosen ? 'selected' : ''}>${type}</option>`)
    .join('');

const builds: readonly [name: string, html: string, type: string | undefined][] = [
  ['a select', `<select><option>All</option></select><select>${list('Deals')}</select>`, 'deals'],
  ['a select that waits', `<select><option>Select data type</option>${list('')}</select>`, undefined],
  [
    'two selects of other types',
    `<select>${list('Deals')}</select><select>${list('Customers')}</select>`,
    undefined,
  ],
  [
    'radios',
    '<label><input type="radio" name="t"> Leads</label><label><input type="radio" name="t" checked> Customers</label>',
    'customers',
  ],
  ['radios told by value', '<input type="radio" name="t" value="rewards" checked aria-label="4">', 'rewards'],
  [
    'radios of its own',
    '<div role="radio" aria-checked="true">Partners</div><div role="radio" aria-checked="false">Leads</div>',
    'partners',
  ],
  [
    'tabs',
    '<div role="tab" aria-selected="false">Partners</div><div role="tab" aria-selected="true">Commissions</div>',
    'rewards',
  ],
  ['tabs of the site', '<nav><a role="tab" aria-selected="true">Partners</a></nav>', undefined],
  ['a listbox button', '<button aria-haspopup="listbox">Data type: Transactions</button>', 'transactions'],
  ['a combobox', '<input role="combobox" value="Import leads">', 'leads'],
  ['a control about something else', '<select><option>Partners of last year</option></select>', undefined],
  ['a hidden control', `<select hidden>${list('Deals')}</select>`, undefined],
];

const samples: readonly [page: string, isImporter: boolean][] = [
  ['/plain', true],
  ['/strict', true],
  ['/other', false],
  ['/react', true],
  ['/dropzone', true],
  ['/rc-upload', true],
  ['/shadow-open', true],
  ['/shadow-closed', true],
  ['/shell', false],
  ['/framed-srcdoc', true],
  ['/framed-write', true],
];

const addresses: readonly [path: string, type: string | undefined][] = [
  ['/importer/transactions', 'transactions'],
  ['/import?type=customers', 'customers'],
  ['/partners/settings/importer', undefined],
];

describe.each(browserNames)('%s', (name) => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await startHarness(name);
  });
  afterAll(() => harness?.close());

  const read = (tab: Tab) =>
    tab.page.evaluate(() => (window as unknown as Ours).ours.pageType([document]) ?? '');

  test('the type is read from any control that tells it, and from the address', async () => {
    const tab = await harness.open('/other');
    await tab.page.evaluate(code);
    const found = [];
    for (const [build, html] of builds) {
      await tab.page.evaluate((markup) => {
        document.body.innerHTML = markup;
      }, html);
      found.push([build, await read(tab)]);
    }
    expect(found).toEqual(builds.map(([build, , type]) => [build, type ?? '']));
    for (const [path, type] of addresses) {
      await tab.page.evaluate((address) => {
        document.body.innerHTML = '';
        history.replaceState({}, '', address);
      }, path);
      expect([path, await read(tab)]).toEqual([path, type ?? '']);
    }
  });

  test('the importer is known on every sample page', async () => {
    const found = [];
    for (const [path] of samples) {
      // From one page to the next in one tab, Firefox's driver now and then misses the load.
      const tab = await harness.open(path);
      await tab.page.evaluate(code);
      await tab.page.waitForFunction(() => document.querySelector('main')?.hasChildNodes());
      found.push([
        path,
        await tab.page.evaluate(() => (window as unknown as Ours).ours.isImporterPage(document)),
      ]);
    }
    expect(found).toEqual(samples);
  });

  test("a check goes by the page's choice", async () => {
    const tab = await harness.open('/plain');
    await tab.page.select('select', 'Deals');
    await tab.pick(files.clean);
    await tab.panel.shows('clean.csv');
    expect(await tab.panel.text()).toMatch(/deals/i);
  });
});
