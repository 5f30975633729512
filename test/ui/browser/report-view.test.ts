// The report view in a real browser: how it looks, how it is used by keyboard, what assistive technology is told.
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../../core/index.ts';
import { openBrowser } from '../../browsers.ts';
import { empty, everyday, hostile, large, passing, titles, undecided } from '../reports.ts';
import { bundle, type Look, open } from './stage.ts';

let browser: Browser;
let script: string;

beforeAll(async () => {
  [browser, script] = await Promise.all([openBrowser('chromium'), bundle()]);
});

afterAll(() => browser?.close());

const DARK = { 'prefers-color-scheme': 'dark' };
const FORCED = { 'forced-colors': 'active' };

const views: [name: string, report: Report, look: Look, shadow: boolean][] = [
  ['light', everyday, {}, false],
  ['dark', everyday, { media: DARK }, false],
  ['forced', everyday, { media: FORCED }, false],
  ['forced-dark', everyday, { media: { ...DARK, ...FORCED } }, false],
  ['shadow', everyday, { width: 320 }, true],
  ['shadow-dark-wide', everyday, { width: 720, media: DARK }, true],
  ['passing', passing, {}, false],
  ['empty', empty, {}, false],
  ['undecided', undecided, {}, false],
  ['undecided-dark', undecided, { media: DARK }, false],
  ['large', large(), {}, false],
  ['capped', large(1000), {}, false],
  ['hostile', hostile, {}, false],
  ['hostile-shadow', hostile, { width: 320 }, true],
];

describe('every view has no axe violation, no complaint and nothing wider than the window', () => {
  test.each(views)('%s', async (name, report, look, shadow) => {
    const stage = await open(browser, script, look);
    await stage.show({ report, shadow, titles });
    const closed = await stage.page.$$(
      shadow ? 'main > div >>> details:not([open]) > summary' : 'details:not([open]) > summary',
    );
    for (const summary of closed) await summary.evaluate((element) => (element as HTMLElement).click());
    await stage.page.evaluate('new Promise((done) => setTimeout(done, 200))');
    await stage.shot(name);
    expect(await stage.axe()).toEqual([]);
    expect(await stage.overflow()).toBeLessThanOrEqual(0);
    expect(stage.complaints).toEqual([]);
    await stage.page.close();
  });
});
