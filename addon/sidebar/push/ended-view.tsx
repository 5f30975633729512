// A push that has ended: how, with the rows by what became of them.
import { counted, LevelIcon } from '../../../ui/index.ts';
import { ProgressBar } from './progress-bar.tsx';
import { StateRows } from './state-rows.tsx';
import { openOf, totalOf } from './state-words.ts';
import { Target } from './target.tsx';
import { useFocus } from './use-focus.ts';
import { useLines } from './use-lines.ts';
import type { Stage } from './use-push.ts';

interface EndedViewProps {
  readonly stage: Extract<Stage, { is: 'ended' }>;
  readonly onAgain: () => void;
  readonly onFailed: () => void;
  readonly onSelect: (row: number) => void;
}

export function EndedView({ stage, onAgain, onFailed, onSelect }: EndedViewProps) {
  const { job, progress, stopped } = stage;
  const counts = progress?.counts ?? {};
  const failed = counts.failed ?? 0;
  const isClean = !stopped && failed === 0 && openOf(counts) === 0 && !counts.differs && !counts.skipped;
  const text = stopped
    ? 'Stopped'
    : isClean
      ? `Done: all ${counted(totalOf(counts), 'row')} are there`
      : 'Done';
  const heading = useFocus<HTMLHeadingElement>(job.id, true);
  const lines = useLines(job.id, stage.is);
  const tone = isClean ? 'pass' : failed > 0 ? 'error' : 'warning';
  return (
    <section class="pf-report run" aria-labelledby="ended">
      <Target {...job} />
      <h3 id="ended" ref={heading} tabIndex={-1} class={`pf-${tone}`}>
        <LevelIcon name={tone} />
        {text}
      </h3>
      <p class="hidden" role="status">
        {text}.
      </p>
      {progress && <ProgressBar counts={counts} />}
      {!progress && (
        <p class="sentence">
          The tab “Preflight receipts” knows what was sent. The rows themselves were not touched.
        </p>
      )}
      <div class="buttons">
        {failed > 0 && (
          <button type="button" class="primary" onClick={onFailed}>
            Push only the {failed === 1 ? 'failed row' : counted(failed, 'failed row')}
          </button>
        )}
        <button type="button" class="secondary" onClick={onAgain}>
          Back to the choice
        </button>
      </div>
      <StateRows lines={lines} onSelect={onSelect} />
    </section>
  );
}
