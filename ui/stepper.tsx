// From issue to issue in the order of the table: which one it is, the one before, the one after.
import type { Issue } from '../core/index.ts';
import { cellAddress, sentenceOf } from './cell-address.ts';
import { grouped } from './counted.ts';
import { type IssuePlace, indexAt, neighbour, type Way } from './issue-place.ts';
import { Sentence } from './shown.tsx';

interface StepperProps {
  readonly issues: readonly Issue[];
  /** Where the user is; undefined: nowhere yet. */
  readonly place: IssuePlace | undefined;
  readonly onStep: (way: Way) => void;
}

export function Stepper({ issues, place, onStep }: StepperProps) {
  const at = indexAt(issues, place);
  const issue = issues[at];
  const button = (way: Way, key: string, content: string) => (
    <button
      type="button"
      aria-keyshortcuts={`Alt+Arrow${key}`}
      aria-disabled={!neighbour(issues, place, way)}
      onClick={() => onStep(way)}
    >
      {content}
    </button>
  );
  return (
    <nav class="pf-steps" aria-label="From issue to issue">
      {button(-1, 'Up', 'Previous')}
      <p class="pf-step" role="status">
        {issue ? `${grouped(at + 1)} of ${grouped(issues.length)}` : `${grouped(issues.length)} listed`}
        {issue && (
          <span class="pf-hidden">
            : {cellAddress(issue)}: <Sentence text={sentenceOf(issue)} />
          </span>
        )}
        <span class="pf-keys" aria-hidden="true">
          Alt+↑ Alt+↓
        </span>
      </p>
      {button(1, 'Down', 'Next')}
    </nav>
  );
}
