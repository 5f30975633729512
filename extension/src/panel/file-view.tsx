// One checked file in the drawer: the question what is to become of it, and the progress of another check.
import type { Checker, How } from '../checker.ts';
import type { Checked } from '../messages.ts';
import { ProgressView } from './progress-view.tsx';
import { type Answer, QuestionView } from './question-view.tsx';
import { ReportPane } from './report-pane.tsx';
import { useRecheck } from './use-recheck.ts';

interface FileViewProps {
  readonly file: File;
  readonly checked: Checked;
  /** What it was checked by. */
  readonly how: How;
  readonly checker: Checker;
  readonly answer: (answer?: Answer) => void;
}

export function FileView({ file, checked, how, checker, answer }: FileViewProps) {
  const recheck = useRecheck(file, checked, how, checker.check);
  if (recheck.progress) {
    return <ProgressView doing="check" file={file} progress={recheck.progress} onCancel={() => answer()} />;
  }
  return (
    <QuestionView key={recheck.times} file={file} checked={recheck.checked} checker={checker} answer={answer}>
      {(fixes) => (
        <ReportPane recheck={recheck} rows={checker.rows}>
          {fixes}
        </ReportPane>
      )}
    </QuestionView>
  );
}
