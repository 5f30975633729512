// How far the reading of a file is, and what a check has found so far. Knows nothing of where the file is meant to go.
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { Counts, counted, IssueItem } from '../../../ui/index.ts';
import type { Progress } from '../checker.ts';

interface ProgressPaneProps {
  /** Of the file, in bytes. */
  readonly size: number;
  readonly progress: Progress;
  /** What comes after it. */
  readonly children?: ComponentChildren;
}

export function ProgressPane({ size, progress, children }: ProgressPaneProps) {
  const { bytes, check } = progress;
  const percent = size > 0 ? Math.min(100, Math.floor((100 * bytes) / size)) : 100;
  // Told in quarters: read out at every step, it would never end.
  const quarter = Math.floor(percent / 25) * 25;
  const told = useMemo(
    () =>
      quarter > 0 &&
      `${quarter} percent read${check ? `, ${counted(check.found.counts.error, 'error')} so far` : ''}.`,
    [quarter],
  );
  return (
    <div class="progress-pane">
      <progress aria-label="Read so far" max={100} value={percent} />
      <p>
        {percent}%{check && `: ${counted(check.rows, 'row')}`} read. {children}
      </p>
      <p class="pf-hidden" role="status">
        {told}
      </p>
      {check && check.found.issues.length > 0 && (
        <div class="pf-report">
          <h2 class="pf-heading">Found so far</h2>
          <Counts counts={check.found.counts} />
          <ul class="first-issues">
            {check.found.issues.map((issue, at) => (
              <li key={at}>
                <IssueItem issue={issue} />
              </li>
            ))}
          </ul>
          <p class="pf-note">The first ones. Dates that need the whole column come at the end.</p>
        </div>
      )}
    </div>
  );
}
