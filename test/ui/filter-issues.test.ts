// What a filter lets through, and which columns it can be set to.
import { expect, test } from 'vitest';
import { cappedAt, type Filter, filterIssues, isFiltering, issueColumns } from '../../ui/filter-issues.ts';
import { everyday, hostile, large, titles } from './reports.ts';

const found = (filter: Partial<Filter>) =>
  filterIssues(
    everyday.issues,
    { text: '', ...filter },
    (rule) => titles[rule as keyof typeof titles] ?? rule,
  ).map(({ rule, row }) => `${rule} ${row}`);

test('no filter lets all through', () => {
  expect(found({})).toHaveLength(everyday.issues.length);
  expect(found({ text: '  ' })).toHaveLength(everyday.issues.length);
  expect(
    [{ text: '' }, { text: ' ' }, { text: 'a' }, { text: '', level: 'info' as const }].map(isFiltering),
  ).toEqual([false, false, true, true]);
});

test('a level lets through its issues alone, also of a rule that speaks at several', () => {
  expect(found({ level: 'info' })).toEqual(['default-applied 1']);
  expect(found({ level: 'warning' })).toEqual(['invalid-email 15', 'ambiguous-date 18', 'blank-row 20']);
});

test('a column is found alone and among several', () => {
  const issue = { rule: 'exactly-one', level: 'error', row: 3, message: 'Row 3' } as const;
  const issues = [
    { ...issue, column: 'partner_key | partner_email', cells: [4, 2] },
    { ...issue, column: 'partner_email', cells: [2] },
    { ...issue, column: 'created_at' },
    issue,
  ];
  const of = (column: string) => filterIssues(issues, { text: '', column }, String);
  expect(of('partner_email')).toHaveLength(2);
  expect(of('partner_key')).toHaveLength(1);
  expect(of('email')).toHaveLength(0);
  expect(issueColumns(issues)).toEqual(['partner_email', 'partner_key', 'created_at']);
});

test.each([
  ['D7', ['date-format 7']],
  ['blank Row', ['blank-row 20']],
  ['EMAIL address', ['invalid-email 15', 'invalid-email 16']],
  ['jane.EXAMPLE', ['invalid-email 16']],
  ['another format', ['date-format 7', 'date-format 12', 'date-format 118']],
  ['12 created_at', ['date-format 12']],
  ['nowhere', []],
])('the words "%s" find %j', (text, places) => {
  expect(found({ text })).toEqual(places);
});

test('level, column and words hold together', () => {
  expect(found({ level: 'error', column: 'customer_email', text: 'jane' })).toEqual(['invalid-email 16']);
  expect(found({ level: 'info', column: 'customer_email' })).toEqual([]);
});

test('a list that is cut is told, with its length', () => {
  expect(cappedAt(everyday)).toBeUndefined();
  expect(cappedAt(large())).toBeUndefined();
  expect(cappedAt(large(1000))).toBe(1000);
});

test('words from a file are only compared', () => {
  const issues = hostile.issues;
  expect(filterIssues(issues, { text: '.*' }, String)).toEqual([]);
  expect(filterIssues(issues, { text: '<IMG' }, String)).toHaveLength(1);
});
