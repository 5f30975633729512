// Takes the files of one pick or drop through the check: clean ones pass, for the others the user is asked.
import { counted } from '../../ui/index.ts';
import type { Checker, How } from './checker.ts';
import { isTableFile } from './is-table-file.ts';
import type { Checked, Given } from './messages.ts';
import { type Passed, verifyAll } from './passed.ts';
import { quickCheck } from './quick-check.ts';

/** A file for the page, and what it was made from. */
export interface GivenTable {
  readonly file: File;
  readonly source: File;
  /** What was found in the source, and by what. */
  readonly from: Checked;
  readonly how: How;
}

type Panel = typeof import('./panel/panel.tsx');

/**
 * Undefined: cancelled, by the user or by the signal. `show` opens the drawer; from `asking` on the user has all the time.
 * `settled` hears after each file what is settled so far.
 */
export async function checkFiles(
  files: readonly File[],
  how: How,
  checker: Checker,
  show: (asking: boolean) => void,
  settled: (given: Given) => void,
  signal: AbortSignal,
): Promise<(Given & { readonly tables: readonly GivenTable[] }) | undefined> {
  const panel = await import('./panel/panel.tsx');
  const given: File[] = [];
  const tables: GivenTable[] = [];
  const notes: string[] = [];
  const asTheyAre: Passed[] = [];
  let isLate = false;
  const soFar = () => ({ files: [...given], note: notes.join(' ') });
  for (const file of files) {
    if (given.length > 0) settled(soFar());
    if (!isTableFile(file)) {
      given.push(file);
      continue;
    }
    const checked = await checkOne(file, how, checker, panel, show, signal);
    if (!checked) return undefined;
    const { report } = checked;
    if (report.passed && report.counts.warning === 0) {
      given.push(file);
      tables.push({ file, source: file, from: checked, how });
      asTheyAre.push({ file, ...checked });
      notes.push(`${file.name}: no problem found in ${counted(report.rows, 'row')} of ${report.type}.`);
      continue;
    }
    const asked = panel.ask(file, checked, how, checker, signal);
    show(true);
    const answer = await asked;
    if (!answer) return undefined;
    isLate = true;
    if (answer.asIs) asTheyAre.push({ file, ...answer.asIs });
    given.push(answer.file);
    tables.push({ file: answer.file, source: file, from: answer.from, how });
    notes.push(answer.note);
  }
  await verifyAll(asTheyAre, isLate, checker);
  return signal.aborted ? undefined : { ...soFar(), tables };
}

function checkOne(
  file: File,
  how: How,
  checker: Checker,
  panel: Panel,
  show: (asking: boolean) => void,
  signal: AbortSignal,
): Promise<Checked | undefined> {
  let shown = false;
  let over = false;
  return new Promise<Checked | undefined>((resolve, reject) => {
    const cancel = () => resolve(undefined);
    signal.addEventListener('abort', cancel, { once: true });
    const began = performance.now();
    checker
      .check(file, how, (progress) => {
        if (over || performance.now() - began < quickCheck) return;
        panel.showProgress(file, progress, cancel);
        if (!shown) show(false);
        shown = true;
      })
      .then(resolve, reject);
  }).finally(() => {
    over = true;
    panel.hideProgress();
  });
}
