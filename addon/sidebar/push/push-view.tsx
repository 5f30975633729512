// Push: choose, look at the offer, confirm, follow the push, decide, hand off; and the receipts.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PushMode } from '../../../core/index.ts';
import type { Work } from '../../../ui/profile/index.ts';
import type { Checked } from '../../src/check-sheet.ts';
import { useSelect } from '../use-select.ts';
import { ChoiceForm, FIRST_PICK, type Picked } from './choice-form.tsx';
import { EndedView } from './ended-view.tsx';
import { HandOffView } from './hand-off-view.tsx';
import { OfferView } from './offer-view.tsx';
import { ReceiptsView } from './receipts-view.tsx';
import { RunView } from './run-view.tsx';
import { ThisTab } from './this-tab.tsx';
import { PushTrouble } from './trouble.tsx';
import { usePush } from './use-push.ts';

interface PushViewProps {
  readonly shown: boolean;
  readonly checked: Checked | undefined;
  readonly checking: Work;
  readonly onCheck: () => void;
  /** Absent: there is no tab for the settings. */
  readonly onSettings?: () => void;
}

export function PushView({ shown, checked, checking, onCheck, onSettings }: PushViewProps) {
  const push = usePush();
  const { stage, work } = push;
  const select = useSelect(work.say);
  const [picked, setPicked] = useState<Picked>(FIRST_PICK);
  const asked = useRef(false);

  // A push that an earlier sidebar has left is found again.
  useEffect(() => {
    if (shown && !asked.current && stage.is === 'choose') push.find();
    asked.current = shown;
  }, [shown]);
  // An offer is about the sheet as it was checked.
  useEffect(() => {
    if (stage.is === 'offer' || stage.is === 'handed-off') push.back();
  }, [checked]);

  const type = checked?.report.type ?? undefined;
  const hasOldRows = Boolean(checked?.report.rules['old-dates']);
  const thisTab = async () => {
    if (!(await push.find())) onCheck();
  };
  const go = (mode: PushMode) => {
    if (!checked || !type) return;
    const { rows, environment } = picked;
    if (mode === 'hand-off') push.handOff({ sheetId: checked.sheetId, type, rows });
    else push.look({ sheetId: checked.sheetId, type, rows, environment, mode });
  };

  const trouble = <PushTrouble text={work.trouble || checking.trouble} onSettings={onSettings} />;
  return (
    <div class="push" aria-busy={work.busy}>
      <h2 class="hidden">Push</h2>
      {stage.is === 'choose' &&
        (checked && type ? (
          <ChoiceForm
            tab={checked.sheetName}
            type={type}
            rows={checked.report.rows}
            errors={checked.report.counts.error}
            hasOldRows={hasOldRows}
            picked={picked}
            busy={work.busy || checking.busy}
            trouble={trouble}
            onPick={setPicked}
            onGo={go}
            onThisTab={thisTab}
          />
        ) : (
          <ThisTab
            trouble={trouble}
            checked={checked}
            busy={checking.busy || work.busy}
            onThisTab={thisTab}
          />
        ))}
      {stage.is === 'offer' && (
        <OfferView
          offer={stage.offer}
          choice={stage.choice}
          busy={work.busy}
          trouble={trouble}
          onBack={push.back}
          onLook={push.look}
          onHandOff={() => go('hand-off')}
          onPush={push.start}
          onSelect={(row) => select(stage.offer.sheetId, row, 1)}
        />
      )}
      {stage.is === 'run' && (
        <RunView
          stage={stage}
          push={push}
          onSettings={onSettings}
          onThisTab={thisTab}
          onOtherMode={async (mode) => {
            await push.stop();
            setPicked({ ...picked, environment: stage.job.environment, mode });
            push.back();
          }}
          onSelect={(row) => select(stage.job.sheetId, row, 1)}
        />
      )}
      {stage.is === 'ended' && (
        <EndedView
          stage={stage}
          onAgain={push.back}
          onFailed={() => {
            const { environment, mode } = stage.job;
            setPicked({ environment, mode, rows: 'failed' });
            push.back();
          }}
          onSelect={(row) => select(stage.job.sheetId, row, 1)}
        />
      )}
      {stage.is === 'handed-off' && (
        <HandOffView file={stage.file} hasOldRows={hasOldRows} onBack={push.back} />
      )}
      {(stage.is === 'ended' || stage.is === 'handed-off') && trouble}
      <ReceiptsView point={stage.is} />
    </div>
  );
}
