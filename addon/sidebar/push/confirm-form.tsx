// What has to be confirmed before a push, and the button that begins it: held back, with the reason, while anything
// is missing.
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { counted, grouped } from '../../../ui/index.ts';
import { type Given, notGiven } from '../../src/push/not-given.ts';
import type { Offer } from '../../src/push/offer.ts';
import { TypedField } from './typed-field.tsx';

interface ConfirmFormProps {
  readonly offer: Offer;
  readonly busy: boolean;
  /** What went wrong, beside the button that it is about. */
  readonly trouble: ComponentChildren;
  readonly onPush: (given: Given) => void;
}

/** Rows that go before the others. */
const PILOT = 3;

export function ConfirmForm({ offer, busy, trouble, onPush }: ConfirmFormProps) {
  const { asks, amounts } = offer;
  const [given, setGiven] = useState<Given>({});
  const form = useRef<HTMLFormElement>(null);
  const missing = notGiven(offer, given);
  const give = (more: Given) => setGiven({ ...given, ...more });
  return (
    <form
      class="controls confirm"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!missing) return onPush(given);
        form.current?.querySelector<HTMLElement>('input:not(:checked)')?.focus();
      }}
    >
      {(asks.triggers || asks.old || asks.typed || asks.again) && <h4>To confirm</h4>}
      {asks.triggers && (
        <Tick checked={given.triggers === true} onTick={(triggers) => give({ triggers })}>
          Triggers may fire and invitations may be mailed: PartnerStack does not say, so I treat both as on.
        </Tick>
      )}
      {asks.old && (
        <Tick checked={given.old === true} onTick={(old) => give({ old })}>
          Push the {counted(asks.old, 'row')} from the past too: triggers act on them as if they were of
          today.
        </Tick>
      )}
      {asks.again && (
        <TypedField
          label="How many rows go once more"
          value={given.again ?? ''}
          onType={(again) => give({ again })}
        />
      )}
      {asks.typed && (
        <TypedField label="How many rows go" value={given.rows ?? ''} onType={(rows) => give({ rows })} />
      )}
      {asks.typed &&
        amounts.map(({ currency }) => (
          <TypedField
            key={currency}
            label={currency ? `Total in ${currency}` : 'Total'}
            value={given.totals?.[currency] ?? ''}
            onType={(total) => give({ totals: { ...given.totals, [currency]: total } })}
          />
        ))}
      {trouble}
      <button
        type="submit"
        class={`primary ${offer.environment}`}
        aria-disabled={busy || Boolean(missing)}
        aria-describedby="push-missing"
      >
        {busy ? 'Writing the queue…' : pushLabel(offer)}
      </button>
      <p class="note" id="push-missing">
        {missing}
      </p>
    </form>
  );
}

/** What the button does, to the number. */
export function pushLabel({ go, pilot, environment }: Pick<Offer, 'go' | 'pilot' | 'environment'>): string {
  const rows = pilot ? `the first ${PILOT} of ${grouped(go)} rows` : counted(go, 'row');
  return `Push ${rows} ${environment === 'production' ? 'to production' : 'with test keys'}`;
}

interface TickProps {
  readonly checked: boolean;
  readonly onTick: (checked: boolean) => void;
  readonly children: ComponentChildren;
}

function Tick({ checked, onTick, children }: TickProps) {
  return (
    <label class="tick">
      <input type="checkbox" checked={checked} onChange={(event) => onTick(event.currentTarget.checked)} />
      <span>{children}</span>
    </label>
  );
}
