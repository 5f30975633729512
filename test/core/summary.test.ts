// The summary for a chat or a ticket.
import { expect, test } from 'vitest';
import { catalogueVersion, checkRows, ruleTitles, summaryText } from '../../core/index.ts';
import { TODAY } from './messy-table.ts';

const header = ['customer_key', 'amount_in_cents', 'key', 'created_at', 'currency'];

test('a summary names the file, the verdict, the money and the rules, and no value of a cell', () => {
  const report = checkRows(
    [
      header,
      ['secret-customer', 'secret-amount', 'inv-1', '2026-02-20', 'USD'],
      ['secret-customer', '123456', 'inv-2', '2026/02/20', 'USD'],
      ['secret-customer', '5000', 'inv-3', '2026/02/21', 'EUR'],
    ],
    { type: 'transactions', today: TODAY },
  );
  expect(summaryText('March\n.csv', report, ruleTitles)).toBe(
    [
      'March .csv: does not pass',
      'Checked as transactions: 3 rows, 3 errors, 0 warnings, 0 info',
      'EUR 50.00 in 1 row; without errors 0.00 in 0 rows',
      'USD 1,234.56 in 1 row; without errors 0.00 in 0 rows',
      `- error: ${ruleTitles['date-format']} (date-format), 2`,
      `- error: ${ruleTitles['invalid-amount']} (invalid-amount), 1`,
      `Checked on this machine with Preflight, rules of ${catalogueVersion}.`,
      '',
    ].join('\n'),
  );
  const hidden = summaryText('March 7.csv', report, ruleTitles, true);
  expect(hidden).toContain('Xxxxx 0.xxx: does not pass\n');
  expect(hidden).not.toMatch(/March|USD|EUR|50\.00/);
});

test('what passes and what could not be checked is said as that', () => {
  const passing = checkRows([header, ['acme', '123456', 'inv-2', '2026-02-20', 'USD']], { today: TODAY });
  expect(summaryText('a.csv', passing, ruleTitles)).toContain('a.csv: passes\n');
  const unclear = checkRows([['colour'], ['red']], { today: TODAY });
  expect(summaryText('a.csv', unclear, ruleTitles)).toContain(
    'a.csv: not checked, the import type is not clear\n',
  );
  expect(summaryText('a.csv', unclear, ruleTitles)).toContain(unclear.reasons?.[0]);
});
