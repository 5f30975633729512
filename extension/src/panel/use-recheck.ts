// A checked file and the type it was checked as: another type, and it is checked again at once. The newest choice counts.
import { useRef, useState } from 'preact/hooks';
import type { TypeName } from '../../../core/index.ts';
import type { Checker, How, Progress } from '../checker.ts';
import type { Checked } from '../messages.ts';
import { quickCheck } from '../quick-check.ts';

/** Who said which type it is. */
export type TypeFrom = 'page' | 'header' | 'here';

export interface Recheck {
  readonly checked: Checked;
  /** Undefined: told by the header, as far as it tells. */
  readonly type: TypeName | undefined;
  readonly from: TypeFrom;
  /** What the page had chosen when it was given the file. */
  readonly onPage: TypeName | undefined;
  /** How many checks the user has asked for: with each of them a view starts anew. */
  readonly times: number;
  /** Another check is running. */
  readonly busy: boolean;
  /** Of that check, once it takes its time. */
  readonly progress: Progress | undefined;
  /** Why it could not be done. */
  readonly problem: string;
  readonly checkAs: (type: TypeName | undefined) => void;
}

export function useRecheck(file: File, first: Checked, how: How, check: Checker['check']): Recheck {
  const [done, setDone] = useState({
    checked: first,
    type: how.type,
    from: (how.type ? 'page' : 'header') as TypeFrom,
    times: 0,
  });
  const [busy, setBusy] = useState(false);
  const [progress, setProgress] = useState<Progress>();
  const [problem, setProblem] = useState('');
  const latest = useRef(0);

  const checkAs = async (type: TypeName | undefined) => {
    latest.current += 1;
    const times = latest.current;
    const isLatest = () => times === latest.current;
    const began = performance.now();
    setBusy(true);
    setProblem('');
    try {
      const checked = await check(file, { ...how, type }, (now) => {
        if (isLatest() && performance.now() - began >= quickCheck) setProgress(now);
      });
      if (!isLatest()) return;
      setDone({ checked, type, from: type ? 'here' : 'header', times });
    } catch (error) {
      // What a newer choice has ended is no problem.
      if (!isLatest()) return;
      const reason = error instanceof Error ? error.message : String(error);
      setProblem(`The file could not be checked again: ${reason}. Below is what the check before found.`);
    }
    setBusy(false);
    setProgress(undefined);
  };

  return { ...done, onPage: how.type, busy, progress, problem, checkAs };
}
