// A value that stands in row after row is read once where it reads the same each time, and only there.
import { expect, test } from 'vitest';
import { checkRows } from '../../core/index.ts';

const today = '2026-11-23';

test('an amount under another currency is judged anew', () => {
  const sale = (currency: string, at: number) => ['acct_1', '$5.00', `inv-000${at}`, '2026-11-02', currency];
  const rows = ['USD', 'EUR', 'USD'].map(sale);
  const { issues } = checkRows(
    [['customer_key', 'amount_in_dollars', 'key', 'created_at', 'currency'], ...rows],
    {
      type: 'transactions',
      today,
    },
  );
  const amounts = issues.filter(({ column }) => column === 'amount_in_dollars');
  expect(amounts.map(({ row, rule }) => [row, rule])).toEqual([
    [2, 'amount-format'],
    [3, 'currency-mismatch'],
    [4, 'amount-format'],
  ]);
});

test('a date in a sheet that shows the same is read by what its own cell holds', () => {
  const shown = ['acct_1', '500', '03/04/2026', 'USD'];
  const held = ['2026-04-03', '2026-03-04'];
  const { issues } = checkRows(
    [['customer_key', 'amount_in_cents', 'created_at', 'currency'], shown, shown],
    {
      type: 'transactions',
      today,
      typed: (row, position) => (position === 3 ? held[row - 2] : undefined),
    },
  );
  const dates = issues.filter(({ rule }) => rule === 'date-format');
  expect(dates.map(({ row, fix }) => [row, fix?.choices[0]?.value])).toEqual([
    [2, '2026-04-03'],
    [3, '2026-03-04'],
  ]);
});
