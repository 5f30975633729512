// Takes the files of one pick or drop through the check: clean ones pass, for the others the user is asked.
import { counted } from '../../ui/index.ts';
import type { Checker, How } from './checker.ts';
import { isTableFile } from './is-table-file.ts';
import type { Checked, Given } from './messages.ts';
import { type Passed, verifyAll } from './passed.ts';
import { quickCheck } from './quick-check.ts';
import { untilCancelled } from './until-cancelled.ts';

/** A file for the page, and what it was made from. */
export interface GivenTable {
  readonly file: File;
  readonly source: File;
  /** What was found in the source, and by what. */
  readonly from: Checked;
  readonly how: How;
}

/**
 * Undefined: cancelled, by the user or by the signal. `show` opens the drawer, which is never empty from then on; from
 * `asking` on the user has all the time. `settled` hears after each file what is settled so far.
 */
export async function checkFiles(
  files: readonly File[],
  how: How,
  checker: Checker,
  show: (asking: boolean) => void,
  settled: (given: Given) => void,
  signal: AbortSignal,
): Promise<(Given & { readonly tables: readonly GivenTable[] }) | undefined> {
  const { ask, hideProgress, showProgress } = await import('./panel/panel.tsx');
  const given: File[] = [];
  const tables: GivenTable[] = [];
  const notes: string[] = [];
  const asTheyAre: Passed[] = [];
  let isLate = false;
  let isOpen = false;
  const soFar = () => ({ files: [...given], note: notes.join(' ') });

  const checkOne = (file: File) => {
    const began = performance.now();
    return untilCancelled(
      signal,
      (tell) => checker.check(file, how, tell),
      (progress, cancel) => {
        if (!isOpen && performance.now() - began < quickCheck) return;
        showProgress('check', file, progress, cancel);
        if (!isOpen) show(false);
        isOpen = true;
      },
    ).finally(hideProgress);
  };
  const verifyOne = ({ file, fingerprint }: Passed) =>
    untilCancelled(
      signal,
      (tell) => checker.verify(file, fingerprint, tell),
      (progress, cancel) => showProgress('verify', file, progress, cancel),
    ).finally(hideProgress);

  for (const file of files) {
    if (given.length > 0) settled(soFar());
    if (!isTableFile(file)) {
      given.push(file);
      continue;
    }
    const checked = await checkOne(file);
    if (!checked) return undefined;
    const { report } = checked;
    if (report.passed && report.counts.warning === 0) {
      given.push(file);
      tables.push({ file, source: file, from: checked, how });
      asTheyAre.push({ file, ...checked });
      notes.push(`${file.name}: no problem found in ${counted(report.rows, 'row')} of ${report.type}.`);
      continue;
    }
    const asked = ask(file, checked, how, checker, signal);
    show(true);
    isOpen = true;
    const answer = await asked;
    if (!answer) return undefined;
    isLate = true;
    if (answer.asIs) asTheyAre.push({ file, ...answer.asIs });
    given.push(answer.file);
    tables.push({ file: answer.file, source: file, from: answer.from, how });
    notes.push(answer.note);
  }
  const areTheSame = await verifyAll(asTheyAre, isLate, verifyOne);
  return areTheSame && !signal.aborted ? { ...soFar(), tables } : undefined;
}
