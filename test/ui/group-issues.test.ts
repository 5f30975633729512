// The order of the groups, their counts, and the sentence that sums a report up.
import { describe, expect, test } from 'vitest';
import { groupIssues } from '../../ui/group-issues.ts';
import { verdictOf } from '../../ui/verdict-of.ts';
import { empty, everyday, large, passing, undecided } from './reports.ts';

describe('groups', () => {
  test('errors, warnings, infos; then the most frequent; a mixed rule stands with its strictest level', () => {
    expect(groupIssues(everyday).map(({ rule, level, count }) => `${level} ${rule} ${count}`)).toEqual([
      'error date-format 3',
      'error invalid-email 2',
      'error wrong-delimiter 1',
      'error amount-format 1',
      'warning ambiguous-date 1',
      'warning blank-row 1',
      'info default-applied 1',
    ]);
  });

  test('the count is exact where the list is capped', () => {
    const [group] = groupIssues(large(1000));
    expect(group?.issues.length).toBe(1000);
    expect(group?.count).toBe(5000);
  });

  test('a report without issues has no group', () => expect(groupIssues(empty)).toEqual([]));
});

describe('verdict', () => {
  test.each([
    ['passes', { ...passing, counts: { error: 0, warning: 0, info: 3 } }, 'pass', 'Passes'],
    [
      'passes, but not without a word of warning',
      { ...passing, counts: { error: 0, warning: 2, info: 0 } },
      'pass',
      'Passes: 2 warnings',
    ],
    ['counts the errors', everyday, 'error', 'Does not pass: 6 errors'],
    ['names an undecided type', undecided, 'unchecked', 'Not checked: the import type is not clear'],
    [
      'an unreadable file does not pass, whatever its type',
      { ...empty, type: null, passed: false, counts: { error: 1, warning: 0, info: 0 } },
      'error',
      'Does not pass: 1 error',
    ],
  ] as const)('%s', (_, report, state, text) => expect(verdictOf(report)).toEqual({ state, text }));
});
