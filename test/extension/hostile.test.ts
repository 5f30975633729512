// What page script tries in vain: to approve by itself, to look into the panel, to shake the file loose.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from '../browsers.ts';
import { files } from './files.ts';
import { type Harness, startHarness, type Tab } from './harness.ts';

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

  test('taking the panel away does not give the file away', async () => {
    const tab = await openWithQuestion();
    await tab.page.evaluate(() => {
      for (const host of document.querySelectorAll('[data-partnerstack-preflight]')) host.remove();
    });
    expect(await tab.notice('pick the file again')).toContain('Nothing was uploaded');
    expect(await tab.seen()).toEqual([]);
    await tab.pick(files.faulty);
    await tab.panel.shows('faulty.csv');
    await tab.panel.click('Upload as is');
    expect(await tab.got('change')).toEqual(['faulty.csv']);
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
