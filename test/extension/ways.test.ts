// The ways on: what the fixed file will be, suggestions with their choices, the files for people, wrong money as it is.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { catalogueVersion } from '../../core/index.ts';
import { browserNames } from '../browsers.ts';
import { day, file, files, texts } from './files.ts';
import { type Harness, startHarness, type Tab, until } from './harness.ts';
import { holdReading } from './held-reading.ts';

describe.each(browserNames)('%s', (name) => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await startHarness(name);
  });
  afterAll(() => harness?.close());
  beforeEach(() => {
    harness.uploads.length = 0;
  });

  /** Waits until the drawer says so. */
  const says = async (tab: Tab, words: string) => {
    let text = '';
    await until(`"${words}" in the drawer`, async () => {
      text = await tab.panel.text();
      return text.includes(words) || undefined;
    }).catch((error) => {
      throw new Error(`${error.message}, which says: ${text}`);
    });
  };
  /** The words of what has the focus, or of its label. */
  const focused = async (tab: Tab) =>
    (await tab.panel.require()).evaluate(() => {
      const { activeElement: element } = document;
      const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
      return (label ?? element)?.textContent ?? '';
    });
  /** With Tab alone. */
  const goTo = async (tab: Tab, words: string) => {
    for (let steps = 0; steps < 60 && !(await focused(tab)).startsWith(words); steps += 1)
      await tab.page.keyboard.press('Tab');
    expect(await focused(tab)).toMatch(new RegExp(`^${words}`));
  };
  const press = (tab: Tab, key: 'Enter' | ' ' | 'Escape' | 'ArrowDown') => tab.page.keyboard.press(key);
  const openMoney = async (path: string) => {
    const tab = await harness.open(path);
    await tab.pick(files.money);
    await tab.panel.shows('money.csv');
    await says(tab, '1 change, 2 suggestions');
    return tab;
  };
  const uploaded = () => harness.uploads.map((upload) => [upload.name, upload.bytes.toString()]);
  const mainButton = async (tab: Tab) =>
    (await tab.panel.require()).evaluate(() => document.querySelector('footer .main')?.textContent);

  test('with the keyboard alone: fixes as old and new, a suggestion with its choice, and the page gets exactly that', async () => {
    const tab = await openMoney('/strict');
    await tab.panel.focuses('money.csv');
    await goTo(tab, 'Fixes');
    await press(tab, 'Enter');
    await says(tab, 'The fixed file has 1 change. After these fixes: 3 errors in 3 rows, no warning.');
    const frame = await tab.panel.require();
    const changes = () =>
      frame.evaluate(() =>
        [...document.querySelectorAll('.fixes > details:first-of-type .pf-issue')].map(
          (item) => item.textContent,
        ),
      );
    expect((await changes())[0]).toMatch(/^D3: \d{4}\/\d\d\/\d\d becomes {2}→ \d{4}-\d\d-\d\d$/);
    expect(await mainButton(tab)).toBe('Upload only the rows without errors');
    await goTo(tab, 'Leave as it is');
    await press(tab, 'ArrowDown');
    await says(tab, 'The fixed file has 2 changes. After these fixes: 2 errors in 2 rows, no warning.');
    expect(await focused(tab)).toBe('1250 (it was in dollars)');
    await goTo(tab, 'Upload fixed');
    await press(tab, 'Enter');
    // The amount in words is still in it.
    await says(tab, '1 row has errors in amounts or currency after the fixes too.');
    await goTo(tab, '1 row has errors');
    expect(await tab.seen()).toEqual([]);
    await tab.page.keyboard.type('1001');
    await press(tab, 'Enter');
    expect(await tab.got('change')).toEqual(['money-fixed.csv']);
    expect(await tab.notice('money-fixed.csv')).toContain('with 2 changes');
    await tab.send();
    expect(uploaded()).toEqual([['money-fixed.csv', texts.moneyFixed]]);
  });

  test('wrong money goes as it is only after the number of rows', async () => {
    const tab = await openMoney('/plain');
    const type = async (text: string) => {
      await tab.page.keyboard.type(text);
      await press(tab, 'Enter');
    };
    await tab.panel.click('Upload as is');
    await says(tab, '2 rows have errors in amounts or currency.');
    await says(tab, 'Type the number of rows in this file (1,001)');
    await goTo(tab, '2 rows have errors');
    await type('1,00');
    await says(tab, 'Type the number of rows in digits: 1,001.');
    await press(tab, 'Escape');
    await tab.panel.focuses('Upload as is');
    await press(tab, 'Enter');
    await goTo(tab, '2 rows have errors');
    await type('1000');
    await says(tab, 'This file has 1,001 rows, not 1,000.');
    expect(await tab.seen()).toEqual([]);
    await tab.page.keyboard.down('Control');
    await tab.page.keyboard.press('a');
    await tab.page.keyboard.up('Control');
    await type('1,001');
    expect(await tab.got('change')).toEqual(['money.csv']);
    await tab.send();
    expect(uploaded()).toEqual([['money.csv', texts.money]]);
  });

  test('files for people and the summary are taken without anything being uploaded', async () => {
    const tab = await openMoney('/strict');
    await tab.panel.click('More');
    // Where there is little room the foot scrolls: what was done is in sight all the same.
    await tab.page.setViewport({ width: 320, height: 500 });
    await tab.panel.click('Copy summary');
    await says(tab, 'Copied the summary.');
    const done = await (await tab.panel.require()).$('.done');
    await until('the sentence in sight', async () => (await done?.isIntersectingViewport()) || undefined);
    await tab.page.setViewport({ width: 1000, height: 700 });
    await goTo(tab, 'Hide the values in the report');
    await press(tab, ' ');
    await tab.panel.click('Download fixed');
    // Never hidden: it is for the importer.
    expect(await harness.downloaded('money-fixed.csv')).toBe(texts.moneyFixed.replace('1250', '$12.50'));
    await says(tab, 'Saved money-fixed.csv with 1 change.');
    await tab.panel.click('Download the other rows');
    const rest = await harness.downloaded('money-other-rows.csv');
    expect(rest.split('\r\n')).toHaveLength(6);
    expect(rest).toMatch(/^'=xxxx,00000,xxx-0000,.*Row 3, created_at:/m);
    await tab.panel.click('Download report');
    const report = await harness.downloaded('money-report.csv');
    expect(report).toContain('"Row 2, amount_in_cents: ""xxxxxx"" cannot be read as one number.');
    expect(rest + report).not.toMatch(/twelve|12\.50|1250|acme/);
    expect(await tab.seen()).toEqual([]);
    await tab.panel.click('Cancel');
    await tab.panel.closes();
    const summary = await tab.paste();
    expect(summary).toContain('money.csv: does not pass\nChecked as transactions: 1,001 rows, 4 errors');
    expect(summary).toContain(`Checked on this machine with Preflight, rules of ${catalogueVersion}.`);
    expect(summary).not.toMatch(/twelve|12\.50|acme/);
  });

  test('nothing of one file leaks into the next', async () => {
    const tab = await harness.open('/plain');
    await tab.pick(files.money, files.again);
    await tab.panel.shows('money.csv');
    await says(tab, '1 change, 2 suggestions');
    const open = async () => {
      const frame = await tab.panel.require();
      await frame.evaluate(() => {
        const section = [...document.querySelectorAll('details')].find(({ textContent }) =>
          textContent?.startsWith('Fixes'),
        );
        if (section) section.open = true;
      });
      await says(tab, 'Leave as it is');
    };
    const numberIsAsked = () =>
      until(
        'the focus on the number',
        async () => / errors in amounts/.test(await focused(tab)) || undefined,
      );
    const uploadFixed = async () => {
      await tab.panel.click('Upload fixed');
      await numberIsAsked();
      const frame = await tab.panel.require();
      await tab.page.keyboard.type('1001');
      await until(
        'the number in its field',
        async () =>
          (await frame.$eval('.typed input', (input) => (input as HTMLInputElement).value)) === '1001' ||
          undefined,
      );
      await press(tab, 'Enter');
    };
    await open();
    await tab.panel.click('Upload as is');
    await numberIsAsked();
    await tab.page.keyboard.type('1001');
    await press(tab, 'Escape');
    // From the top, as on the way there: past the foot Tab leaves the drawer's frame.
    await (await tab.panel.require()).focus('h1');
    await goTo(tab, 'Leave as it is');
    await press(tab, 'ArrowDown');
    await says(tab, 'The fixed file has 2 changes.');
    await uploadFixed();
    await tab.panel.shows('again.csv');
    await says(tab, '1 change, 2 suggestions');
    await open();
    await says(tab, 'The fixed file has 1 change.');
    await tab.panel.click('Upload as is');
    const frame = await tab.panel.require();
    expect(await frame.$eval('.typed input', (input) => (input as HTMLInputElement).value)).toBe('');
    await press(tab, 'Escape');
    await uploadFixed();
    expect(await tab.got('change')).toEqual(['money-fixed.csv', 'again-fixed.csv']);
    await tab.send();
    expect(uploaded()).toEqual([
      ['money-fixed.csv', texts.moneyFixed],
      ['again-fixed.csv', texts.moneyFixed.replace('1250', '$12.50')],
    ]);
  });

  test('fixes that leave every amount wrong are no way on, and ask for the number of rows', async () => {
    const spoilt = texts.faulty.replace(/50000|900/g, 'twelve').replace('soon', day);
    const tab = await harness.open('/plain');
    await tab.pick(file('spoilt.csv', spoilt));
    await tab.panel.shows('spoilt.csv');
    await says(tab, '1 change');
    expect(await mainButton(tab)).toBeUndefined();
    await tab.panel.click('Upload fixed');
    await says(tab, '3 rows have errors in amounts or currency after the fixes too.');
    await goTo(tab, '3 rows have errors');
    await tab.page.keyboard.type('20');
    await press(tab, 'Enter');
    await says(tab, 'The fixed file has 3 rows, not 20.');
    await press(tab, 'Escape');
    await tab.panel.focuses('Upload fixed');
    expect(await tab.seen()).toEqual([]);
  });

  test('a file saved again while the drawer is open is neither given nor mended', async () => {
    const path = file('saved-again.csv', texts.faulty);
    const tab = await harness.open('/plain');
    await tab.pick(files.clean, path);
    await tab.panel.shows('saved-again.csv');
    await says(tab, '1 change');
    const changed = 'the file changed since it was checked (or was moved). Pick it again.';
    // As long as before.
    file('saved-again.csv', texts.faulty.replace('50000', '90000'));
    await tab.panel.click('Upload fixed');
    await says(tab, `This could not be made: ${changed}`);
    await tab.panel.click('Upload as is');
    expect(await tab.notice('saved-again.csv')).toContain(
      `Nothing was given to the page. saved-again.csv: ${changed}`,
    );
    expect(await tab.seen()).toEqual([]);
    // Longer by a row: its first rows are those that were checked.
    await tab.pick(path);
    await tab.panel.shows('saved-again.csv');
    file('saved-again.csv', `${texts.faulty.replace('50000', '90000')}acme,twelve,inv-9,soon,USD\r\n`);
    await tab.panel.click('Upload as is');
    await tab.panel.closes();
    await tab.settle();
    expect(await tab.seen()).toEqual([]);
    // What waited beside it and has changed meanwhile stays back too.
    const first = file('first.csv', texts.clean);
    const second = file('second.csv', texts.faulty);
    await tab.pick(first, second);
    await tab.panel.shows('second.csv');
    file('first.csv', texts.clean.replace('50000', '90000'));
    await tab.panel.click('Upload fixed');
    expect(await tab.notice('first.csv')).toContain(`Nothing was given to the page. first.csv: ${changed}`);
    expect(await tab.seen()).toEqual([]);
  });

  test('the last look at a file, and the making of one, are shown while they last, and can be called off', async () => {
    const tab = await harness.open('/plain');
    await tab.page.focus('input[type=file]');
    const openAgain = async (path = files.faulty, title = 'faulty.csv') => {
      await tab.pick(path);
      await tab.panel.shows(title);
      await says(tab, '1 change');
    };
    await openAgain();
    const verifying = await holdReading(await tab.panel.require(), 'verify');
    const lastLook = 'Making sure faulty.csv is still the file that was checked';
    for (const callOff of [() => press(tab, 'Escape'), () => tab.panel.click('Cancel')]) {
      await tab.panel.click('Upload as is');
      await tab.panel.focuses(lastLook);
      await callOff();
      await tab.panel.closes();
      await expect.poll(() => tab.page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
      await openAgain();
    }
    const frame = await tab.panel.require();
    const clicks = await frame.evaluateHandle(() => {
      const counted: boolean[] = [];
      new MutationObserver(() =>
        counted.push(getComputedStyle(document.body).pointerEvents !== 'none'),
      ).observe(document.body, { childList: true });
      return counted;
    });
    await tab.panel.click('Upload as is');
    await tab.panel.shows(lastLook);
    // The second press of a double click was not meant for what has come to stand there.
    expect((await clicks.jsonValue()).at(-1)).toBe(false);
    await verifying.tell(Buffer.byteLength(texts.faulty) / 2);
    await says(tab, '50% read. The page gets it after this last look. If you cancel, the page gets nothing.');
    await says(tab, '50 percent read.');
    expect(await tab.seen()).toEqual([]);
    await verifying.letGo();
    expect(await tab.got('change')).toEqual(['faulty.csv']);
    const seen = await tab.seen();

    // The same file once more would be no change for the browser.
    const mended = file('mended.csv', texts.faulty);
    const openMade = () => openAgain(mended, 'mended.csv');
    await openMade();
    const making = await holdReading(await tab.panel.require(), 'make');
    const longMaking = async () => {
      await tab.panel.click('Upload fixed');
      // What is over at once shows no progress.
      await until('the progress of the making', async () => {
        await making.tell(Buffer.byteLength(texts.faulty) / 2);
        return (await tab.panel.text()).includes('50% read. The page gets it once it is made.') || undefined;
      });
      await tab.panel.focuses('Making mended-fixed.csv');
    };
    await longMaking();
    await press(tab, 'Escape');
    await tab.panel.closes();
    expect(await tab.seen()).toEqual(seen);
    await openMade();
    await longMaking();
    await making.letGo();
    await tab.notice('mended-fixed.csv');
    expect(await tab.got('change')).toEqual(['mended-fixed.csv']);
    await tab.page.close();
  });

  test('a fixed file that is being made is saved only if it is not stopped, and does not go once the user has gone back', async () => {
    const tab = await openMoney('/plain');
    const making = await holdReading(await tab.panel.require(), 'make');
    await tab.panel.click('More');
    await tab.panel.click('Download fixed');
    // What is over at once shows no progress.
    await until('the progress of the making', async () => {
      await making.tell(Buffer.byteLength(texts.money) / 2);
      return (await tab.panel.text()).includes('50% read. It is saved once it is made.') || undefined;
    });
    await says(tab, 'Making money-fixed.csv…');
    await goTo(tab, 'Stop');
    await press(tab, 'Enter');
    await says(tab, 'Stopped. money-fixed.csv was not saved.');
    await tab.panel.focuses('Download fixed');
    await tab.panel.click('Upload fixed');
    await goTo(tab, '2 rows have errors');
    await tab.page.keyboard.type('1001');
    await press(tab, 'Enter');
    await press(tab, 'Escape');
    await tab.panel.focuses('Upload fixed');
    await making.letGo();
    await until('the end of the making', async () =>
      (await tab.panel.require()).evaluate(() => !document.querySelector('[aria-busy=true]') || undefined),
    );
    await tab.settle();
    expect(await tab.panel.isOpen()).toBe(true);
    expect(await tab.seen()).toEqual([]);
  });

  test('nothing is complained about', () => {
    expect(harness.complaints).toEqual([]);
  });
});
