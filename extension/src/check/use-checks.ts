// The files of the check page, one at a time through one worker.
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Checker, type How, type Progress, startChecker } from '../checker.ts';
import { isTableFile } from '../is-table-file.ts';
import type { Checked } from '../messages.ts';
import { keptText } from '../profile-store.ts';

export type CheckState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly file: File; readonly progress: Progress | undefined }
  | { readonly kind: 'failed'; readonly file: File; readonly reason: string }
  | {
      readonly kind: 'checked';
      readonly id: number;
      readonly file: File;
      readonly checked: Checked;
      readonly how: How;
      readonly checker: Checker;
    };

export function useChecks() {
  const checker = useRef<Checker>(undefined);
  const lastId = useRef(0);
  const [state, setState] = useState<CheckState>({ kind: 'idle' });
  const [waiting, setWaiting] = useState<readonly File[]>([]);
  useEffect(() => () => checker.current?.stop(), []);

  /** A check that nobody waits for any more is not read to its end. */
  const fresh = () => {
    checker.current?.stop();
    checker.current = startChecker();
    return checker.current;
  };
  const run = async (file: File) => {
    lastId.current += 1;
    const id = lastId.current;
    const show = (next: CheckState) => {
      if (id === lastId.current) setState(next);
    };
    if (!isTableFile(file)) {
      show({ kind: 'failed', file, reason: 'it is no table file' });
      return;
    }
    show({ kind: 'running', file, progress: undefined });
    try {
      const how = { type: undefined, profile: await keptText() };
      const used = fresh();
      const checked = await used.check(file, how, (progress) => show({ kind: 'running', file, progress }));
      show({ kind: 'checked', id, file, checked, how, checker: used });
    } catch (error) {
      show({ kind: 'failed', file, reason: error instanceof Error ? error.message : String(error) });
    }
  };
  const begin = ([file, ...others]: readonly File[]) => {
    setWaiting(others);
    if (file) run(file);
  };

  return {
    state,
    waiting,
    /** Those given take the place of those that wait. */
    take: (files: readonly File[]) => files.length > 0 && begin(files),
    next: () => begin(waiting),
    cancel() {
      lastId.current += 1;
      fresh();
      setState({ kind: 'idle' });
    },
  };
}
