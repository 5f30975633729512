// The foot of the drawer: the ways on, the files for people behind "More", and the question before wrong money goes as it is.
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Checked } from '../messages.ts';
import { MoreWays, type MoreWaysProps } from './more-ways.tsx';
import { primaryWay, type Way } from './primary-way.ts';
import { trusted } from './trusted.ts';
import { TypedRows } from './typed-rows.tsx';
import type { Fixes } from './use-fixes.ts';

interface WaysProps extends Omit<MoreWaysProps, 'canFix' | 'canSplit'> {
  readonly checked: Checked;
  readonly fixes: Fixes;
  /** Something is being made. */
  readonly busy: boolean;
  /** What went wrong with it. */
  readonly problem: string;
  /** What was done last. */
  readonly done: string;
  /** The number of rows is asked for. */
  readonly asking: boolean;
  readonly onAsk: (asking: boolean) => void;
  readonly onFixed: () => void;
  readonly onGood: () => void;
  readonly onAsIs: () => void;
  readonly onReport: () => void;
  readonly onCancel: () => void;
}

export function Ways({ checked, fixes, busy, problem, done, asking, onAsk, ...on }: WaysProps) {
  const { report, offers, rowsWithMoneyErrors } = checked;
  const preview = fixes.previewed?.preview;
  const [more, setMore] = useState(false);
  const moreId = useId();
  const asIs = useRef<HTMLButtonElement>(null);
  const canFix = offers.fixed || (preview?.changes ?? 0) > 0;
  const main = primaryWay(checked, preview);
  const classOf = (way: Way) => (way === main ? 'main' : undefined);

  const wasAsking = useRef(asking);
  useEffect(() => {
    if (wasAsking.current && !asking) asIs.current?.focus();
    wasAsking.current = asking;
  }, [asking]);

  if (asking) {
    return (
      <footer>
        <TypedRows
          rows={report.rows}
          wrong={rowsWithMoneyErrors}
          onRight={on.onAsIs}
          onBack={() => onAsk(false)}
        />
      </footer>
    );
  }
  return (
    <footer aria-busy={busy}>
      <p class="problem" role="alert">
        {problem}
      </p>
      <button
        type="button"
        class={classOf('fixed')}
        disabled={!canFix}
        aria-disabled={busy}
        onClick={trusted(on.onFixed)}
      >
        Upload fixed
      </button>
      <button
        type="button"
        class={classOf('good')}
        disabled={!offers.good}
        aria-disabled={busy}
        onClick={trusted(on.onGood)}
      >
        Upload only the rows without errors
      </button>
      <button
        type="button"
        class={classOf('as-is')}
        ref={asIs}
        onClick={trusted(() => (rowsWithMoneyErrors > 0 ? onAsk(true) : on.onAsIs()))}
      >
        Upload as is
      </button>
      <button type="button" aria-disabled={busy} onClick={trusted(on.onReport)}>
        Download report
      </button>
      <button type="button" onClick={trusted(on.onCancel)}>
        Cancel
      </button>
      <button
        type="button"
        aria-expanded={more}
        aria-controls={moreId}
        onClick={trusted(() => setMore(!more))}
      >
        More
      </button>
      <div class="more" id={moreId} hidden={!more}>
        <MoreWays {...on} busy={busy} canFix={canFix} canSplit={offers.good} />
      </div>
      <p class="done" role="status">
        {done}
      </p>
    </footer>
  );
}
