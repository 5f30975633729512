// The words of the Push tab: what each way to push carries, times, counts.
import { describe, expect, test } from 'vitest';
import { localTime } from '../../addon/sidebar/push/local-time.ts';
import { carriesNot, closedBy, usualMode } from '../../addon/sidebar/push/mode-words.ts';
import { countsText, leftOf, openOf, STATES, totalOf } from '../../addon/sidebar/push/state-words.ts';
import { clock, timeLeft } from '../../addon/sidebar/push/time-left.ts';
import { notGiven } from '../../addon/src/push/not-given.ts';
import { rowStates, type TypeName, typeNames } from '../../core/index.ts';

describe('the ways to push', () => {
  test.each<[TypeName, readonly string[]]>([
    [
      'partners',
      [
        'partner_joined_date.',
        'Of a partner that is there: partner_first, partner_last, partner_email, partner_key.',
      ],
    ],
    [
      'customers',
      [
        'ps_customer_key, created_at.',
        'A row without partner_key or partnership_key.',
        'Of a customer that is there: partner_key, partnership_key.',
      ],
    ],
    [
      'transactions',
      [
        'created_at, until a push has shown that this account keeps it.',
        'Changes to a transaction that is there.',
      ],
    ],
    [
      'rewards',
      [
        'partner_email, partner_key: the reward goes to the partner behind its target.',
        'reward_currency other than USD.',
        'is_external other than false.',
        'status other than pending.',
        'created_at.',
        'A row without target_type.',
        'A row without target_key.',
        'Changes to a reward that is there.',
      ],
    ],
    ['leads', []],
    ['deals', []],
  ])('row by row, what %s cannot carry', (type, words) => {
    expect(carriesNot(type, 'rows')).toEqual(words);
  });

  test('an import is closed for leads and for test keys, with the reason', () => {
    expect(closedBy('import', 'leads', 'production')).toContain('no import of leads');
    expect(closedBy('import', 'deals', 'test')).toContain('production keys only');
    for (const type of typeNames) {
      expect(closedBy('rows', type, 'test')).toBe('');
      expect(closedBy('hand-off', type, 'production')).toBe('');
    }
  });

  test('leads and test keys go row by row, rows from the past are handed off, the rest is imported', () => {
    expect(usualMode('leads', 'production', false)).toBe('rows');
    expect(usualMode('transactions', 'test', true)).toBe('rows');
    expect(usualMode('transactions', 'production', true)).toBe('hand-off');
    expect(usualMode('leads', 'production', true)).toBe('hand-off');
    expect(usualMode('transactions', 'production', false)).toBe('import');
  });
});

describe('the states', () => {
  test('are all there, each once', () => {
    expect(STATES.map(({ state }) => state).sort()).toEqual([...rowStates].sort());
  });

  test('are counted in words', () => {
    const counts = { queued: 1200, created: 60, failed: 1, unknown: 2, sent: 3, sending: 5 };
    expect(countsText(counts)).toBe('60 created, 1 failed, 2 unknown, 3 sent, 5 sending, 1,200 queued');
    expect([totalOf(counts), leftOf(counts), openOf(counts)]).toEqual([1271, 1205, 5]);
  });
});

describe('what is missing before a push', () => {
  const offer = {
    asks: { triggers: true, old: 2, typed: true, again: 4 } as const,
    go: 1200,
    amounts: [{ currency: 'EUR', rows: 1200, cents: '-123456' }],
  };
  const given = { triggers: true, old: true, again: '4', rows: '1,200', totals: { EUR: '-1 234.56' } };

  test('is nothing once all is given, in whatever spelling of numbers', () => {
    expect(notGiven(offer, given)).toBeUndefined();
  });

  test.each([
    [{ triggers: false }, 'triggers and invitations'],
    [{ old: false }, 'rows from the past'],
    [{ again: '3' }, 'how many rows go once more: 4'],
    [{ rows: '120' }, 'number of rows: 1200'],
    [{ rows: '' }, 'number of rows: 1200'],
    [{ totals: { EUR: '1234.56' } }, 'total of EUR: -1234.56'],
    [{ totals: { EUR: '-1234.5' } }, 'total of EUR: -1234.56'],
    [{ totals: {} }, 'total of EUR'],
  ])('is said: %j', (less, words) => {
    expect(notGiven(offer, { ...given, ...less })).toContain(words);
  });
});

test('time left is told roughly, and not before it can be told', () => {
  const pace = { since: 0, left: 1000 };
  expect(timeLeft(pace, 60_000, 1000)).toBe('');
  expect(timeLeft(pace, 60_000, 990)).toBe('About 2 hours left.');
  expect(timeLeft(pace, 60_000, 900)).toBe('About 9 minutes left.');
  expect(timeLeft(pace, 60_000, 500)).toBe('About a minute left.');
  expect(timeLeft(pace, 60_000, 100)).toBe('Less than a minute left.');
  expect(timeLeft(pace, 60_000, 0)).toBe('');
});

test('a countdown never goes below nothing', () => {
  expect([clock(0), clock(-5), clock(999), clock(61_000), clock(600_000)]).toEqual([
    '0:00',
    '0:00',
    '0:01',
    '1:01',
    '10:00',
  ]);
});

test('a time is shown in the zone of the user', () => {
  const local = new Date(Date.UTC(2026, 2, 12, 23, 5, 0));
  const two = (number: number) => String(number).padStart(2, '0');
  expect(localTime('2026-03-12 23:05:00')).toBe(
    `2026-${two(local.getMonth() + 1)}-${two(local.getDate())} ${two(local.getHours())}:${two(local.getMinutes())}`,
  );
  expect(localTime('yesterday')).toBe('yesterday');
});
