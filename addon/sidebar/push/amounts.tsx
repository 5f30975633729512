// Money by currency, as a small table.
import type { Amount } from '../../../core/index.ts';
import { formatCents, grouped, Shown } from '../../../ui/index.ts';

export function Amounts({ amounts }: { readonly amounts: readonly Amount[] }) {
  if (amounts.length === 0) return null;
  return (
    <table class="pf-totals">
      <thead>
        <tr>
          <th scope="col">Currency</th>
          <th scope="col">Rows</th>
          <th scope="col">Amount</th>
        </tr>
      </thead>
      <tbody>
        {amounts.map(({ currency, rows, cents }) => (
          <tr key={currency}>
            <th scope="row">
              <Shown text={currency} limit={12} />
            </th>
            <td>{grouped(rows)}</td>
            <td>{formatCents(cents)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
