// Fix: what can be mended in the checked sheet, as old and new; all safe fixes at once, suggestions rule by rule, and
// one step back.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Checked } from '../src/check-sheet.ts';
import type { OfferedFixes } from '../src/fix-sheet.ts';
import { Outcome } from './outcome.tsx';
import { SafeFixes } from './safe-fixes.tsx';
import { Trouble } from './sentences.tsx';
import { call } from './server.ts';
import { Suggestions } from './suggestions.tsx';
import { type Mending, sheetOf } from './use-mending.ts';
import { useSelect } from './use-select.ts';
import { useWork, type Work } from './use-work.ts';

interface FixViewProps {
  readonly shown: boolean;
  readonly checked: Checked | undefined;
  readonly checking: Work;
  readonly mending: Mending;
  readonly onCheck: () => void;
}

export function FixView({ shown, checked, checking, mending, onCheck }: FixViewProps) {
  const loading = useWork();
  const { work, apply } = mending;
  const select = useSelect(work.say);
  const [offered, setOffered] = useState<{ readonly of: Checked; readonly fixes: OfferedFixes }>();
  const asked = useRef<Checked>(undefined);

  useEffect(() => {
    if (!shown || !checked || asked.current === checked || loading.busy) return;
    asked.current = checked;
    work.say('');
    loading.run(async () =>
      setOffered({ of: checked, fixes: await call('fixesForSidebar', sheetOf(checked)) }),
    );
  });

  const fixes = offered && offered.of === checked ? offered.fixes : undefined;
  const trouble = work.trouble || loading.trouble || checking.trouble;
  const goTo = (row: number, position = 1) => checked && select(checked.sheetId, row, position);
  return (
    <div class="fix" aria-busy={work.busy}>
      <h2 class="hidden">Fix</h2>
      <Outcome mending={mending} shown={shown} />
      <Trouble text={trouble} />
      {(!checked || trouble) && (
        <div class="again">
          {!checked && <p class="hint">Check a sheet first: then its fixes are here, as old and new.</p>}
          <button type="button" class="primary" aria-disabled={checking.busy} onClick={onCheck}>
            {checking.busy ? 'Checking…' : 'Check this sheet'}
          </button>
        </div>
      )}
      {loading.busy && <p class="hint">Looking for fixes…</p>}
      {checked && fixes && (
        <>
          <SafeFixes fixes={fixes} busy={work.busy} onApply={() => apply()} onSelect={goTo} />
          <Suggestions
            key={checked.seen}
            checked={checked}
            busy={work.busy}
            onApply={apply}
            onSelect={goTo}
          />
        </>
      )}
    </div>
  );
}
