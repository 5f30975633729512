// When things go wrong in the middle of a push: no row is lost, none is doubled that could be told apart, and each
// row is in a stated state.
import { describe, expect, test } from 'vitest';
import type { Progress } from '../../addon/src/push/progress.ts';
import {
  ask,
  decide,
  drive,
  goOn,
  leadSheet,
  messages,
  offerOf,
  openPush,
  type Pushing,
  ROWS,
  receiptLines,
  savePoint,
  start,
  stateOf,
  states,
  step,
  stop,
} from './pushing.ts';
import { enter } from './runtime/index.ts';
import { cellAt } from './runtime/state.ts';

/** Begun, the pilot done, nothing of the rest sent. */
async function openBegun(count: number): Promise<Pushing> {
  const pushing = await openPush({ sheet: leadSheet(count) });
  start(pushing);
  step(pushing);
  goOn(pushing);
  return pushing;
}

const keysOf = async ({ sandbox }: Pushing) =>
  (await sandbox.state()).leads.map(({ external_key }) => String(external_key)).sort();
const allKeys = (count: number) =>
  Array.from({ length: count }, (_, at) => `lead${at}@company.example`).sort();

describe('the sheet is changed between two steps', () => {
  test('sorted: each row keeps where it stands', async () => {
    const pushing = await openBegun(8);
    const { sheet } = pushing;
    sheet.cells.splice(1, 8, ...sheet.cells.slice(1, 9).reverse());
    expect(await drive(pushing)).toMatchObject({ phase: 'done', counts: { created: 8 } });
    expect(await keysOf(pushing)).toEqual(allKeys(8));
    expect(states(pushing)).toEqual(Array(8).fill('created'));
  });

  test('sorted without the status columns: they are put back beside their rows', async () => {
    const pushing = await openBegun(8);
    const { sheet } = pushing;
    const own = sheet.cells.slice(1, 9).map((cells) => cells?.slice(6));
    sheet.cells.splice(1, 8, ...sheet.cells.slice(1, 9).reverse());
    for (const [at, cells] of sheet.cells.slice(1, 9).entries()) cells?.splice(6, 3, ...(own[at] ?? []));
    expect(await drive(pushing)).toMatchObject({ phase: 'done', counts: { created: 8 } });
    expect(await keysOf(pushing)).toEqual(allKeys(8));
    expect(states(pushing)).toEqual(Array(8).fill('created'));
  });

  test('a row is inserted: it is not part of the push', async () => {
    const pushing = await openBegun(6);
    pushing.sheet.cells.splice(4, 0, []);
    const added = ['X', 'Y', 'new@company.example', 'Z', 'ada', 'open'];
    for (const [at, text] of added.entries()) enter(cellAt(pushing.sheet, 5, at + 1), text, 'en_US');
    expect(await drive(pushing)).toMatchObject({ phase: 'done', counts: { created: 6 } });
    expect(await keysOf(pushing)).toEqual(allKeys(6));
    expect(states(pushing)[3]).toBe('');
    expect(offerOf(pushing)).toMatchObject({ go: 1, stay: { before: 6 } });
  });

  test('a row is edited: it is not sent, and says why', async () => {
    const pushing = await openBegun(6);
    enter(cellAt(pushing.sheet, 6, 4), 'Another company', 'en_US');
    expect(await drive(pushing)).toMatchObject({ phase: 'done', counts: { created: 5, skipped: 1 } });
    expect(messages(pushing)[4]).toContain('edited after the push began');
    expect((await keysOf(pushing)).length).toBe(5);
  });

  test('a row is deleted: the others go on', async () => {
    const pushing = await openBegun(6);
    pushing.sheet.cells.splice(5, 1);
    expect(await drive(pushing)).toMatchObject({ phase: 'done', counts: { created: 5 } });
  });

  test('the header is edited: nothing more is sent until that is taken back', async () => {
    const pushing = await openBegun(6);
    enter(cellAt(pushing.sheet, 1, 4), 'firm', 'en_US');
    expect(() => step(pushing)).toThrow('The header was edited');
    enter(cellAt(pushing.sheet, 1, 4), 'company', 'en_US');
    expect(await drive(pushing)).toMatchObject({ phase: 'done', counts: { created: 6 } });
  });

  test('the status columns are deleted: nothing more is sent, and a new push knows what was', async () => {
    const pushing = await openBegun(6);
    for (const cells of pushing.sheet.cells) cells?.splice(6, 3);
    expect(() => step(pushing)).toThrow('Preflight id are gone');
    expect(stop(pushing)).toEqual({ ok: true });
    expect(offerOf(pushing)).toMatchObject({ go: 3, stay: { before: 3 } });
  });

  test('a column is moved: the rows are still the same', async () => {
    const pushing = await openBegun(6);
    for (const cells of pushing.sheet.cells) cells?.unshift(...cells.splice(3, 1));
    expect(await drive(pushing)).toMatchObject({ phase: 'done', counts: { created: 6 } });
  });

  test('a protected range: nothing more is sent, and the sentence says why', async () => {
    const pushing = await openBegun(6);
    pushing.sheet.protections.push({});
    expect(() => step(pushing)).toThrow('could not be written');
    expect(await keysOf(pushing)).toHaveLength(3);
    pushing.sheet.protections.pop();
    expect(await drive(pushing)).toMatchObject({ phase: 'done', counts: { created: 6 } });
  });

  test('a filter hides rows: the offer says so, and hidden rows are pushed', async () => {
    const pushing = await openPush({
      sheet: {
        ...leadSheet(3),
        filter: { row: 1, column: 1, rows: 4, columns: 6 },
        hiddenRows: { byFilter: [3] },
      },
    });
    expect(offerOf(pushing).notices).toContain(
      'A filter is on in this tab: rows that it hides are pushed too.',
    );
    start(pushing);
    expect(await drive(pushing)).toMatchObject({ counts: { created: 3 } });
  });

  test('a copy of the tab: the rows are known, whatever stands beside them', async () => {
    const pushing = await openPush({ sheet: leadSheet(3) });
    start(pushing);
    await drive(pushing);
    const copy = structuredClone(pushing.sheet);
    copy.id = 77;
    copy.name = 'Copy of Sheet1';
    pushing.spreadsheet.sheets.push(copy);
    expect(offerOf(pushing, { ...ROWS, sheetId: 77 })).toMatchObject({ go: 0, stay: { before: 3 } });
    // To another account they are new.
    expect(offerOf(pushing, { ...ROWS, sheetId: 77, environment: 'test' })).toMatchObject({ go: 3 });
  });
});

