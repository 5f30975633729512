// Addresses as a spreadsheet writes them.
import { describe, expect, test } from 'vitest';
import { cellAddress, columnLetters, sentenceOf } from '../../ui/cell-address.ts';

describe('column letters', () => {
  test.each([
    [1, 'A'],
    [4, 'D'],
    [26, 'Z'],
    [27, 'AA'],
    [52, 'AZ'],
    [53, 'BA'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [16_384, 'XFD'],
  ])('%i is %s', (column, letters) => expect(columnLetters(column)).toBe(letters));
});

describe('cell address', () => {
  test('the first cell of an issue and its row', () =>
    expect(cellAddress({ rule: 'date-format', row: 7, cells: [4, 5] })).toBe('D7'));
  test('a row when the issue has no cell', () =>
    expect(cellAddress({ rule: 'blank-row', row: 14 })).toBe('Row 14'));
  test('a row when the list of cells is empty', () =>
    expect(cellAddress({ rule: 'duplicate-row', row: 3, cells: [] })).toBe('Row 3'));
  test('the file when the rule speaks of all of it', () =>
    expect(cellAddress({ rule: 'encoding', row: 1 })).toBe('File'));
});

describe('sentence beside its address', () => {
  const sentence = (message: string, rule = 'date-format') => sentenceOf({ rule, row: 7, message });
  test('does not say the row again', () => {
    expect(sentence('Row 7, created_at: "x" is no date.')).toBe('created_at: "x" is no date.');
    expect(sentence('Row 7: the row is blank.')).toBe('The row is blank.');
    expect(sentence('File: the text is UTF-16.', 'encoding')).toBe('The text is UTF-16.');
  });
  test('keeps every other place', () => {
    expect(sentence('Row 70: the row is blank.')).toBe('Row 70: the row is blank.');
    expect(sentence('File: cents and dollars.')).toBe('File: cents and dollars.');
    expect(sentence('currency: 14 blank cells.')).toBe('currency: 14 blank cells.');
  });
});
