// What each partner gets, the largest amount first.
import type { PartnerTotal, PartnerTotals } from '../core/index.ts';
import { grouped } from './counted.ts';
import { formatCents, formatMoney } from './money.ts';
import { MoreButton } from './more-button.tsx';
import { Shown } from './shown.tsx';
import { usePages } from './use-pages.ts';

const PAGE = 10;
const LIMIT = 80;

export function PartnerTable({ list, rest }: PartnerTotals) {
  const { list: body, shown, next, more } = usePages<HTMLTableSectionElement>(list.length, PAGE);
  return (
    <>
      <table class="pf-totals pf-partners">
        <thead>
          <tr>
            <th scope="col">Partner</th>
            <th scope="col">Rows</th>
            <th scope="col">Amount</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {list.slice(0, shown).map((total) => (
            <tr key={`${total.currency} ${total.partner}`} tabIndex={-1}>
              <th scope="row">
                {total.partner ? (
                  <Shown text={total.partner} limit={LIMIT} />
                ) : (
                  <span class="pf-blank">no partner named</span>
                )}
              </th>
              <Amount {...total} />
            </tr>
          ))}
        </tbody>
        {next === 0 && rest.length > 0 && (
          <tbody>
            {rest.map((total) => (
              <tr key={total.currency}>
                <th scope="row">All others</th>
                <Amount {...total} />
              </tr>
            ))}
          </tbody>
        )}
      </table>
      {next > 0 && (
        <MoreButton count={next} title="Partners" shown={shown} total={list.length} onClick={more} />
      )}
    </>
  );
}

function Amount({ rows, cents, currency, ready }: Omit<PartnerTotal, 'partner'>) {
  return (
    <>
      <td>{grouped(rows)}</td>
      <td>
        {formatMoney(cents, currency)}
        {ready.rows < rows && <div class="pf-note">ready {formatCents(ready.cents)}</div>}
      </td>
    </>
  );
}
