// A held file never vanishes: whatever of ours dies while the user is asked, the page stays usable and the file can be given.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from '../browsers.ts';
import { files } from './files.ts';
import { type Harness, startHarness, type Tab, until } from './harness.ts';

describe.each(browserNames)('%s', (name) => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await startHarness(name);
  });
  afterAll(() => harness?.close());

  test('the drawer can be closed from outside its frame, which cancels, and the keyboard comes round in it both ways', async () => {
    const tab = await harness.open('/plain');
    await tab.page.focus('input[type=file]');
    await tab.pick(files.faulty);
    await tab.panel.shows('faulty.csv');
    const { width } = await tab.page.evaluate(() => ({ width: innerWidth }));
    await tab.page.mouse.click(width - 24, 16);
    await tab.panel.closes();
    expect(await tab.seen()).toEqual([]);
    expect(await focused(tab)).toBe('INPUT');
    await tab.pick(files.again);
    await tab.panel.shows('again.csv');
    await tab.panel.focuses('again.csv');
    const shiftTab = async () => {
      await tab.page.keyboard.down('Shift');
      await tab.page.keyboard.press('Tab');
      await tab.page.keyboard.up('Shift');
    };
    await shiftTab();
    await tab.page.keyboard.press('Enter');
    await tab.panel.closes();
    expect(await focused(tab)).toBe('INPUT');
    await tab.pick(files.faulty);
    const frame = await tab.panel.shows('faulty.csv');
    await tab.panel.focuses('faulty.csv');
    // Past either end and round, by the button alone: never into the browser's own bar.
    const isOn = (spot: 'the button' | 'the frame') =>
      until(`the focus on ${spot}`, async () => {
        const isOurs = await tab.page.evaluate(
          () => document.hasFocus() && document.activeElement?.matches('[data-partnerstack-preflight]'),
        );
        const inFrame = await frame.evaluate(() => document.hasFocus());
        return (isOurs && inFrame === (spot === 'the frame')) || undefined;
      });
    const last = 'footer button:last-of-type';
    await frame.focus(last);
    await tab.page.keyboard.press('Tab');
    await isOn('the button');
    await tab.page.keyboard.press('Tab');
    await isOn('the frame');
    expect(await frame.evaluate(() => document.activeElement?.matches('main, select'))).toBe(true);
    await frame.focus('h1');
    await shiftTab();
    await isOn('the button');
    await shiftTab();
    await isOn('the frame');
    expect(await frame.$eval(last, (button) => document.activeElement === button)).toBe(true);
    await tab.page.keyboard.press('Escape');
    await tab.panel.closes();
    await tab.pick(files.clean);
    expect(await tab.got('change')).toEqual(['clean.csv']);
  });

  test('the focus returns after each way out, and a page left meanwhile complains of nothing', async () => {
    const tab = await harness.open('/plain');
    await tab.page.focus('input[type=file]');
    const ways: (() => Promise<unknown>)[] = [
      () => tab.page.keyboard.press('Escape'),
      () => tab.panel.click('Cancel'),
      () => tab.panel.click('Upload as is'),
    ];
    for (const leave of ways) {
      await tab.pick(files.faulty);
      await tab.panel.shows('faulty.csv');
      await tab.panel.focuses('faulty.csv');
      await leave();
      await tab.panel.closes();
      // A file that goes as it is has one more look taken at it first.
      await expect.poll(() => focused(tab)).toBe('INPUT');
    }
    await tab.pick(files.again);
    await tab.panel.shows('again.csv');
    await tab.page.evaluate(() => location.assign('/other'));
    await tab.page.waitForFunction(() => location.pathname === '/other');
    await tab.settle();
    expect(harness.complaints).toEqual([]);
  });

  // A reload leaves the old content script alive in Chromium, and ends it in Firefox, which starts a new one.
  if (name === 'chromium') {
    test('a reload of the extension while the user is asked leaves the file to be given unchecked', async () => {
      const tab = await harness.open('/plain');
      await tab.pick(files.faulty);
      await tab.panel.shows('faulty.csv');
      const own = await harness.openOwn('popup.html');
      await own.evaluate(() => {
        const api = (window as unknown as { chrome: { runtime: { reload(): void } } }).chrome;
        setTimeout(() => api.runtime.reload());
      });
      await tab.page.bringToFront();
      const session = await tab.page.createCDPSession();
      await session.send('DOM.enable');
      const [x, y] = await until('the offer to give it unchecked', async () => {
        // The notice stands in a closed root.
        const { nodes } = await session.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
        const text = nodes.find((node) => node.nodeValue === 'Give the page faulty.csv unchecked');
        if (!text?.parentId) return undefined;
        const { model } = await session.send('DOM.getBoxModel', { nodeId: text.parentId });
        return [(model.content[0] ?? 0) + 4, (model.content[1] ?? 0) + 4] as const;
      });
      expect(await tab.seen()).toEqual([]);
      await tab.settle();
      await tab.page.mouse.click(x, y);
      expect(await tab.got('change')).toEqual(['faulty.csv']);
      await tab.pick(files.clean);
      expect(await tab.notice('did not check clean.csv')).toContain('Reload this page');
      expect(await tab.got('change')).toEqual(['clean.csv']);
    });
  } else {
    test('a reload of the extension while the user is asked takes the dead drawer away, and the next pick is checked', async () => {
      const tab = await harness.open('/plain');
      await tab.pick(files.faulty);
      await tab.panel.shows('faulty.csv');
      // Installing it again over itself is the reload that can be driven here.
      await harness.launched.browser.installExtension(resolve(`dist/extension/${name}`));
      const said = await tab.notice('Preflight was reloaded');
      expect(said).toContain('The page does not have the file: pick it again.');
      expect(await tab.seen()).toEqual([]);
      await tab.page.bringToFront();
      await tab.dismissNotice();
      await tab.pick(files.again);
      await tab.panel.shows('again.csv');
      await tab.panel.click('Cancel');
      await tab.panel.closes();
      await tab.pick(files.clean);
      expect(await tab.got('change')).toEqual(['clean.csv']);
      await tab.send();
    });
  }

  test('an engine that falls silent while the user is asked leaves the file to be given unchecked, by a real press only', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'preflight-silent-'));
    cpSync(`dist/extension/${name}`, folder, { recursive: true });
    const engine = join(folder, 'engine.js');
    const silence = `const say = MessagePort.prototype.postMessage;
      let asking = false;
      MessagePort.prototype.postMessage = function (message) {
        if (!asking) say.call(this, message);
        asking ||= message.asking;
      };`;
    writeFileSync(engine, silence + readFileSync(engine, 'utf8'));
    const silent = await startHarness(name, { extension: folder });
    try {
      const tab = await silent.open('/plain');
      await tab.page.focus('input[type=file]');
      await tab.pick(files.faulty);
      await tab.panel.shows('faulty.csv');
      await tab.panel.closes();
      await until('the offer', () =>
        tab.page.evaluate(
          () => document.activeElement?.hasAttribute('data-partnerstack-preflight') || undefined,
        ),
      );
      await tab.page.evaluate(() => {
        const host = document.activeElement as HTMLElement;
        host.click();
        for (const type of ['keydown', 'keyup'])
          host.dispatchEvent(new KeyboardEvent(type, { key: 'Enter', bubbles: true, composed: true }));
      });
      // What the page shows over it goes under it.
      const clip = { x: 660, y: 30, width: 300, height: 40 };
      const before = await tab.page.screenshot({ clip });
      await tab.page.evaluate(() => {
        const cover = document.createElement('div');
        cover.popover = 'manual';
        cover.style.cssText = 'inset: 0; width: 100vw; height: 100vh; background: red;';
        document.body.append(cover);
        cover.showPopover();
      });
      await until('the offer above all', async () => {
        const now = await tab.page.screenshot({ clip });
        return Buffer.compare(before, now) === 0 || undefined;
      });
      expect(await tab.seen()).toEqual([]);
      await tab.page.keyboard.press('Tab');
      await tab.page.keyboard.press('Enter');
      expect(await tab.got('change')).toEqual(['faulty.csv']);
      expect(await tab.notice('given to the page unchecked')).toContain('faulty.csv');
      // A file that goes as it is has one more look taken at it first.
      await expect.poll(() => focused(tab)).toBe('INPUT');
    } finally {
      await silent.close();
      rmSync(folder, { recursive: true });
    }
  });
});

function focused(tab: Tab): Promise<string | undefined> {
  return tab.page.evaluate(() => document.activeElement?.tagName);
}
