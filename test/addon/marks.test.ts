// Marks in the sheet: put on exactly, taken off exactly, the user's own formats and notes as they were.
import { expect, test } from 'vitest';
import type { Level } from '../../core/index.ts';
import { cellAt } from './runtime/index.ts';
import { check, coloured, FAULTY_ROWS, frozen, goodRows, HEADER, notes, open } from './workbook.ts';

const WORDS: { readonly [level in Level]: string } = { error: 'Error', warning: 'Warning', info: 'Info' };

/** A sheet whose user has fills, notes, a conditional format of each kind and bold cells. */
function decorated() {
  const opened = open({ rows: FAULTY_ROWS });
  const { sheet } = opened;
  cellAt(sheet, 1, 1).fontWeight = 'bold';
  cellAt(sheet, 3, 2).background = '#00ff00';
  cellAt(sheet, 3, 2).note = 'Ask Ann\n\nabout Preflight: this one\n';
  cellAt(sheet, 4, 2).note = ' ';
  cellAt(sheet, 2, 1).note = 'Preflight:\nour flagship partner';
  cellAt(sheet, 40, 9).note = 'far out';
  const areas = [{ row: 1, column: 1, rows: 1000, columns: 5 }];
  sheet.formatRules.push(
    { formula: '=$B1="abc"', background: '#ff0000', areas },
    { text: 'Preflight', background: '#f4c7c3', areas },
    { gradient: true, areas },
  );
  return opened;
}

test('check marks the cells of its issues, one conditional format per level', () => {
  const opened = open({ rows: FAULTY_ROWS });
  const { report } = check(opened);
  expect(report.type).toBe('transactions');
  expect(coloured(opened.sheet).error).toEqual(['B3:B4', 'B6']);
  expect(coloured(opened.sheet).warning).toContain('E5');
});

test('check names level and message of every issue of a cell in its note', () => {
  const opened = open({ rows: FAULTY_ROWS });
  const { report } = check(opened);
  const written = Object.values(notes(opened.sheet)).join('\n');
  for (const { level, message, cells } of report.issues) {
    if (cells) expect(written).toContain(`${WORDS[level]}: ${message.replace(/[\r\n]+/g, ' ')}`);
  }
  expect(notes(opened.sheet).B3).toMatch(/^Preflight:\nError: /);
});

test('check keeps the note of the user above its own part', () => {
  const opened = decorated();
  check(opened);
  expect(notes(opened.sheet).B3).toMatch(
    /^Ask Ann\n\nabout Preflight: this one\n\nPreflight:\nError: [^\n]+$/,
  );
  expect(notes(opened.sheet).A2).toBe('Preflight:\nour flagship partner');
});

test('check leaves fills, values and the rules of the user alone', () => {
  const opened = decorated();
  const before = opened.sheet.formatRules.slice();
  check(opened);
  expect(opened.sheet.cells[2]?.[1]?.background).toBe('#00ff00');
  expect(opened.sheet.cells.flat().filter((cell) => cell?.background)).toHaveLength(1);
  expect(opened.sheet.formatRules.slice(-3)).toEqual(before);
});

test('clear takes off exactly what check put on', () => {
  const opened = decorated();
  const before = frozen(opened.sheet);
  check(opened);
  expect(frozen(opened.sheet)).not.toBe(before);
  opened.addon.run('clearMarks');
  expect(frozen(opened.sheet)).toBe(before);
  expect(opened.screen.toasts.pop()).toContain('as they were');
});

test('clear on a sheet without marks changes nothing', () => {
  const opened = decorated();
  const before = frozen(opened.sheet);
  opened.addon.run('clearMarks');
  expect(frozen(opened.sheet)).toBe(before);
});

test('a second check replaces the marks of the first', () => {
  const opened = decorated();
  check(opened);
  const once = frozen(opened.sheet);
  check(opened);
  expect(frozen(opened.sheet)).toBe(once);
});

test('a second check removes the marks of what was mended', () => {
  const opened = open({ rows: FAULTY_ROWS });
  check(opened);
  cellAt(opened.sheet, 6, 2).value = 700;
  check(opened);
  expect(coloured(opened.sheet).error).toEqual(['B3:B4']);
  expect(notes(opened.sheet).B6).toBeUndefined();
});

test('a second check removes the note of a row that was emptied and is no longer part of the data', () => {
  const opened = open({ rows: FAULTY_ROWS });
  check(opened);
  for (const cell of opened.sheet.cells[5] ?? []) delete cell?.value;
  check(opened);
  expect(notes(opened.sheet).B6).toBeUndefined();
});

test('marks survive rows that were deleted with their grid', () => {
  const opened = open({ rows: FAULTY_ROWS, maxRows: 6 });
  check(opened);
  opened.sheet.cells.pop();
  opened.sheet.maxRows = 5;
  expect(check(opened).ok).toBe(true);
});

test('an issue of a whole row marks its first cell, one of the whole file marks none', () => {
  const rows = [HEADER, ...goodRows(1), ['', '', '', '', ''], ...goodRows(1)];
  const opened = open({ rows });
  const { report } = check(opened);
  const blank = report.issues.find((issue) => issue.rule === 'blank-row');
  expect(blank?.cells).toBeUndefined();
  expect(notes(opened.sheet).A3).toContain(blank?.message);
  expect(notes(opened.sheet).A1 ?? '').not.toContain('Preflight:\n');
});

test('an issue of a header cell marks that cell', () => {
  const opened = open({ rows: [HEADER.map((name) => (name === 'key' ? 'Key' : name)), ...goodRows(2)] });
  const { report } = check(opened);
  const misnamed = report.issues.find((issue) => issue.rule === 'misnamed-column');
  expect(notes(opened.sheet).C1).toContain(misnamed?.message);
});

test('more groups of cells than a sheet bears are not coloured, but have their notes, and the user is told', () => {
  const rows = goodRows(2000).map(
    ([customer = '', amount = '', key = '', date = '', currency = ''], index) =>
      index % 2 ? [customer, 'abc', key, 'never', currency] : [customer, amount, key, date, currency],
  );
  const opened = open({ rows: [HEADER, ...rows] });
  const { notices } = check(opened);
  expect(coloured(opened.sheet).error).toHaveLength(1000);
  expect(notices.join()).toContain('Only the first 1000 groups');
  expect(notes(opened.sheet).D2001).toContain('Error: ');
});

test('a protected range is said in a sentence, nothing is half marked, the report is there', () => {
  const protections = [{ area: { row: 1, column: 1, rows: 1, columns: 5 } }];
  const opened = open({ rows: FAULTY_ROWS, protections });
  const before = frozen(opened.sheet);
  const { report, notices } = check(opened);
  expect(report.counts.error).toBeGreaterThan(0);
  expect(notices.join()).toContain('protected');
  expect(frozen(opened.sheet)).toBe(before);
});

test('clearing a protected sheet says why it cannot', () => {
  const opened = open({ rows: FAULTY_ROWS });
  check(opened);
  opened.sheet.protections.push({});
  opened.addon.run('clearMarks');
  expect(opened.screen.alerts.pop()).toContain('protected');
});
