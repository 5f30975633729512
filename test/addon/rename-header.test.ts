// One header cell gets another name: that cell alone, as plain text, with a way back.
import { expect, test } from 'vitest';
import { peekCell } from './runtime/index.ts';
import { callsOf, check, frozen, goodRows, HEADER, type Opened, open, shown } from './workbook.ts';

interface Renamed {
  ok: boolean;
  message?: string;
  cells: number;
  checked: { report: { rules: { [rule: string]: number } } };
  undo: unknown;
}

function rename(opened: Opened, row: number, position: number, choice: string): Renamed {
  const { sheetId, seen, report } = check(opened);
  return opened.addon.bridge('applyForSidebar', [
    { sheetId, seen, type: report.type },
    { rule: 'unknown-column', choice, at: { row, position } },
  ]) as Renamed;
}

const unknown = (count = 2) => open({ rows: [[...HEADER.slice(0, 4), 'ccy'], ...goodRows(count)] });

test('the name is written to that cell, and the check after it knows the column', () => {
  const opened = unknown();
  const before = shown(opened);
  const { cells, checked } = rename(opened, 1, 5, 'currency');
  expect(cells).toBe(1);
  expect(checked.report.rules).not.toHaveProperty('unknown-column');
  const [header, ...rows] = shown(opened);
  expect(header).toEqual([...HEADER.slice(0, 4), 'currency']);
  expect(rows).toEqual(before.slice(1));
});

test.each(['=1+1', '+1', '007', '1/2/2026', 'TRUE'])('%s stays the text it is', (name) => {
  const opened = unknown();
  rename(opened, 1, 5, name);
  expect(peekCell(opened.sheet, 1, 5)).toMatchObject({ value: name, format: '@' });
  expect(peekCell(opened.sheet, 1, 5).formula).toBeUndefined();
});

test('a header below a title is renamed where it stands', () => {
  const opened = open({ rows: [['Invoices'], [...HEADER.slice(0, 4), 'ccy'], ...goodRows(1)] });
  const { overview } = check(opened);
  expect(overview?.headerRow).toBe(2);
  rename(opened, 2, 5, 'currency');
  expect(shown(opened).map((cells) => cells[4])).toEqual(['', 'currency', 'USD']);
});

test('an undo brings back the name', () => {
  const opened = unknown();
  const { undo } = rename(opened, 1, 5, 'currency');
  expect(opened.addon.bridge('undoForSidebar', [undo])).toMatchObject({ ok: true, cells: 1 });
  expect(peekCell(opened.sheet, 1, 5).value).toBe('ccy');
});

test('a name it has already changes nothing', () => {
  const opened = unknown();
  check(opened);
  const before = frozen(opened.sheet);
  expect(rename(opened, 1, 5, 'ccy')).toMatchObject({ cells: 0, rows: 0 });
  expect(frozen(opened.sheet)).toBe(before);
});

test('it takes the same calls whatever the number of rows', () => {
  const calls = [20, 5000].map((count) => {
    const opened = unknown(count);
    rename(opened, 1, 5, 'currency');
    return callsOf(opened);
  });
  expect(calls[0]).toBe(calls[1]);
});
