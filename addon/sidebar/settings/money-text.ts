// An amount as people write it, to integer cents as text and back.

const AMOUNT = /^(\d{1,3}(?:,\d{3})*|\d+)(?:\.(\d{1,2}))?$/;

/** Undefined: it cannot be read without guessing. */
export function centsOf(text: string): string | undefined {
  const [, whole, fraction = ''] = AMOUNT.exec(text.trim()) ?? [];
  if (whole === undefined) return undefined;
  return (whole.replace(/,/g, '') + fraction.padEnd(2, '0')).replace(/^0+(?=\d)/, '');
}
