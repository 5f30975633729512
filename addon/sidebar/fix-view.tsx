// Fix: what can be mended in the checked sheet, as old and new; all safe fixes at once, suggestions one by one or by
// rule, and one step back.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Checked } from '../src/check-sheet.ts';
import type { Mended, OfferedFixes } from '../src/fix-sheet.ts';
import type { Accepted } from '../src/fixes.ts';
import type { Undo } from '../src/undo.ts';
import { leftText } from './left-text.ts';
import { appliedText, undoneText } from './mended-text.ts';
import { DATES, SafeFixes } from './safe-fixes.tsx';
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
  const [done, setDone] = useState<{
    readonly of: Checked;
    readonly text: string;
    readonly notices: readonly string[];
    readonly nothing: boolean;
  }>();
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

  // What was pressed may be gone; else the focus stays, on the next suggestion of a list.
  useLayoutEffect(() => {
    if (done && document.hasFocus() && document.activeElement === document.body) outcome.current?.focus();
  }, [done]);

  const finish = (mended: Mended, text: string, more: string[] = []) => {
    const { checked: now, offered: fixes, left, cells, rows } = mended;
    asked.current = now;
    setOffered({ of: now, fixes });
    setDone({ of: now, text, notices: [...left.map(leftText), ...more], nothing: cells + rows === 0 });
    onChecked(now);
  };
  const apply = (accepted?: Accepted) =>
    checked &&
    work.run(async () => {
      const applied = await call('applyForSidebar', sheetOf(checked), accepted);
      if (applied.cells + applied.rows > 0) setUndo(applied.undo);
      const mayUnclear = !accepted || accepted.rule === DATES;
      const isUnclear = mayUnclear && unclear(applied.checked) > unclear(checked);
      finish(applied, appliedText(applied), isUnclear ? [UNCLEAR] : []);
    });
  const takeBack = (last: Undo) =>
    work.run(async () => {
      const mended = await call('undoForSidebar', last);
      if (mended.cells + mended.rows > 0) setUndo(undefined);
      finish(mended, undoneText(mended));
    });

  const fixes = offered && offered.of === checked && !stale ? offered.fixes : undefined;
  const last = done && done.of === checked ? done : undefined;
  const trouble = work.trouble || loading.trouble || checking.trouble;
  const goTo = (row: number, position = 1) => checked && select(checked.sheetId, row, position);
  return (
    <div class="fix" aria-busy={work.busy}>
      <h2 class="hidden">Fix</h2>
      <div class="outcome">
        <p class="status" role="status" ref={outcome} tabIndex={-1}>
          {work.busy ? 'Changing the sheet…' : last?.text}
        </p>
        <Trouble text={trouble} />
        {last?.nothing && <Notices sentences={last.notices} />}
        {undo && (
          <button type="button" class="link" aria-disabled={work.busy} onClick={() => takeBack(undo)}>
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
      </div>
      {last?.nothing === false && <Notices sentences={last.notices} />}
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

function unclear({ report }: Checked): number {
  return report.rules['ambiguous-date'] ?? 0;
}

const UNCLEAR =
  'Some dates can now be read either way: what showed whether day or month comes first in their column was rewritten. Undo the last fixes, apply the suggestion for those dates to all of them, then the others.';

function sheetOf({ sheetId, seen, report }: Checked) {
  return { sheetId, seen, type: report.type };
}
