// What the file adds up to, per currency, and how much of it stands in rows without an error.
import type { Total } from '../core/index.ts';
import { grouped } from './counted.ts';
import { formatCents } from './money.ts';
import { Shown } from './shown.tsx';

function TotalRows({ total }: { readonly total: Total }) {
  const { currency, rows, cents, ready } = total;
  const allReady = ready.rows === rows && ready.cents === cents;
  return (
    <tbody>
      <tr>
        <th scope="row">
          <Shown text={currency} limit={12} />
          {allReady && <span class="pf-all-ready"> all ready</span>}
        </th>
        <td>{grouped(rows)}</td>
        <td>{formatCents(cents)}</td>
      </tr>
      {!allReady && (
        <tr class="pf-ready">
          <th scope="row">
            <span class="pf-hidden">
              <Shown text={currency} limit={12} />{' '}
            </span>
            ready
          </th>
          <td>{grouped(ready.rows)}</td>
          <td>{formatCents(ready.cents)}</td>
        </tr>
      )}
    </tbody>
  );
}

export function Totals({ totals }: { readonly totals: readonly Total[] }) {
  return (
    <section class="pf-section">
      <h3 class="pf-heading">Amounts</h3>
      <table class="pf-totals">
        <thead>
          <tr>
            <th scope="col">Currency</th>
            <th scope="col">Rows</th>
            <th scope="col">Amount</th>
          </tr>
        </thead>
        {totals.map((total) => (
          <TotalRows key={total.currency} total={total} />
        ))}
      </table>
      <p class="pf-note">Ready: in rows without an error.</p>
    </section>
  );
}
