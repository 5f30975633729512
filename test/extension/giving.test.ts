// Each kind of page times each way of giving a file: held, asked about, and then on the page as if nothing had been between.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from '../browsers.ts';
import { files, texts } from './files.ts';
import { type Harness, startHarness } from './harness.ts';
import type { Control } from './sample.ts';

interface Kind {
  readonly page: string;
  /** By what event the page takes a picked and a dropped file. */
  readonly events?: readonly [pick: string, drop: string];
  /** What is clicked to come to the picker; the input itself when left out. */
  readonly way?: Control;
  readonly single?: boolean;
}

const kinds: readonly Kind[] = [
  { page: '/plain' },
  { page: '/strict', single: true },
  { page: '/react' },
  { page: '/dropzone', way: 'zone' },
  { page: '/rc-upload', way: 'zone', events: ['upload', 'upload'] },
  { page: '/shadow-open', way: 'browse' },
  { page: '/shadow-closed', way: 'browse' },
  { page: '/shell' },
  { page: '/framed-srcdoc' },
  { page: '/framed-write' },
];

describe.each(browserNames)('%s', (name) => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await startHarness(name);
  });
  afterAll(() => harness?.close());

  test.each(kinds)(
    '$page',
    async ({ page, way = 'input', single, events: [pick, drop] = ['change', 'drop'] }) => {
      harness.uploads.length = 0;
      const tab = await harness.open(page);
      const seen = async () => (await tab.seen()).filter((event) => event.names.length > 0).length;

      await tab.pickBy(way, files.clean);
      await expect.poll(() => tab.got(pick)).toEqual(['clean.csv']);
      expect(await tab.notice('clean.csv')).toContain('no problem found');

      let before = await seen();
      await tab.pickBy(way, files.faulty);
      await tab.panel.shows('faulty.csv');
      expect(await seen()).toBe(before);
      await tab.panel.click('Upload fixed');
      await tab.notice('faulty-fixed.csv');
      await expect.poll(() => tab.got(pick)).toEqual(['faulty-fixed.csv']);

      await tab.drop(files.clean);
      await tab.notice('clean.csv');
      await expect.poll(() => tab.got(drop)).toEqual(['clean.csv']);

      before = await seen();
      await tab.drop(files.faulty);
      await tab.panel.shows('faulty.csv');
      expect(await seen()).toBe(before);
      await tab.panel.click('Upload only the rows without errors');
      await tab.notice('faulty-rows-without-errors.csv');
      await expect.poll(() => tab.got(drop)).toEqual(['faulty-rows-without-errors.csv']);

      if (single) return;
      await tab.pickBy(way, files.clean, files.faulty);
      await tab.panel.shows('faulty.csv');
      await tab.panel.click('Upload fixed');
      await tab.notice(/clean.csv.*faulty-fixed.csv/);
      await expect.poll(() => tab.got(pick)).toEqual(['clean.csv', 'faulty-fixed.csv']);
      await tab.sendAnyway();
      expect(harness.uploads.map((upload) => upload.bytes.toString())).toEqual([
        readFileSync(files.clean, 'utf8'),
        texts.faultyFixed,
      ]);
    },
  );

  test('nothing is complained about', () => {
    expect(harness.complaints).toEqual([]);
  });
});
