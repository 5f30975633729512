// What the drawer shows about a file, loaded on first use.
import reportCss from '../../../ui/style.css';
import type { Checker, Progress } from '../checker.ts';
import type { Checked } from '../messages.ts';
import { adoptStyles } from './adopt-styles.ts';
import panelCss from './panel.css';
import { ProgressView } from './progress-view.tsx';
import { type Answer, QuestionView } from './question-view.tsx';
import { ReportPane } from './report-pane.tsx';
import { show, untilAnswered } from './stage.tsx';

export function showProgress(file: File, progress: Progress, onCancel: () => void): void {
  adoptStyles(panelCss);
  show(<ProgressView file={file} progress={progress} onCancel={onCancel} />);
}

export function hideProgress(): void {
  show(null);
}

export function ask(file: File, checked: Checked, checker: Checker, signal: AbortSignal) {
  adoptStyles(reportCss, panelCss);
  return untilAnswered<Answer>(signal, (answer) => (
    <QuestionView file={file} checked={checked} make={checker.make} answer={answer}>
      <ReportPane checked={checked} />
    </QuestionView>
  ));
}
