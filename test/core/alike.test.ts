// Rows that are alike: transactions by customer, amount, currency and day, partners by key; and which keys can be made.
import { describe, expect, test } from 'vitest';
import { checkRows } from '../../core/index.ts';

const header = [
  'customer_key',
  'ps_customer_key',
  'amount_in_cents',
  'key',
  'created_at',
  'product_key',
  'currency',
];

/** Customer, PartnerStack's key of it, amount, key, currency: as a file would have them. */
type Sale = readonly [yours: string, theirs: string, cents: string, key: string, currency: string];

function issuesOf(rule: string, sales: readonly Sale[]) {
  const rows = sales.map(([yours, theirs, cents, key, currency]) => [
    yours,
    theirs,
    cents,
    key,
    '2026-11-02',
    'pro',
    currency,
  ]);
  const { issues } = checkRows([header, ...rows], { type: 'transactions', today: '2026-11-23' });
  return issues.filter((issue) => issue.rule === rule);
}

describe('near-duplicate', () => {
  const firstRows = (sales: readonly Sale[]) =>
    issuesOf('near-duplicate', sales).map(({ row, message }) => [row, /row (\d+)\D*$/.exec(message)?.[1]]);

  test('names the first row under another key', () => {
    const sale = (key: string): Sale => ['acct_1', '', '5005', key, 'USD'];
    expect(firstRows(['inv_1', 'inv_2', 'inv_3', 'inv_1'].map(sale))).toEqual([
      [3, '2'],
      [4, '2'],
      [5, '3'],
    ]);
  });

  test.each<[string, Sale, Sale, boolean]>([
    ['by your key', ['a', '', '5005', 'inv_1', 'USD'], ['a', '', '5005', 'inv_2', 'USD'], true],
    ["by PartnerStack's key", ['', 'a', '5005', 'inv_1', 'USD'], ['', 'a', '5005', 'inv_2', 'USD'], true],
    ['by one key each', ['a', '', '5005', 'inv_1', 'USD'], ['', 'a', '5005', 'inv_2', 'USD'], false],
    ['without a customer', ['', '', '5005', 'inv_1', 'USD'], ['', '', '5005', 'inv_2', 'USD'], false],
    ['spoilt alike', ['#N/A', '', '5005', 'inv_1', 'USD'], ['#N/A', '', '5005', 'inv_2', 'USD'], false],
    ['amounts nobody can read', ['a', '', 'x', 'inv_1', 'USD'], ['a', '', 'x', 'inv_2', 'USD'], false],
    ['currencies nobody can read', ['a', '', '1', 'inv_1', 'XX'], ['a', '', '1', 'inv_2', 'XX'], false],
  ])('%s', (_, first, second, alike) => {
    expect(firstRows([first, second])).toEqual(alike ? [[3, '2']] : []);
  });
});

describe('missing-key', () => {
  test.each<[string, Sale, string | undefined]>([
    ['of all parts', ['a', '', '5005', '', 'USD'], 'a-5005-USD-2026-11-02-1'],
    ["of PartnerStack's key", ['', 'b', '5005', '', 'USD'], 'b-5005-USD-2026-11-02-1'],
    ['not without a customer', ['', '', '5005', '', 'USD'], undefined],
    ['not of a spoilt customer', ['#N/A', '', '5005', '', 'USD'], undefined],
    ['not of an amount nobody can read', ['a', '', 'x', '', 'USD'], undefined],
    ['not of a currency nobody can read', ['a', '', '5005', '', 'XX'], undefined],
  ])('a key is made %s', (_, sale, key) => {
    const [issue] = issuesOf('missing-key', [sale]);
    expect(issue?.row).toBe(2);
    expect(issue?.fix?.choices[0]?.value).toBe(key);
  });
});

test('a partner twice under one email is a likely slip, whatever stands between, and under two an error', () => {
  const partner = (key: string, email: string) => ['A', 'B', email, key, 'Default', '2026-11-02'];
  const rows = [
    ['partner_first', 'partner_last', 'partner_email', 'partner_key', 'partner_group', 'partner_joined_date'],
    ...[partner('a', 'a@x.example'), partner('b', 'b@x.example'), partner('c', 'c@x.example')],
    ...[partner('a', 'A@x.example'), partner('b', 'd@x.example'), partner('b', 'b@x.example')],
  ];
  const { issues } = checkRows(rows, { type: 'partners', today: '2026-11-23' });
  expect(issues.filter(({ rule }) => rule === 'duplicate-key').map(({ row, level }) => [row, level])).toEqual(
    [
      [5, 'warning'],
      [6, 'error'],
      [7, 'error'],
    ],
  );
});
