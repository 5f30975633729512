// The head of a report: does it pass, as what was it checked, and why not if the type is undecided.
import type { Report } from '../core/index.ts';
import { counted } from './counted.ts';
import { LevelIcon } from './level-icon.tsx';
import { Sentence } from './shown.tsx';
import { verdictOf } from './verdict-of.ts';

export function VerdictHead({ report }: { readonly report: Report }) {
  const { state, text } = verdictOf(report);
  const rows = counted(report.rows, 'row');
  return (
    <div class={`pf-verdict pf-${state}`} aria-live="polite" aria-atomic="true">
      <LevelIcon name={state} />
      <h2 class="pf-verdict-text">{text}</h2>
      <p class="pf-verdict-about">
        {report.type === null
          ? `Only the form of the file was checked: ${rows}`
          : `Checked as ${report.type}: ${rows}`}
      </p>
      {!!report.reasons?.length && (
        <ul class="pf-reasons">
          {report.reasons.map((reason) => (
            <li key={reason}>
              <Sentence text={reason} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
