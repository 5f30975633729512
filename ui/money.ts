// Money for reading: integer cents as text become "1,234.50". Strings only, since a float would lose large sums.
import { grouped } from './counted.ts';

const INTEGER = /^(-?)0*(\d+)$/;

/** Always two decimals: PartnerStack counts hundredths, also for yen. Text that is no integer is given back as it is. */
export function formatCents(cents: string): string {
  const match = INTEGER.exec(cents);
  if (!match) return cents;
  const digits = (match[2] ?? '').padStart(3, '0');
  const sign = /[1-9]/.test(digits) ? match[1] : '';
  return `${sign}${grouped(digits.slice(0, -2))}.${digits.slice(-2)}`;
}

export function formatMoney(cents: string, currency: string): string {
  return `${formatCents(cents)} ${currency}`;
}
