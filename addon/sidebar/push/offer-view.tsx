// The offer: what would go, its money, what stays and why, and what has to be confirmed. Nothing has been sent.
import type { ComponentChildren } from 'preact';
import { counted, Disclosure } from '../../../ui/index.ts';
import { PartnerTable } from '../../../ui/partner-table.tsx';
import { Notices } from '../../../ui/profile/index.ts';
import type { Given } from '../../src/push/not-given.ts';
import type { Choice, Offer } from '../../src/push/offer.ts';
import { Amounts } from './amounts.tsx';
import { ConfirmForm } from './confirm-form.tsx';
import { othersWait } from './run-words.ts';
import { Stays } from './stays.tsx';
import { Target } from './target.tsx';
import { useFocus } from './use-focus.ts';

interface OfferViewProps {
  readonly offer: Offer;
  readonly choice: Choice;
  readonly busy: boolean;
  readonly trouble: ComponentChildren;
  readonly onBack: () => void;
  readonly onLook: (choice: Choice) => void;
  readonly onHandOff: () => void;
  readonly onPush: (given: Given) => void;
  readonly onSelect: (row: number) => void;
}

export function OfferView({
  offer,
  choice,
  busy,
  trouble,
  onBack,
  onLook,
  onHandOff,
  onPush,
  onSelect,
}: OfferViewProps) {
  const { go, amounts, partners, partnerCount, stay, asks, notices, pilot, mode, type } = offer;
  const heading = useFocus<HTMLHeadingElement>(offer.seen, true);
  const behind = stay.errors + stay['not-carried'] + stay.before;
  const isRetaken = choice.again === true || choice.tryDates === true;
  return (
    <section class="pf-report offer" aria-labelledby="offer">
      <button type="button" class="link" onClick={onBack}>
        Back to the choice
      </button>
      <Target {...offer} />
      <h3 id="offer" ref={heading} tabIndex={-1}>
        {go === 0 ? 'No row is left to push' : `${counted(go, 'row')} would go`}
      </h3>
      <Amounts amounts={amounts} />
      {partnerCount > 0 && (
        <Disclosure
          tone="info"
          toneWord="Rewards"
          title={partnerCount > partners.length ? `Per partner, the first ${partners.length}` : 'Per partner'}
          count={partnerCount}
          noun="partner"
          startOpen={false}
        >
          {() => (
            <PartnerTable
              list={partners.flatMap(({ partner, amounts: own }) =>
                own.map((amount) => ({ partner, ...amount, ready: amount })),
              )}
              rest={[]}
              count={partnerCount}
            />
          )}
        </Disclosure>
      )}
      {behind > 0 && <h4>{counted(behind, 'row')} would stay</h4>}
      <Stays offer={offer} onSelect={onSelect} />
      {stay['not-carried'] > 0 && (
        <p class="note">
          {type === 'leads' ? 'A hand-off carries' : 'An import or a hand-off carries'} the columns that row
          by row cannot.
        </p>
      )}
      <Notices sentences={notices} />
      {(stay.before > 0 || offer.canTryDates || isRetaken) && (
        <div class="options">
          {(stay.before > 0 || choice.again) && (
            <label class="tick">
              <input
                type="checkbox"
                checked={choice.again === true}
                onChange={(event) => onLook({ ...choice, again: event.currentTarget.checked })}
              />
              <span>Push rows once more that were pushed before. {TWICE[type] ?? ''}</span>
            </label>
          )}
          {(offer.canTryDates || choice.tryDates) && (
            <label class="tick">
              <input
                type="checkbox"
                checked={choice.tryDates === true}
                onChange={(event) => onLook({ ...choice, tryDates: event.currentTarget.checked })}
              />
              <span>
                Try the dates: the first rows are sent with their created_at and read back, to see whether
                this account keeps it.
              </span>
            </label>
          )}
        </div>
      )}
      {asks.old && offer.environment === 'production' && (
        <div class="advice">
          <p>
            <strong>{counted(asks.old, 'row')}</strong> {asks.old === 1 ? 'is' : 'are'} dated more than 30
            days ago. {mode === 'rows' ? 'Triggers cannot be switched off here' : 'Triggers count as on here'}
            : they may pay and mail as if it happened today. The dashboard can import history with triggers
            disabled.
          </p>
          <button type="button" class="secondary" onClick={onHandOff}>
            Make a file for the dashboard
          </button>
        </div>
      )}
      {go > 0 && pilot && (
        <p class="first-three">
          <strong>Three rows go first</strong>: those with most columns filled. {othersWait(go - 3)}
        </p>
      )}
      {go > 0 ? (
        <ConfirmForm key={offer.seen} offer={offer} busy={busy} trouble={trouble} onPush={onPush} />
      ) : (
        trouble
      )}
    </section>
  );
}

/** What pushing the same rows once more does. */
const TWICE: { readonly [type in Offer['type']]?: string } = {
  rewards: 'Nothing tells a reward from its repetition: partners may be paid twice.',
  deals: 'Nothing tells a deal from its repetition: it may stand there twice.',
};
