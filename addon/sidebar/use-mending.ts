// What the user has changed in the sheet last, from whichever tab, what can be mended next, and one step back.
import { useState } from 'preact/hooks';
import { useWork, type Work } from '../../ui/profile/index.ts';
import type { Checked } from '../src/check-sheet.ts';
import type { Mended, OfferedFixes } from '../src/fix-sheet.ts';
import type { Accepted } from '../src/fixes.ts';
import type { Undo } from '../src/undo.ts';
import { leftText } from './left-text.ts';
import { appliedText, undoneText } from './mended-text.ts';
import { DATES } from './safe-fixes.tsx';
import { call } from './server.ts';

export interface Mending {
  readonly work: Work;
  readonly done: Done | undefined;
  readonly canUndo: boolean;
  readonly offered: Offered | undefined;
  readonly offer: (offered: Offered) => void;
  /** All safe fixes, or the accepted suggestion. */
  readonly apply: (accepted?: Accepted) => void;
  readonly takeBack: () => void;
}

interface Offered {
  readonly of: Checked;
  readonly fixes: OfferedFixes;
}

interface Done {
  /** The check after it. */
  readonly of: Checked;
  readonly text: string;
  readonly notices: readonly string[];
  /** Nothing was changed: why not is all there is to say. */
  readonly nothing: boolean;
  /** It was the name of a header. */
  readonly ofHeader: boolean;
}

/** @param onChecked every change ends with a check of its own */
export function useMending(checked: Checked | undefined, onChecked: (checked: Checked) => void): Mending {
  const work = useWork();
  const [done, setDone] = useState<Done>();
  const [undo, setUndo] = useState<Undo>();
  const [offered, offer] = useState<Offered>();

  const finish = (mended: Mended, text: string, ofHeader: boolean, more: readonly string[] = []) => {
    const { checked: now, offered: fixes, left, cells, rows } = mended;
    offer({ of: now, fixes });
    setDone({
      of: now,
      text,
      notices: [...left.map(leftText), ...more],
      nothing: cells + rows === 0,
      ofHeader,
    });
    onChecked(now);
  };
  return {
    work,
    done: done && done.of === checked ? done : undefined,
    canUndo: undo !== undefined,
    offered: offered && offered.of === checked ? offered : undefined,
    offer,
    apply: (accepted) =>
      checked &&
      work.run(async () => {
        const applied = await call('applyForSidebar', sheetOf(checked), accepted);
        if (applied.cells + applied.rows > 0) setUndo(applied.undo);
        const mayUnclear = !accepted || accepted.rule === DATES;
        const isUnclear = mayUnclear && unclear(applied.checked) > unclear(checked);
        finish(applied, appliedText(applied), accepted?.at !== undefined, isUnclear ? [UNCLEAR] : []);
      }),
    takeBack: () =>
      undo &&
      work.run(async () => {
        const mended = await call('undoForSidebar', undo);
        if (mended.cells + mended.rows > 0) setUndo(undefined);
        finish(mended, undoneText(mended), done?.ofHeader ?? false);
      }),
  };
}

export function sheetOf({ sheetId, seen, report }: Checked) {
  return { sheetId, seen, type: report.type };
}

function unclear({ report }: Checked): number {
  return report.rules['ambiguous-date'] ?? 0;
}

const UNCLEAR =
  'Some dates can now be read either way: what showed whether day or month comes first in their column was rewritten. Undo the last fixes, apply the suggestion for those dates to all of them, then the others.';
