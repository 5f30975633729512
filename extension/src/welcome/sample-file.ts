// A small file of transactions with a few typical faults, to try a check on.
const text = [
  'customer_key,amount_in_cents,key,created_at,currency',
  'acme,50000,inv-1001,2026-01-15,USD',
  'bolt,"$1,250.00",inv-1002,01/31/2026,USD',
  'crux,twelve,inv-1003,2026-02-02,usd',
  'dune,900,inv-1001,2026-02-30,USD',
  ' echo ,1800,inv-1005,2026-02-11,USD',
];

export function sampleFile(): File {
  return new File([`${text.join('\r\n')}\r\n`], 'faulty-transactions.csv', { type: 'text/csv' });
}
