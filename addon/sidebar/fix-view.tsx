// Fix: what can be mended in the checked sheet, as old and new; all safe fixes at once, suggestions rule by rule, and
// one step back.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Checked } from '../src/check-sheet.ts';
import type { Mended, OfferedFixes } from '../src/fix-sheet.ts';
import type { Accepted } from '../src/fixes.ts';
import type { Undo } from '../src/undo.ts';
import { appliedText, undoneText } from './mended-text.ts';
import { SafeFixes } from './safe-fixes.tsx';
import { Notices, StaleNotice, Trouble } from './sentences.tsx';
import { call } from './server.ts';
import { Suggestions } from './suggestions.tsx';
import { useSelect } from './use-select.ts';
import { useWork, type Work } from './use-work.ts';

interface FixViewProps {
  readonly shown: boolean;
  readonly checked: Checked | undefined;
  /** The profile has changed since. */
  readonly stale: boolean;
  readonly checking: Work;
  readonly onCheck: () => void;
  /** Every application ends with a check of its own. */
  readonly onChecked: (checked: Checked) => void;
}

export function FixView({ shown, checked, stale, checking, onCheck, onChecked }: FixViewProps) {
  const loading = useWork();
  const work = useWork();
  const select = useSelect(work.say);
  const [offered, setOffered] = useState<{ readonly of: Checked; readonly fixes: OfferedFixes }>();
  const [done, setDone] = useState<{ readonly text: string; readonly left: readonly string[] }>();
  const [undo, setUndo] = useState<Undo>();
  const asked = useRef<Checked>(undefined);
  const outcome = useRef<HTMLParagraphElement>(null);

  useEffect(() => {
    if (!shown || !checked || stale || asked.current === checked || loading.busy) return;
    asked.current = checked;
    work.say('');
    loading.run(async () =>
      setOffered({ of: checked, fixes: await call('fixesForSidebar', sheetOf(checked)) }),
    );
  });

  const finish = ({ checked: now, left }: Mended, text: string) => {
    setDone({ text, left });
    onChecked(now);
    // The pressed button may be gone.
    outcome.current?.focus();
  };
  const apply = (accepted?: Accepted) =>
    checked &&
    work.run(async () => {
      const applied = await call('applyForSidebar', sheetOf(checked), accepted);
      setUndo(applied.undo);
      finish(applied, appliedText(applied));
    });
  const takeBack = (last: Undo) =>
    work.run(async () => {
      const mended = await call('undoForSidebar', last);
      setUndo(undefined);
      finish(mended, undoneText(mended));
    });

  const fixes = offered && offered.of === checked && !stale ? offered.fixes : undefined;
  const trouble = work.trouble || loading.trouble || checking.trouble;
  const goTo = (row: number, position = 1) => checked && select(checked.sheetId, row, position);
  return (
    <div class="fix" aria-busy={work.busy}>
      <h2 class="hidden">Fix</h2>
      <p class="status" role="status" ref={outcome} tabIndex={-1}>
        {work.busy ? 'Changing the sheet…' : done?.text}
      </p>
      <Trouble text={trouble} />
      {done && <Notices sentences={done.left} />}
      {undo && (
        <button type="button" class="secondary" aria-disabled={work.busy} onClick={() => takeBack(undo)}>
          Undo the last fixes
        </button>
      )}
      {checked && stale && <StaleNotice of="check" />}
      {(!checked || stale || trouble) && (
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

function sheetOf({ sheetId, seen, report }: Checked) {
  return { sheetId, seen, type: report.type };
}
