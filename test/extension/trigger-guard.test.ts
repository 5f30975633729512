// The importer's triggers and invitations: read by their labels, told of, and asked about once where they do not fit the rows.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from '../browsers.ts';
import { files } from './files.ts';
import { type Harness, startHarness, type Tab, until } from './harness.ts';

interface BoxesPage {
  readonly presses: string[];
  readonly boxNames: string[];
  draw(name: string): void;
}

/** What the notice says first of every box of the sample page; no two neighbours alike, so that each is waited for. */
const readings: Record<string, RegExp> = {
  none: /finds no triggers box/,
  label: /Triggers are on: "Disable triggers on import" is not ticked/,
  ticked: /Triggers are off: "Disable triggers on import" is ticked/,
  mixed: /cannot tell whether triggers are on/,
  apart: /Triggers are off/,
  hidden: /finds no triggers box/,
  drawnByLabel: /Triggers are off/,
  pressed: /Triggers are on/,
  switch: /Triggers are off/,
  labelledBy: /Triggers are on: "Run triggers" is ticked/,
  help: /Triggers are off: "Disable triggers on import" is ticked/,
  ownWords: /Triggers are on\./,
  pair: /Triggers are off\./,
  disagree: /cannot tell/,
  agree: /Triggers are off\./,
  vague: /cannot tell/,
  invitations: /Triggers are off/,
  list: /Triggers are on\./,
  listOff: /Triggers are off\./,
  listWords: /Triggers are on\./,
  listNone: /cannot tell/,
  listYes: /Triggers are off\./,
  combobox: /Triggers are on\./,
  comboboxField: /Triggers are off\./,
  comboboxBeside: /Triggers are on\./,
  popupButton: /cannot tell/,
  switchInLine: /Triggers are off: "Triggers" is not ticked/,
  pressedOff: /cannot tell/,
  toggles: /Triggers are off\./,
  togglesInGroup: /Triggers are on\./,
  togglesBoth: /cannot tell/,
  togglesOwnWords: /Triggers are off: "Disable triggers on import" is ticked/i,
  togglesMixed: /cannot tell/,
  listAgain: /Triggers are on/,
  action: /cannot tell/,
  headed: /Triggers are on\./,
  twin: /Triggers are off: "Disable triggers on import" is ticked/,
  bare: /cannot tell/,
  shadow: /Triggers are off/,
  noInvitations: /Triggers are on/,
  crowd: /cannot tell/,
};