describe('keys and people', () => {
  test('no keys yet', async () => {
    const pushing = await openPush({ sheet: leadSheet(1) });
    pushing.spreadsheet.properties.user = {};
    expect(() => offerOf(pushing)).toThrow('There are no production keys yet. Add them under Settings');
  });

  test('keys removed half-way: the push waits, and goes on when they are back', async () => {
    const pushing = await openBegun(6);
    const { keys = '' } = pushing.spreadsheet.properties.user;
    delete pushing.spreadsheet.properties.user.keys;
    expect(() => step(pushing)).toThrow('There are no production keys yet');
    expect(stateOf(pushing)).toMatchObject({
      job: { type: 'leads' },
      trouble: expect.stringContaining('keys'),
    });
    pushing.spreadsheet.properties.user.keys = keys;
    expect(await drive(pushing)).toMatchObject({ phase: 'done', counts: { created: 6 } });
  });

  test('keys of another account: nothing is sent there', async () => {
    const pushing = await openBegun(6);
    const other = { publicKey: 'pk_other', secretKey: 'x' };
    pushing.spreadsheet.properties.user.keys = JSON.stringify({ production: other });
    expect(() => step(pushing)).toThrow('are of another account');
    expect(await keysOf(pushing)).toHaveLength(3);
  });

  test('wrong keys: said before any row is at stake', async () => {
    const pushing = await openPush({ sheet: leadSheet(2) });
    const { production } = pushing.sandbox.keys;
    const wrong = { ...production, secretKey: 'wrong' };
    pushing.spreadsheet.properties.user.keys = JSON.stringify({ production: wrong });
    start(pushing);
    expect(() => step(pushing)).toThrow('does not take the production keys (401)');
    expect(states(pushing)).toEqual(['queued', 'queued']);
  });

  test('two people at once: the second one waits', async () => {
    const pushing = await openBegun(6);
    pushing.spreadsheet.lockHolder = 'another person';
    expect(ask<Progress>(pushing, 'pushStepForSidebar', pushing.sheet.id)).toEqual({
      ok: true,
      waitMs: 3000,
    });
    expect(() => goOn(pushing)).toThrow('Another window or person is pushing');
    delete pushing.spreadsheet.lockHolder;
    expect(() => offerOf(pushing)).toThrow('is under way');
    expect(await drive(pushing)).toMatchObject({ phase: 'done', counts: { created: 6 } });
  });

  test('the secret key is in no cell, no property of the document, no log and no answer', async () => {
    const pushing = await openBegun(4);
    const progress = await drive(pushing);
    const seen = JSON.stringify([
      pushing.spreadsheet.sheets,
      pushing.spreadsheet.properties.document,
      pushing.addon.logs,
      progress,
      stateOf(pushing),
      ask(pushing, 'receiptsForSidebar'),
    ]);
    expect(seen).not.toContain(pushing.sandbox.keys.production.secretKey);
    expect(seen).not.toContain(pushing.sandbox.keys.production.publicKey);
  });
});

