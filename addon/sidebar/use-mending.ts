// What the user has changed in the sheet last, from whichever tab, and one step back.
import { useState } from 'preact/hooks';
import type { Checked } from '../src/check-sheet.ts';
import type { Mended } from '../src/fix-sheet.ts';
import type { Accepted } from '../src/fixes.ts';
import type { Undo } from '../src/undo.ts';
import { appliedText, undoneText } from './mended-text.ts';
import { call } from './server.ts';
import { useWork, type Work } from './use-work.ts';

export interface Mending {
  readonly work: Work;
  readonly done: Done | undefined;
  readonly canUndo: boolean;
  /** All safe fixes, or the accepted suggestion. */
  readonly apply: (accepted?: Accepted) => void;
  readonly takeBack: () => void;
}

interface Done {
  readonly text: string;
  readonly left: readonly string[];
  /** It was the name of a header. */
  readonly ofHeader: boolean;
}

/** @param onChecked every change ends with a check of its own */
export function useMending(checked: Checked | undefined, onChecked: (checked: Checked) => void): Mending {
  const work = useWork();
  const [done, setDone] = useState<Done>();
  const [undo, setUndo] = useState<Undo>();

  const finish = ({ checked: now, left }: Mended, text: string, ofHeader: boolean) => {
    setDone({ text, left, ofHeader });
    onChecked(now);
  };
  return {
    work,
    done,
    canUndo: undo !== undefined,
    apply: (accepted) =>
      checked &&
      work.run(async () => {
        const applied = await call('applyForSidebar', sheetOf(checked), accepted);
        setUndo(applied.undo);
        finish(applied, appliedText(applied), accepted?.at !== undefined);
      }),
    takeBack: () =>
      undo &&
      work.run(async () => {
        const mended = await call('undoForSidebar', undo);
        setUndo(undefined);
        finish(mended, undoneText(mended), done?.ofHeader ?? false);
      }),
  };
}

export function sheetOf({ sheetId, seen, report }: Checked) {
  return { sheetId, seen, type: report.type };
}