describe.each(browserNames)('%s', (name) => {
  let harness: Harness;
  let stopped: Tab;
  beforeAll(async () => {
    harness = await startHarness(name);
    // It takes seconds until this engine is taken for dead, in which the other tests have their turn.
    stopped = await openWithHistory('label');
    await said(stopped, /Triggers are on/);
    await stopped.page.click('.import');
    const question = await stopped.panel.shows('Import history with triggers on?');
    await question.evaluate(() => {
      setTimeout(() => location.reload());
    });
  });
  afterAll(() => harness?.close());

  const draw = (tab: Tab, box: string) =>
    tab.page.evaluate((name) => (window as unknown as BoxesPage).draw(name), box);
  const presses = (tab: Tab) => tab.page.evaluate(() => (window as unknown as BoxesPage).presses);
  /** All lines of the notice about triggers. */
  const said = (tab: Tab, words: RegExp) =>
    until(`a notice on triggers with ${words}`, async () => {
      const text = await tab.page.evaluate(() =>
        [...document.querySelectorAll('partnerstack-preflight')]
          .map((host) => host.shadowRoot?.querySelector('.triggers')?.textContent ?? '')
          .join(''),
      );
      return words.test(text) ? text : undefined;
    });
  const open = async (box: string, ...paths: string[]) => {
    const tab = await harness.open('/boxes');
    await draw(tab, box);
    await tab.page.waitForSelector('partnerstack-preflight >>> .launcher');
    await tab.pick(...paths);
    return tab;
  };
  /** Released as it is, where the check asks first. */
  const openWithHistory = async (box: string) => {
    const tab = await open(box, files.history);
    await tab.panel.shows('history.csv');
    await tab.panel.click('Upload as is');
    await tab.got('change');
    return tab;
  };

  test('the boxes of every sample are read, again when they change, and what that means is said', async () => {
    const tab = await open('none', files.clean);
    const names = await tab.page.evaluate(() => (window as unknown as BoxesPage).boxNames);
    expect(Object.keys(readings).sort()).toEqual([...names].sort());
    for (const [box, words] of Object.entries(readings)) {
      await draw(tab, box);
      await said(tab, words);
    }
    await draw(tab, 'switch');
    await said(tab, /Triggers are off/);
    await tab.page.click('[role=switch]');
    expect(await said(tab, /Triggers are on/)).toContain('2 transactions');
    await draw(tab, 'toggles');
    await said(tab, /Triggers are off/);
    await tab.page.$$eval('.boxes button', (buttons) =>
      buttons.forEach((button, at) => {
        button.setAttribute('aria-pressed', String(at === 0));
      }),
    );
    await said(tab, /Triggers are on\./);
    await draw(tab, 'list');
    await said(tab, /Triggers are on/);
    await tab.page.select('.boxes select', 'Off');
    await said(tab, /Triggers are off/);
    await tab.page.$eval('.boxes select', (select) => {
      select.selectedIndex = -1;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await said(tab, /cannot tell/);
    await draw(tab, 'combobox');
    await said(tab, /Triggers are on/);
    // As React writes another word: into the text that is there.
    await tab.page.evaluate(() => {
      const text = document.querySelector('#v')?.firstChild;
      if (text) text.nodeValue = 'Off';
    });
    await said(tab, /Triggers are off/);
    await draw(tab, 'label');
    await tab.page.click('.boxes input');
    await said(tab, /Triggers are off.*No trigger acts on the 2 transactions of the last 30 days/s);
    // Many controls that are about something else: each compared with all others would take minutes.
    await tab.page.evaluate(() => {
      const row = '<tr><td><input type="checkbox"></td><td><select><option>a</option></select></td></tr>';
      document.querySelector('main')?.insertAdjacentHTML('beforeend', `<table>${row.repeat(800)}</table>`);
    });
    await draw(tab, 'pressed');
    await said(tab, /Triggers are on/);
  });

  test('what fits is never asked about, and a second file is told of anew', async () => {
    const tab = await open('label', files.clean);
    await said(tab, /Triggers are on/);
    await tab.page.click('.import');
    await tab.page.waitForFunction(() => document.body.textContent?.includes('Import started'));
    expect(await presses(tab)).toEqual(['import']);
    await draw(tab, 'invitations');
    await tab.pick(files.partners);
    const partners = await said(tab, /partners\.csv/);
    expect(partners).toContain('whether that includes invitations it does not say');
    await draw(tab, 'noInvitations');
    await said(tab, /2 partners get no invitation mail/);
    // What the page did not take is not in its hands, and what it has of the file before nobody knows.
    await tab.pick(files.history);
    await tab.panel.shows('history.csv');
    await tab.page.$eval('.zone', (zone) => zone.replaceChildren());
    await tab.panel.click('Upload as is');
    await tab.notice('The page replaced its upload control');
    expect(await tab.page.$('partnerstack-preflight >>> .triggers')).toBeNull();
  });

  test('history with triggers on is asked about once, and imported once when it is meant so', async () => {
    const tab = await openWithHistory('label');
    await said(tab, /2 more than 30 days old and 1 of the last 30 days/);
    await tab.page.click('.import', { count: 2 });
    const question = await tab.panel.shows('Import history with triggers on?');
    expect(await question.evaluate(() => document.body.textContent)).toContain(
      '2 of 3 transactions are more than 30 days old',
    );
    expect(await tab.panel.text()).toContain('tick "Disable triggers on import" before you import');
    await tab.settle();
    expect(await presses(tab)).toEqual([]);
    // Page script can neither answer nor change what was asked about.
    await question.evaluate(() => {
      for (const button of document.querySelectorAll('button')) button.click();
    });
    await tab.page.evaluate(() => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' })));
    await tab.settle();
    expect(await tab.panel.isOpen()).toBe(true);
    harness.uploads.length = 0;
    await tab.panel.click('Import anyway');
    await tab.page.waitForFunction(() => document.body.textContent?.includes('Import started'));
    expect(await presses(tab)).toEqual(['import']);
    expect(harness.uploads.map((upload) => upload.name)).toEqual(['history.csv']);
    await tab.page.click('.import');
    expect(await presses(tab)).toEqual(['import', 'import']);
    expect(await tab.panel.isOpen()).toBe(false);
  });

  test('going back imports nothing; changed boxes are asked about anew, by the keyboard too', async () => {
    const tab = await openWithHistory('switch');
    await said(tab, /Triggers are off/);
    // One row is of the last 30 days.
    await tab.page.focus('.drawn-import');
    await tab.page.keyboard.press('Enter');
    await tab.panel.shows('Import current rows with triggers off?');
    await tab.panel.click('Go back');
    await tab.panel.closes();
    expect(await presses(tab)).toEqual([]);
    expect(await tab.page.evaluate(() => document.activeElement?.className)).toBe('drawn-import');
    // Not meant so: asked again, with the same boxes.
    await tab.page.keyboard.press('Enter');
    await tab.panel.shows('Import current rows with triggers off?');
    await tab.panel.click('Go back');
    await tab.panel.closes();
    expect(await presses(tab)).toEqual([]);
    await tab.page.click('[role=switch]');
    await said(tab, /Triggers are on/);
    await tab.page.click('.drawn-import');
    await tab.panel.shows('Import history with triggers on?');
    // A script that turns the box meanwhile does not get its way with the old approval.
    await draw(tab, 'none');
    await tab.panel.click('Import anyway');
    expect(await tab.notice('boxes changed')).toContain('nothing was imported');
    expect((await presses(tab)).filter((press) => press.includes('import'))).toEqual([]);
    await tab.page.click('.drawn-import');
    await until('the press', async () => (await presses(tab)).includes('drawn-import') || undefined);
  });

  test('other buttons, scripts and files without a check are none of its business', async () => {
    const tab = await openWithHistory('label');
    await said(tab, /Triggers are on/);
    await tab.page.click('.nav-import');
    await tab.page.click('.feedback button');
    await tab.page.evaluate(() => document.querySelector<HTMLElement>('.import')?.click());
    expect(await presses(tab)).toEqual(['nav-import', '', 'import']);
    const none = await open('label', files.picture);
    await none.got('change');
    await none.page.click('.import');
    expect(await presses(none)).toEqual(['import']);
  });

  test('a failure of ours holds nothing, and says that triggers were not checked', async () => {
    const tab = await openWithHistory('label');
    await said(tab, /Triggers are on/);
    await tab.page.evaluate(() => {
      for (const host of document.querySelectorAll('[data-partnerstack-preflight]')) host.remove();
    });
    await tab.page.click('.import');
    expect(await tab.notice('did not check the triggers')).toContain('history.csv');
    expect(await presses(tab)).toEqual(['import']);
  });

  test('a file in hand is guarded through steps with other words, until the page has another address', async () => {
    const tab = await harness.open('/boxes');
    const title = (words: string) =>
      tab.page.evaluate((words) => {
        document.title = words;
        for (const heading of document.querySelectorAll('h1')) heading.textContent = words;
      }, words);
    await draw(tab, 'pair');
    await tab.page.waitForSelector('partnerstack-preflight >>> .launcher');
    await tab.pick(files.history);
    await tab.panel.shows('history.csv');
    // The words go while the panel is open, and come back.
    await title('Please wait');
    await tab.settle();
    await title('Data Importer');
    await tab.panel.click('Upload as is');
    await tab.got('change');
    await said(tab, /Triggers are off/);
    await title('Review and confirm');
    await until('the page to be another', async () =>
      (await tab.page.$('partnerstack-preflight >>> .launcher')) ? undefined : true,
    );
    await tab.page.click('.boxes input');
    await said(tab, /Triggers are on/);
    await tab.page.click('.import');
    await tab.panel.shows('Import history with triggers on?');
    await tab.panel.click('Go back');
    await tab.panel.closes();
    await tab.page.evaluate(() => {
      history.pushState(null, '', '/partners');
      document.body.append('Partners');
    });
    await until('the end of the notice', async () =>
      (await tab.page.$('partnerstack-preflight >>> .triggers')) ? undefined : true,
    );
    await tab.page.click('.import');
    await until('the press', async () => (await presses(tab)).includes('import') || undefined);
  });

  test('a fixed file is told of by the type of its own source, whatever was checked after it', async () => {
    const tab = await open('label', files.faulty, files.partners);
    await tab.panel.shows('faulty.csv');
    await tab.panel.click('Upload fixed');
    await tab.got('change');
    const lines = await said(tab, /faulty-fixed\.csv: /);
    expect(lines).toMatch(/faulty-fixed\.csv: [^.]*transactions/);
    expect(lines).toContain('partners.csv: 2 partners');
  });

  test('an engine that stops while it asks drops the press aloud, and the second one passes', async () => {
    const tab = stopped;
    await tab.page.bringToFront();
    expect(await tab.notice('before it could ask about the triggers')).toContain('history.csv');
    expect(await presses(tab)).toEqual([]);
    await tab.page.click('.import');
    await tab.notice('did not check the triggers');
    await until('the press', async () => (await presses(tab)).includes('import') || undefined);
  });

  /** A frame of the page, of its own origin unless it is in a sandbox. */
  const addFrame = (tab: Tab, markup: string, sandbox = false) =>
    tab.page.evaluate(
      ([markup, sandbox]) => {
        const frame = document.createElement('iframe');
        if (sandbox) frame.sandbox.add('allow-scripts');
        else frame.name = 'step';
        frame.srcdoc = markup;
        document.querySelector('main')?.append(frame);
      },
      [markup, sandbox] as const,
    );
  const frameWith = (tab: Tab, selector: string) =>
    until(`the frame with ${selector}`, async () => {
      for (const frame of tab.page.frames()) {
        const isIt = await frame
          .evaluate((wanted) => self.name === 'step' && !!document.querySelector(wanted), selector)
          .catch(() => false);
        if (isIt) return frame;
      }
      return undefined;
    });

  test('boxes and the import button may stand in a frame beside the upload control; of another origin they are not seen', async () => {
    const tab = await harness.open('/boxes');
    const box = '<label><input type="checkbox"> Disable triggers on import</label>';
    const button = `<button onclick="parent.presses.push('inner')">Start import</button>`;
    await draw(tab, 'none');
    await addFrame(tab, box + button);
    await addFrame(tab, box.replace('checkbox"', 'checkbox" checked'), true);
    await tab.page.waitForSelector('partnerstack-preflight >>> .launcher');
    await tab.pick(files.history);
    await tab.panel.shows('history.csv');
    await tab.panel.click('Upload as is');
    await tab.got('change');
    await said(tab, /Triggers are on: "Disable triggers on import" is not ticked/);
    const step = await frameWith(tab, 'button');
    await step.click('button');
    await tab.panel.shows('Import history with triggers on?');
    await tab.panel.click('Go back');
    await tab.panel.closes();
    expect(await presses(tab)).toEqual([]);
    await step.click('input');
    await said(tab, /Triggers are off: "Disable triggers on import" is ticked/);
    // The next step of the same frame, without a box.
    await tab.page.$eval(
      'iframe[name=step]',
      (frame, markup) => frame.setAttribute('srcdoc', markup),
      button,
    );
    await said(tab, /finds no triggers box here, so it cannot tell/);
  });

  test('they may stand around the frame of the upload control', async () => {
    const tab = await harness.open('/boxes');
    await draw(tab, 'ticked');
    await tab.page.evaluate(() => {
      document.querySelector('.zone')?.replaceChildren();
      const button = document.querySelector<HTMLButtonElement>('.import');
      // It has no file to send.
      button?.setAttribute('type', 'submit');
      // Ours come after what the page listens for on the window of another frame, but before its buttons.
      const { presses } = window as unknown as BoxesPage & { presses: string[] };
      button?.addEventListener('click', () => presses.push('got'));
    });
    const got = async () => (await presses(tab)).filter((press) => press === 'got');
    await addFrame(tab, '<input type="file">');
    const step = await frameWith(tab, 'input');
    const input = await step.waitForSelector('input');
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(files.history);
    await tab.panel.shows('history.csv');
    await tab.panel.click('Upload as is');
    await said(tab, /Triggers are off/);
    await tab.page.click('.boxes input');
    await said(tab, /Triggers are on/);
    await tab.page.click('.import');
    await tab.panel.shows('Import history with triggers on?');
    expect(await got()).toEqual([]);
    await tab.panel.click('Import anyway');
    await until('the press', async () => (await got()).length > 0 || undefined);
    // Plain words count beside the upload control, in a frame too.
    await tab.page.click('.boxes input');
    await said(tab, /Triggers are off/);
    await tab.page.$eval('.import', (button) => {
      button.textContent = 'Continue';
    });
    await tab.page.click('.import');
    await tab.panel.shows('Import current rows with triggers off?');
    expect(await got()).toEqual(['got']);
  });

  test('rewards are never asked about, since nobody knows', async () => {
    const tab = await open('ticked', files.rewards);
    expect(await said(tab, /rewards/)).toContain('does not say whether triggers matter');
    await tab.page.click('.import');
    await until('the press', async () => (await presses(tab)).includes('import') || undefined);
    expect(await tab.panel.isOpen()).toBe(false);
  });

  test('the panel says what the boxes are set to, and follows them', async () => {
    const tab = await open('ticked', files.faulty);
    const frame = await tab.panel.shows('faulty.csv');
    const lines = () => frame.evaluate(() => document.querySelector('.triggers')?.textContent ?? '');
    await until('the setting', async () => (await lines()).includes('Triggers are off') || undefined);
    await draw(tab, 'label');
    await until('the change', async () => (await lines()).includes('Triggers are on') || undefined);
  });

  const formWithTriggersOff = async () => {
    const tab = await harness.open('/strict');
    await tab.page.click('main input[type=checkbox]');
    await tab.pick(files.clean);
    await tab.got('change');
    await said(tab, /Triggers are off/);
    harness.uploads.length = 0;
    return tab;
  };

  test('an import button that the page has switched off meanwhile is told of', async () => {
    const tab = await formWithTriggersOff();
    await tab.page.click('.import');
    await tab.panel.shows('Import current rows with triggers off?');
    await tab.page.$eval('.import', (button) => button.setAttribute('disabled', ''));
    await tab.panel.click('Import anyway');
    await tab.notice('The page switched its import button off');
    expect(harness.uploads).toEqual([]);
  });

  test('a form is held by its button and by Enter, and sent once', async () => {
    const tab = await formWithTriggersOff();
    await tab.page.focus('main input[type=checkbox]');
    await tab.page.keyboard.press('Enter');
    await tab.panel.shows('Import current rows with triggers off?');
    expect(harness.uploads).toEqual([]);
    await tab.panel.click('Go back');
    await tab.panel.closes();
    await tab.page.click('main input[type=checkbox]');
    await said(tab, /Triggers are on/);
    await tab.page.click('main input[type=checkbox]');
    await said(tab, /Triggers are off/);
    // Words that tell nothing: it is held as the form is sent.
    await tab.page.$eval('.import', (button) => {
      button.textContent = 'Go';
    });
    await tab.page.click('.import');
    await tab.panel.shows('Import current rows with triggers off?');
    await tab.page.$eval('.import', (button) => button.replaceWith(button.cloneNode(true)));
    await tab.panel.click('Import anyway');
    await tab.notice('The page replaced its import button');
    expect(harness.uploads).toEqual([]);
    await tab.page.click('.import');
    await tab.page.waitForFunction(() => document.body.textContent?.includes('Import started'));
    expect(harness.uploads.map((upload) => upload.name)).toEqual(['clean.csv']);
  });

  test('nothing is complained about', () => expect(harness.complaints).toEqual([]));
});
