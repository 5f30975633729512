// The foot of the drawer: the ways on, the files for people behind "More", and the question before wrong money goes as it is.
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Checked } from '../messages.ts';
import { MoreWays, type MoreWaysProps } from './more-ways.tsx';
import { primaryWay, type Way } from './primary-way.ts';
import { SavingPane } from './saving-pane.tsx';
import { trusted } from './trusted.ts';
import { TypedRows } from './typed-rows.tsx';
import type { Fixes } from './use-fixes.ts';
import type { LongMaking } from './use-making.ts';

export type Asking = 'as-is' | 'fixed' | undefined;

interface WaysProps extends Omit<MoreWaysProps, 'canFix' | 'canSplit'> {
  /** Of the checked file, in bytes. */
  readonly size: number;
  readonly checked: Checked;
  readonly fixes: Fixes;
  /** Something is being made. */
  readonly busy: boolean;
  /** What is made for people, once it takes its time. */
  readonly saving: LongMaking | undefined;
  /** What went wrong with it. */
  readonly problem: string;
  /** What was done last. */
  readonly done: string;
  /** The number of rows is asked for, before this way. */
  readonly asking: Asking;
  readonly onAsk: (asking: Asking) => void;
  readonly onFixed: () => void;
  readonly onGood: () => void;
  readonly onAsIs: () => void;
  readonly onReport: () => void;
  readonly onCancel: () => void;
}

export function Ways({ size, checked, fixes, busy, saving, problem, done, asking, onAsk, ...on }: WaysProps) {
  const { report, offers, rowsWithMoneyErrors } = checked;
  const preview = fixes.previewed?.preview;
  const [more, setMore] = useState(false);
  const moreId = useId();
  const asIs = useRef<HTMLButtonElement>(null);
  const fixed = useRef<HTMLButtonElement>(null);
  const main = primaryWay(checked, fixes);
  const classOf = (way: Way) => (way === main ? 'main' : undefined);

  const wasAsking = useRef(asking);
  useLayoutEffect(() => {
    if (wasAsking.current && !asking) (wasAsking.current === 'fixed' ? fixed : asIs).current?.focus();
    wasAsking.current = asking;
  }, [asking]);

  // The foot scrolls where there is little room, and its ends may be out of sight.
  const said = useRef<HTMLParagraphElement>(null);
  const wrong = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    if (problem || done) (problem ? wrong : said).current?.scrollIntoView({ block: 'nearest' });
  }, [problem, done]);

  // Only of what would be made now.
  const after = fixes.counting ? undefined : preview?.after;
  // The safe fixes spoil no amount: without a preview the check itself tells, unless something else is accepted.
  const isSure = after
    ? after.rowsWithMoneyErrors === 0
    : rowsWithMoneyErrors === 0 && Object.keys(fixes.accept).length === 0;
  const onFixed = () => {
    if (isSure) return on.onFixed();
    fixes.want();
    onAsk('fixed');
  };
  // The preview came after the press, and there is nothing to ask: the next press is enough.
  useEffect(() => {
    if (asking === 'fixed' && isSure) onAsk(undefined);
  }, [asking, isSure]);

  if (asking === 'fixed' && !after) {
    return (
      <footer>
        <p role="status">
          {fixes.trouble ? `The changes could not be counted: ${fixes.trouble}.` : 'Counting the changes…'}
        </p>
        <button type="button" onClick={trusted(() => onAsk(undefined))}>
          Back
        </button>
      </footer>
    );
  }
  if (asking) {
    const isFixed = asking === 'fixed' && after !== undefined;
    return (
      <footer>
        <TypedRows
          rows={isFixed ? after.rows : report.rows}
          wrong={isFixed ? after.rowsWithMoneyErrors : rowsWithMoneyErrors}
          fixed={isFixed}
          onRight={isFixed ? on.onFixed : on.onAsIs}
          onBack={() => onAsk(undefined)}
        />
        <p class="problem" role="alert">
          {problem}
        </p>
      </footer>
    );
  }
  return (
    <footer aria-busy={busy}>
      <p class="problem" role="alert" ref={wrong}>
        {problem}
      </p>
      <button
        type="button"
        class={classOf('fixed')}
        ref={fixed}
        disabled={!fixes.canFix}
        aria-disabled={busy}
        onClick={trusted(onFixed)}
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
        onClick={trusted(() => (rowsWithMoneyErrors > 0 ? onAsk('as-is') : on.onAsIs()))}
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
        <MoreWays {...on} busy={busy} canFix={fixes.canFix} canSplit={offers.good} />
      </div>
      <p class="done" role="status" ref={said}>
        {done}
      </p>
      {saving && <SavingPane size={size} saving={saving} />}
    </footer>
  );
}
