// What page script tries in vain: to approve by itself, to look into the panel, to shake the file loose.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from '../browsers.ts';
import { files } from './files.ts';
import { type Harness, startHarness, type Tab, until } from './harness.ts';

/** Bytes of a picture with nothing on it, and some more. */
const WHITE = 4000;

describe.each(browserNames)('%s', (name) => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await startHarness(name);
  });
  afterAll(() => harness?.close());

  const openWithQuestion = async (): Promise<Tab> => {
    const tab = await harness.open('/plain');
    await tab.pick(files.faulty);
    await tab.panel.shows('faulty.csv');
    return tab;
  };

  const clip = { x: 600, y: 40, width: 380, height: 400 };
  /** How the drawer looks once it is painted: on a busy machine it takes clicks before, and its picture is a white one. */
  const picture = (tab: Tab) =>
    until('the drawer to be painted', async () => {
      const now = await tab.page.screenshot({ clip });
      return now.length > WHITE ? now : undefined;
    });
  /** Until the drawer looks as before. */
  const uncovered = (tab: Tab, before: Uint8Array) =>
    until('the drawer above all', async () => {
      const now = await tab.page.screenshot({ clip });
      return Buffer.compare(before, now) === 0 || undefined;
    });

  test('clicks and keys that a script makes approve nothing, even inside the panel', async () => {
    const tab = await openWithQuestion();
    const frame = await tab.panel.require();
    await frame.evaluate(() => {
      for (const button of document.querySelectorAll('button')) {
        button.click();
        button.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      }
      dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    });
    await tab.page.evaluate(() => {
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    });
    await tab.settle();
    expect(await tab.seen()).toEqual([]);
    expect(await tab.panel.isOpen()).toBe(true);
  });

  test('a script cannot press the launcher', async () => {
    const tab = await harness.open('/plain');
    await tab.page.waitForSelector('partnerstack-preflight >>> .launcher');
    await tab.page.evaluate(() => {
      for (const host of document.querySelectorAll('partnerstack-preflight')) {
        host.shadowRoot?.querySelector<HTMLElement>('.launcher')?.click();
      }
    });
    await tab.settle();
    expect(await tab.panel.isOpen()).toBe(false);
  });

  test('the panel and its frame are out of reach', async () => {
    const tab = await openWithQuestion();
    await tab.page.waitForSelector('partnerstack-preflight >>> .launcher');
    const reach = await tab.page.evaluate(() => ({
      frames: window.length,
      words: [...document.querySelectorAll('partnerstack-preflight')]
        .map((host) => host.shadowRoot?.textContent ?? '')
        .join(''),
      loaded: performance.getEntriesByType('resource').filter((entry) => entry.name.includes('extension:'))
        .length,
    }));
    expect(reach).toEqual({ frames: 0, words: 'Header templates', loaded: 0 });
  });

  test('what the page does to the element of the panel gives no file away, and the next pick is checked', async () => {
    const tab = await harness.open('/plain');
    const again = async () => {
      await tab.pick(files.faulty);
      await tab.panel.shows('faulty.csv');
    };
    for (const away of ['remove', 'move', 'deaden'] as const) {
      await again();
      await tab.page.evaluate((how) => {
        const [host] = document.querySelectorAll<HTMLElement>('[data-partnerstack-preflight]');
        if (!host) throw new Error('the panel is not there');
        if (how === 'remove') host.remove();
        else if (how === 'move') document.querySelector('main')?.append(host);
        else host.inert = true;
      }, away);
      expect(await tab.notice('pick the file again')).toContain('Nothing was uploaded');
      await tab.dismissNotice();
    }
    await again();
    const cover = async () => {
      const style = document.createElement('style');
      style.textContent =
        '[data-partnerstack-preflight] { display: none !important; opacity: 0 !important; transform: scale(0) !important; }';
      document.head.append(style);
      for (const host of document.querySelectorAll<HTMLElement & { close?(): void }>(
        '[data-partnerstack-preflight]',
      )) {
        host.hidden = true;
        host.animate([{ opacity: 0 }], { duration: 1, fill: 'forwards' });
        host.click();
        host.close?.();
        for (const type of ['close', 'cancel', 'submit', 'toggle', 'click', 'message'])
          host.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
      }
      for (const dialog of document.querySelectorAll('dialog')) dialog.close();
      const above = document.createElement('div');
      above.style.cssText = 'position: fixed; inset: 0; z-index: 2147483647; background: red;';
      document.body.append(above);
    };
    await tab.panel.reach('Upload as is');
    const before = await picture(tab);
    await tab.page.evaluate(cover);
    await tab.settle();
    const after = await picture(tab);
    expect(Buffer.compare(before, after)).toBe(0);
    expect(await tab.seen()).toEqual([]);
    await tab.panel.click('Upload as is');
    expect(await tab.got('change')).toEqual(['faulty.csv']);
  });

  test.each(['the page', 'a closed shadow root'])(
    'a press on what %s keeps covering does not count',
    async (where) => {
      const tab = await openWithQuestion();
      const at = await tab.panel.reach('Upload as is');
      await tab.page.evaluate((isInRoot) => {
        const cover = document.createElement('div');
        cover.popover = 'manual';
        cover.style.cssText = 'inset: 0; width: 100vw; height: 100vh; background: red; pointer-events: none;';
        const host = document.createElement('div');
        document.body.append(host);
        (isInRoot ? host.attachShadow({ mode: 'closed' }) : host).append(cover);
        cover.showPopover();
        const timer = setInterval(() => {
          cover.hidePopover();
          cover.showPopover();
        }, 20);
        Object.assign(window, {
          uncover() {
            clearInterval(timer);
            host.remove();
          },
        });
      }, where !== 'the page');
      await tab.settle();
      await tab.page.mouse.click(at.x, at.y);
      await tab.settle();
      expect(await tab.seen()).toEqual([]);
      await tab.page.evaluate(() => (window as unknown as { uncover(): void }).uncover());
      await tab.panel.click('Upload as is');
      expect(await tab.got('change')).toEqual(['faulty.csv']);
    },
  );

  test('what a shadow root or a view transition shows once over the drawer goes under it', async () => {
    const tab = await openWithQuestion();
    await tab.panel.reach('Upload as is');
    const before = await picture(tab);
    await tab.page.evaluate(() => {
      // One inside of the other.
      const outer = document.createElement('section');
      const inner = document.createElement('div');
      outer.attachShadow({ mode: 'closed' }).append(inner);
      const root = inner.attachShadow({ mode: 'closed' });
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText = 'inset: 0; width: 100vw; height: 100vh; background: red; pointer-events: none;';
      root.append(cover);
      document.body.append(outer);
      cover.showPopover();
    });
    await uncovered(tab, before);
    await tab.page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = `::view-transition { background: red; pointer-events: none; }
        ::view-transition-group(root) { opacity: 0; animation-duration: 100s; }`;
      document.head.append(style);
      // Until it is seen, or ended before that.
      return document.startViewTransition().ready.catch(() => undefined);
    });
    await uncovered(tab, before);
    await tab.panel.click('Upload as is');
    expect(await tab.got('change')).toEqual(['faulty.csv']);
  });

  test.each(['before', 'after'])(
    'a script that patched everything %s the page was there gets nothing, and breaks nothing',
    async (when) => {
      const tab = await harness.open(when === 'before' ? '/hostile' : '/plain');
      if (when === 'after') {
        await tab.pick(files.clean);
        await tab.notice('clean.csv');
        await tab.page.addScriptTag({ url: '/hostile.js' });
      }
      const loot = () => tab.page.evaluate(() => (window as unknown as { loot: string[] }).loot);
      const asked = (await tab.seen()).length;
      await tab.pick(files.faulty);
      await tab.panel.shows('faulty.csv');
      expect((await loot()).filter((prey) => !prey.startsWith('focusin'))).toEqual([]);
      expect(await tab.seen()).toHaveLength(asked);
      await tab.panel.click('Upload fixed');
      await tab.notice('faulty-fixed.csv');
      expect(await tab.got('change')).toEqual(['faulty-fixed.csv']);
      // Its own read of the input, so the script does hear what there is to hear.
      expect((await loot()).join()).toContain('FileList');
      const { length } = await tab.seen();
      await tab.drop(files.faulty);
      await tab.panel.shows('faulty.csv');
      expect(await tab.seen()).toHaveLength(length);
      await tab.panel.click('Cancel');
      await tab.panel.closes();
      expect((await loot()).join()).not.toContain('MessagePort');
      expect((await loot()).join()).not.toContain('Dialog');
    },
  );

  test('an engine that the page itself loads serves no port of the page', async () => {
    const tab = await harness.open('/plain');
    await tab.page.waitForSelector('partnerstack-preflight >>> .launcher');
    await tab.page.evaluate(async (engine) => {
      const frame = document.createElement('iframe');
      frame.src = engine;
      frame.className = 'theirs';
      document.body.append(frame);
      await new Promise((done) => frame.addEventListener('load', done));
      const heard: unknown[] = [];
      Object.assign(window, { heard });
      addEventListener('message', ({ data }) => heard.push(data));
      const kinds = ['vouched', 'vouch', undefined];
      for (const kind of kinds) {
        for (const token of ['', crypto.randomUUID()]) {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = ({ data }) => heard.push(data);
          frame.contentWindow?.postMessage({ kind: 'vouched', token }, '*');
          frame.contentWindow?.postMessage({ kind, token }, '*', [port2]);
          const file = new File(['a,b\n1,2\n'], 'theirs.csv', { type: 'text/csv' });
          for (const message of [
            { kind: 'ping' },
            { kind: 'templates', page: { words: false, names: [] } },
            { kind: 'check', id: 1, files: [file] },
          ])
            port1.postMessage(message);
        }
      }
      // A new drawer brings new words through the extension, which this engine hears too.
      for (const host of document.querySelectorAll('[data-partnerstack-preflight]')) host.remove();
    }, `${harness.launched.extensionOrigin}/engine.html`);
    await tab.pick(files.clean);
    expect(await tab.got('change')).toEqual(['clean.csv']);
    await tab.settle();
    expect(await tab.page.evaluate(() => (window as unknown as { heard: unknown[] }).heard)).toEqual([]);
    const theirs = await (await tab.page.$('.theirs'))?.contentFrame();
    expect(await theirs?.evaluate(() => [location.pathname, document.body.childElementCount])).toEqual([
      '/engine.html',
      0,
    ]);
  });

  test('events that a script makes on the input are none of our business', async () => {
    const tab = await harness.open('/plain');
    await tab.page.evaluate(() => {
      const input = document.querySelector('input[type=file]') as HTMLInputElement;
      const transfer = new DataTransfer();
      transfer.items.add(new File(['a,b\n'], 'made-by-page.csv', { type: 'text/csv' }));
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(await tab.got('change')).toEqual(['made-by-page.csv']);
  });
});
