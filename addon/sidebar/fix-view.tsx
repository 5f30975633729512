// Fix: what can be mended in the checked sheet, as old and new; all safe fixes at once, suggestions one by one or by
// rule, and one step back.
import { useEffect, useRef } from 'preact/hooks';
import { useWork, type Work } from '../../ui/profile/index.ts';
import type { Checked } from '../src/check-sheet.ts';
import { Outcome } from './outcome.tsx';
import { SafeFixes } from './safe-fixes.tsx';
import { call } from './server.ts';
import { StaleNotice } from './stale-notice.tsx';
import { Suggestions } from './suggestions.tsx';
import { type Mending, sheetOf } from './use-mending.ts';
import { useSelect } from './use-select.ts';

interface FixViewProps {
  readonly shown: boolean;
  readonly checked: Checked | undefined;
  /** The profile has changed since. */
  readonly stale: boolean;
  readonly checking: Work;
  readonly mending: Mending;
  readonly onCheck: () => void;
}

export function FixView({ shown, checked, stale, checking, mending, onCheck }: FixViewProps) {
  const loading = useWork();
  const { work, apply } = mending;
  const select = useSelect(work.say);
  const asked = useRef<Checked>(undefined);

  useEffect(() => {
    if (!shown || !checked || stale || loading.busy) return;
    if (mending.offered || asked.current === checked) return;
    asked.current = checked;
    work.say('');
    loading.run(async () =>
      mending.offer({ of: checked, fixes: await call('fixesForSidebar', sheetOf(checked)) }),
    );
  });

  const fixes = stale ? undefined : mending.offered?.fixes;
  const trouble = work.trouble || loading.trouble || checking.trouble;
  const goTo = (row: number, position = 1) => checked && select(checked.sheetId, row, position);
  return (
    <div class="fix" aria-busy={work.busy}>
      <h2 class="hidden">Fix</h2>
      <Outcome mending={mending} shown={shown} trouble={trouble}>
        {checked && stale && <StaleNotice of="check" />}
        {(!checked || stale || trouble) && (
          <div class="again">
            {!checked && <p class="hint">Check a sheet first: then its fixes are here, as old and new.</p>}
            <button type="button" class="primary" aria-disabled={checking.busy} onClick={onCheck}>
              {checking.busy ? 'Checking…' : 'Check this sheet'}
            </button>
          </div>
        )}
      </Outcome>
      {loading.busy && <p class="hint">Looking for fixes…</p>}
      {fixes && <SafeFixes fixes={fixes} busy={work.busy} onApply={apply} onSelect={goTo} />}
      {checked && (
        <div hidden={!fixes}>
          <Suggestions
            key={checked.sheetId}
            checked={checked}
            busy={work.busy}
            onApply={apply}
            onSelect={goTo}
          />
        </div>
      )}
    </div>
  );
}