test('offline: the push waits, halts after three tries, and loses nothing', async () => {
  const pushing = await openBegun(6);
  await pushing.sandbox.faults({ rate: 1, kinds: ['drop-before-commit'] });
  const progress = step(pushing);
  expect(progress).toMatchObject({ phase: 'sending', counts: { created: 3, queued: 3 } });
  expect(progress.notice).not.toBe('');
  await pushing.sandbox.faults();
  expect(await drive(pushing)).toMatchObject({ phase: 'done', counts: { created: 6 } });
});

test('slow service calls: a step ends long before the six minutes', async () => {
  const pushing = await openPush({ sheet: leadSheet(60), cost: () => 2000 });
  start(pushing);
  for (let at = 0; at < 40; at += 1) {
    const { phase } = step(pushing);
    if (phase === 'pilot') goOn(pushing);
    if (phase === 'done') break;
  }
  expect(await keysOf(pushing)).toEqual(allKeys(60));
});

test('a step that meets the six-minute limit is taken up where it ended', async () => {
  let slow = 0;
  const pushing = await openPush({ sheet: leadSheet(30), cost: () => slow });
  start(pushing);
  step(pushing);
  goOn(pushing);
  slow = 14_000;
  expect(() => step(pushing)).toThrow('Exceeded maximum execution time');
  slow = 0;
  expect(await drive(pushing)).toMatchObject({ phase: 'done', counts: { created: 30 } });
  expect(await keysOf(pushing)).toEqual(allKeys(30));
});

test('40 rows, killed at each service call in turn: nothing lost, nothing doubled, every row stated', async () => {
  const count = 40;
  const begun = await openPush({ sheet: { ...leadSheet(count), maxRows: 60 } });
  start(begun);
  step(begun);
  goOn(begun);
  const again = await savePoint(begun);
  let at = 1;
  for (; at < 200; at += 1) {
    const where = `killed at call ${at}`;
    const pushing = await again();
    pushing.addon.dieAtCall = at;
    let died = false;
    try {
      step(pushing);
    } catch {
      died = true;
    }
    pushing.addon.dieAtCall = undefined;
    if (!died) break;
    // Killed after its very end, there is nothing left to do.
    const { phase } = stateOf(pushing).job ? await drive(pushing) : { phase: 'done' };
    // Killed as it was about to send: nobody but the user may say that it is to be sent again.
    if (phase === 'open') {
      expect(states(pushing).filter((state) => state === 'unknown').length, where).toBeGreaterThan(0);
      decide(pushing, 'again');
      await drive(pushing);
    }
    expect(states(pushing), where).toEqual(Array(count).fill('created'));
    expect(await keysOf(pushing), where).toEqual(allKeys(count));
    const lines = receiptLines(pushing);
    const last = new Map(lines.map((cells) => [cells[8], cells[9]]));
    expect(Array.from(last.values()).filter((state) => state === 'created').length, where).toBe(count);
    expect(lines.pop()?.slice(9, 12), where).toEqual(['finished', '', `${count} created`]);
  }
  expect(at).toBeGreaterThan(30);
}, 300_000);
