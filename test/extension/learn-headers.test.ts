// Learn headers: what is read of a page, what the drawer says of it, and what is kept.
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from '../browsers.ts';
import { type Harness, startHarness, until } from './harness.ts';
import { headerLists } from './header-lists.ts';

const { outputFiles } = buildSync({
  entryPoints: ['extension/src/page-headers.ts'],
  bundle: true,
  minify: true,
  write: false,
  format: 'iife',
  globalName: 'reader',
});
const reader = outputFiles[0]?.text ?? '';

test('what reads the page is under 4 kB, with what it shares with the importer page', () => {
  expect(reader.length).toBeLessThan(4000);
});

describe.each(browserNames)('%s', (name) => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await startHarness(name);
  });
  afterAll(() => harness?.close());

  test('names are read from whatever shows them near the words, and from nothing else', async () => {
    const tab = await harness.open('/other');
    await tab.page.evaluate(`${reader}; window.reader = reader`);
    const read = await tab.page.evaluate((lists) => {
      const { readPageHeaders } = (
        window as unknown as { reader: { readPageHeaders(page: Document): { names: string[] } } }
      ).reader;
      return Object.entries(lists).map(([title, { html }]) => {
        document.body.innerHTML = html;
        document.querySelector('dialog')?.showModal();
        return [title, readPageHeaders(document).names];
      });
    }, headerLists);
    expect(Object.fromEntries(read)).toEqual(
      Object.fromEntries(Object.entries(headerLists).map(([title, { names }]) => [title, names])),
    );
    await tab.page.close();
  });
});
void until;
