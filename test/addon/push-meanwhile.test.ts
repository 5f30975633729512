// What other hands do while a push is under way: in the middle of a step, to the tab, to the profile, to the receipts.
import { expect, test } from 'vitest';
import {
  ask,
  drive,
  goOn,
  IMPORT,
  leadSheet,
  leads,
  offerOf,
  openPush,
  type Pushing,
  ROWS,
  receiptLines,
  seedCustomers,
  start,
  stateOf,
  states,
  step,
  stop,
} from './pushing.ts';
import { contentSize, enter } from './runtime/index.ts';
import { cellAt, type SheetState } from './runtime/state.ts';

const made = async ({ sandbox }: Pushing) =>
  (await sandbox.state()).leads.map(({ external_key: key }) => String(key));
const all = (count: number) => leads(count).map(([, , email = '']) => email);

async function openBegun(count: number, meanwhile?: (call: string) => void): Promise<Pushing> {
  const pushing = await openPush({
    sheet: leadSheet(count),
    cost: (call) => {
      meanwhile?.(call);
      return 0;
    },
  });
  start(pushing);
  step(pushing);
  goOn(pushing);
  return pushing;
}

function insertRow(sheet: SheetState, at: number): void {
  sheet.cells.splice(at - 1, 0, []);
  for (const [index, text] of ['X', 'Y', 'new@company.example', 'Z', 'ada', 'open'].entries())
    enter(cellAt(sheet, at, index + 1), text, 'en_US');
}

test('a row inserted in the middle of a step: none is sent twice, and none is lost', async () => {
  let calls = 0;
  let sheet: SheetState | undefined;
  const pushing = await openBegun(48, (call) => {
    // After the first batch of the step that follows the pilot.
    if (call === 'UrlFetchApp.fetchAll' && sheet) calls += 1;
    if (sheet && calls === 2 && call === 'SpreadsheetApp.flush') {
      calls += 1;
      insertRow(sheet, 3);
    }
  });
  sheet = pushing.sheet;
  await drive(pushing);
  expect(calls).toBeGreaterThan(2);
  const keys = await made(pushing);
  expect(new Set(keys).size).toBe(keys.length);
  const rest = offerOf(pushing);
  // What was not sent is offered anew: the inserted row, and rows whose mark was written over.
  expect(rest.go + keys.length).toBe(49);
  start(pushing);
  await drive(pushing);
  expect((await made(pushing)).sort()).toEqual([...all(48), 'new@company.example'].sort());
});

test('a row copied with its mark is another row', async () => {
  const pushing = await openBegun(6);
  pushing.sheet.cells[7] = structuredClone(pushing.sheet.cells[5] ?? []);
  expect(await drive(pushing)).toMatchObject({ phase: 'done', counts: { created: 6 } });
  expect(await made(pushing)).toHaveLength(6);
  expect(states(pushing)[6] ?? '').toBe('');
});

test('a profile changed meanwhile: what was confirmed may not hold, so nothing more is sent', async () => {
  const pushing = await openBegun(6);
  ask(pushing, 'saveProfileForSidebar', { schema: 1, currency: 'EUR' }, '');
  expect(() => step(pushing)).toThrow('The program profile was changed');
  stop(pushing);
  expect(await made(pushing)).toHaveLength(3);
  expect(offerOf(pushing).go).toBe(3);
});

test('a copy of the tab cannot push what waits in its queue', async () => {
  const pushing = await openBegun(6);
  pushing.spreadsheet.sheets.push({ ...structuredClone(pushing.sheet), id: 77, name: 'Copy' });
  expect(() => offerOf(pushing, { ...ROWS, sheetId: 77 })).toThrow('from the tab “Sheet1” is under way');
});

test('receipts that have lost lines: nothing more is sent', async () => {
  const pushing = await openBegun(6);
  const receipts = pushing.spreadsheet.sheets.find(({ name }) => name === 'Preflight receipts');
  if (receipts) receipts.cells.splice(contentSize(receipts).rows - 1, 1);
  expect(() => step(pushing)).toThrow('Lines of this push are missing');
  expect(stop(pushing)).toEqual({ ok: true });
});

test('receipts that cannot be written: nothing more is sent, and the push can be stopped', async () => {
  const pushing = await openBegun(6);
  const receipts = pushing.spreadsheet.sheets.find(({ name }) => name === 'Preflight receipts');
  receipts?.protections.push({});
  expect(() => step(pushing)).toThrow('“Preflight receipts” could not be written');
  expect(await made(pushing)).toHaveLength(3);
  stop(pushing);
  expect(stateOf(pushing)).toEqual({ ok: true });
});

test('status cells that somebody has written over do not change what is known', async () => {
  const pushing = await openBegun(6);
  const queued = states(pushing).indexOf('queued');
  const created = states(pushing).indexOf('created');
  cellAt(pushing.sheet, queued + 2, 7).value = 'created';
  cellAt(pushing.sheet, created + 2, 7).value = 'queued';
  expect(await drive(pushing)).toMatchObject({ phase: 'done', counts: { created: 6 } });
  expect((await made(pushing)).sort()).toEqual(all(6).sort());
});

test('going on after a halt does not skip the pilot', async () => {
  const header = ['customer_key', 'amount_in_cents', 'key', 'currency'];
  const rows = Array.from({ length: 6 }, (_, at) => [`acct_${at}`, '500', `inv-000${at}`, 'USD']);
  const pushing = await openPush({
    sheet: { rows: [header, ...rows], formats: { 2: '@' } },
    sandbox: { switches: { imports: 404 } },
  });
  await seedCustomers(pushing, 6);
  start(pushing, IMPORT);
  expect(step(pushing)).toMatchObject({ phase: 'halted' });
  goOn(pushing);
  expect(step(pushing)).toMatchObject({ phase: 'halted', counts: { queued: 6 } });
  expect(() => goOn({ ...pushing })).not.toThrow();
  expect(() => goOn(pushing)).toThrow('first rows were not sent yet');
});

test('dates of transactions are tried by three rows, and only go on where they were kept', async () => {
  const header = ['customer_key', 'amount_in_cents', 'key', 'created_at'];
  const rows = Array.from({ length: 6 }, (_, at) => [`acct_${at}`, '500', `inv-000${at}`, '2026-02-03']);
  const open = async (createdAt: 'kept' | 'ignored') => {
    const pushing = await openPush({
      sheet: { rows: [header, ...rows], formats: { 2: '@', 4: '@' } },
      sandbox: { switches: { createdAt } },
    });
    await seedCustomers(pushing, 6);
    expect(offerOf(pushing)).toMatchObject({ go: 0, canTryDates: true });
    start(pushing, { ...ROWS, tryDates: true });
    return pushing;
  };
  expect(await drive(await open('kept'))).toMatchObject({ counts: { created: 6 } });
  const ignored = await open('ignored');
  expect(await drive(ignored)).toMatchObject({ counts: { differs: 3, skipped: 3 } });
  expect((await ignored.sandbox.state()).transactions).toHaveLength(3);
});

test('a deleted row is counted at the end', async () => {
  const pushing = await openBegun(6);
  pushing.sheet.cells.splice(5, 1);
  await drive(pushing);
  expect(receiptLines(pushing).pop()?.[11]).toBe('5 created, 1 no longer in the sheet');
});
