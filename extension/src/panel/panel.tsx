// What the drawer shows about a file, loaded on first use.
import reportCss from '../../../ui/style.css';
import type { Checker, How, Progress } from '../checker.ts';
import type { Checked } from '../messages.ts';
import { adoptStyles } from './adopt-styles.ts';
import { FileView } from './file-view.tsx';
import panelCss from './panel.css';
import { type Doing, ProgressView } from './progress-view.tsx';
import type { Answer } from './question-view.tsx';
import paneCss from './report-pane.css';
import { show, untilAnswered } from './stage.tsx';
import waysCss from './ways.css';

export function showProgress(doing: Doing, file: File, progress: Progress, onCancel: () => void): void {
  adoptStyles(reportCss, panelCss, paneCss);
  show(<ProgressView doing={doing} file={file} progress={progress} onCancel={onCancel} />);
}

export function hideProgress(): void {
  show(null);
}

export function ask(file: File, checked: Checked, how: How, checker: Checker, signal: AbortSignal) {
  adoptStyles(reportCss, panelCss, paneCss, waysCss);
  return untilAnswered<Answer>(signal, (answer) => (
    <FileView file={file} checked={checked} how={how} checker={checker} answer={answer} />
  ));
}
