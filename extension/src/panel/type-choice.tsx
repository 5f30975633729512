// The import type the file was checked as, where that is from, and the choice of another one.
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { TypeName } from '../../../core/index.ts';
import { trusted } from './trusted.ts';
import type { Recheck, TypeFrom } from './use-recheck.ts';

/** As the panel must not carry the columns of the types. */
const titles: { readonly [type in TypeName]: string } = {
  partners: 'Partners',
  customers: 'Customers',
  transactions: 'Transactions',
  rewards: 'Rewards',
  leads: 'Leads',
  deals: 'Deals',
};
const names = Object.keys(titles) as TypeName[];

const sources: { readonly [from in TypeFrom]: string } = {
  page: 'Chosen on the page.',
  header: 'Told by the header.',
  here: 'Chosen here, for this file only.',
};

export function TypeChoice({ recheck }: { readonly recheck: Recheck }) {
  const { checked, type, from, onPage, times, busy, problem, checkAs } = recheck;
  const { report, otherType } = checked;
  const select = useRef<HTMLSelectElement>(null);
  const isElsewhere = !otherType && report.type && onPage && onPage !== report.type;
  const undecided = report.type === null && report.reasons !== undefined;

  // The view is a new one after each check: the user goes on where the choice was made.
  useLayoutEffect(() => {
    if (times > 0) select.current?.focus();
  }, []);

  return (
    <section class="import-type" aria-label="Import type">
      <label for="import-type">Import type</label>
      <select
        id="import-type"
        ref={select}
        aria-describedby="import-type-about import-type-page"
        value={type ?? ''}
        onChange={trusted(() => checkAs(names.find((name) => name === select.current?.value)))}
      >
        <option value="">{undecided ? 'Not told by the header' : toldBy(type ? null : report.type)}</option>
        {names.map((name) => (
          <option key={name} value={name}>
            {titles[name]}
          </option>
        ))}
      </select>
      <p id="import-type-about" role="status">
        {busy && 'Checking again…'}
        {!busy && (undecided ? 'The header does not tell. Choose what you import.' : sources[from])}
      </p>
      {isElsewhere && (
        <div class="other-type">
          <p id="import-type-page">
            The page says {onPage}: choose {report.type} there too before you import.
          </p>
        </div>
      )}
      {otherType && (
        <div class="other-type">
          <p>
            {from === 'page' ? 'The page says' : 'You chose'} {report.type}, but the header has the columns of{' '}
            {otherType}.
          </p>
          <button type="button" aria-disabled={busy} onClick={trusted(() => !busy && checkAs(otherType))}>
            Check as {otherType}
          </button>
        </div>
      )}
      <p class="problem" role="alert">
        {problem}
      </p>
    </section>
  );
}

function toldBy(told: TypeName | null): string {
  return told ? `${titles[told]} (told by the header)` : 'Told by the header';
}
