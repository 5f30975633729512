// Money for reading, beyond what a float could hold.
import { describe, expect, test } from 'vitest';
import { counted, grouped } from '../../ui/counted.ts';
import { formatCents, formatMoney } from '../../ui/money.ts';

describe('cents as an amount', () => {
  test.each([
    ['0', '0.00'],
    ['-0', '0.00'],
    ['5', '0.05'],
    ['-5', '-0.05'],
    ['50', '0.50'],
    ['100', '1.00'],
    ['123450', '1,234.50'],
    ['-123450', '-1,234.50'],
    ['99999', '999.99'],
    ['100000', '1,000.00'],
    ['000123', '1.23'],
    ['9007199254740993', '90,071,992,547,409.93'],
    ['123456789012345678901234567890', '1,234,567,890,123,456,789,012,345,678.90'],
  ])('%s is %s', (cents, amount) => expect(formatCents(cents)).toBe(amount));

  test.each(['', '-', '12.5', 'NaN', '1e3'])('"%s" is no integer and stays as it is', (text) =>
    expect(formatCents(text)).toBe(text),
  );

  test('every currency has two decimals, as PartnerStack counts hundredths', () => {
    expect(formatMoney('123450', 'USD')).toBe('1,234.50 USD');
    expect(formatMoney('123450', 'JPY')).toBe('1,234.50 JPY');
  });
});

test('counts have thousands separators and the right number', () => {
  expect(grouped(999)).toBe('999');
  expect(grouped(1_048_576)).toBe('1,048,576');
  expect(counted(1, 'error')).toBe('1 error');
  expect(counted(0, 'error')).toBe('0 errors');
  expect(counted(5000, 'info', 'info')).toBe('5,000 info');
});
