// One change: where, what stood there, what comes instead. A click goes to the cell, where there is one to go to.
import { columnLetters } from './cell-address.ts';
import { Shown } from './shown.tsx';

const LIMIT = 80;

interface ChangeItemProps {
  readonly row: number;
  /** 1-based. Absent: the whole row. */
  readonly position?: number | undefined;
  readonly from?: string | undefined;
  /** Absent: it goes. */
  readonly to?: string | undefined;
  /** Absent: plain text, as a button must lead somewhere. */
  readonly onSelect?: () => void;
}

export function ChangeItem({ row, position, from, to, onSelect }: ChangeItemProps) {
  const content = (
    <>
      <span class="pf-address">
        {position === undefined ? `Row ${row}` : columnLetters(position) + row}
        <span class="pf-hidden">: </span>
      </span>
      <span class="pf-change">
        {from !== undefined && <Value of={from} as="old" />}
        {from !== undefined && to !== undefined && (
          <>
            <span class="pf-hidden"> becomes </span>
            <span aria-hidden="true"> → </span>
          </>
        )}
        {to === undefined ? <span class="pf-blank">dropped</span> : <Value of={to} as="new" />}
      </span>
    </>
  );
  if (!onSelect) return <div class="pf-issue">{content}</div>;
  return (
    <button type="button" class="pf-issue" onClick={onSelect}>
      {content}
    </button>
  );
}

function Value({ of, as }: { readonly of: string; readonly as: 'old' | 'new' }) {
  if (of === '') return <span class="pf-blank">blank</span>;
  return (
    <span class={`pf-${as}`}>
      <Shown text={of} limit={LIMIT} />
    </span>
  );
}
