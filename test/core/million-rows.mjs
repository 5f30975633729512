// A program of its own: checks a million generated transactions and prints what they cost.
// Its argument is the built core.
const { checkSource } = await import(process.argv[2]);

const encoder = new TextEncoder();
const source = {
  async *open() {
    let text = 'customer_key,amount_in_cents,key,created_at,currency,product_key\r\n';
    for (let at = 0; at < 1_000_000; at += 1) {
      const date = at % 10 ? '2026-02-20' : '2026/02/20';
      const key = at % 1000 ? `inv-2026-${at}` : '';
      text += `acct_${(at * 7919) % 250_000},${100 + ((at * 13) % 902)},${key},${date},USD,pro\r\n`;
      if (text.length > 65_536) {
        yield encoder.encode(text);
        text = '';
      }
    }
    yield encoder.encode(text);
  },
};
const decoder = (encoding) => {
  const text = new TextDecoder(encoding, { fatal: encoding === 'utf-8', ignoreBOM: true });
  return { decode: (bytes) => text.decode(bytes, { stream: true }), end: () => text.decode() };
};
const { report } = await checkSource(source, { today: '2026-03-01', decoder });
const { rows, rules, totals } = report;
console.log(JSON.stringify({ rows, rules, totals, kilobytes: process.resourceUsage().maxRSS }));
