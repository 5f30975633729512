// A push under way: how far it is, what it waits for, and what the user can do now.
import { LevelIcon } from '../../../ui/index.ts';
import type { Progress } from '../../src/push/progress.ts';
import { Halted } from './halted.tsx';
import { OpenRows } from './open-rows.tsx';
import { ProgressBar } from './progress-bar.tsx';
import { RunButtons } from './run-buttons.tsx';
import { headingOf, isClean, type Point, pointOf, sentenceOfPoint } from './run-words.ts';
import { StateRows } from './state-rows.tsx';
import { leftOf } from './state-words.ts';
import { Target } from './target.tsx';
import { PushTrouble } from './trouble.tsx';
import { useFocus } from './use-focus.ts';
import { useLines } from './use-lines.ts';
import type { Push, Stage } from './use-push.ts';
import { Waiting } from './waiting.tsx';

interface RunViewProps {
  readonly stage: Extract<Stage, { is: 'run' }>;
  readonly push: Push;
  readonly onOtherMode: (mode: 'rows' | 'hand-off') => void;
  readonly onSettings: (() => void) | undefined;
  readonly onThisTab: () => void;
  readonly onSelect: (row: number) => void;
}

/** Focus stays where it is from one of these to another: on the decisions, on Pause and Resume. */
const WITHIN: { readonly [point in Point]?: Point } = {
  deciding: 'open',
  paused: 'sending',
  reading: 'sending',
};

export function RunView({ stage, push, onOtherMode, onSettings, onThisTab, onSelect }: RunViewProps) {
  const { job, driven, pace, deciding } = stage;
  const { progress, trouble } = driven;
  const point = pointOf(driven, deciding);
  const heading = useFocus<HTMLHeadingElement>(WITHIN[point] ?? point, true);
  const isPilot = point === 'pilot' || point === 'pilot-reading';
  const lines = useLines(job.id, isPilot || point === 'halted' ? `${point} ${job.reads}` : '');
  const counts = progress?.counts ?? {};
  const tone = toneOf(point, counts);
  const isOpen =
    point === 'open' || point === 'deciding' || (point === 'pilot' && Boolean(progress?.open.length));
  const sentence = sentenceOfPoint(point, driven);
  return (
    <section class="pf-report run" aria-labelledby="run">
      <Target {...job} />
      <h3 id="run" ref={heading} tabIndex={-1} class={tone && `pf-${tone}`}>
        {tone && <LevelIcon name={tone} />}
        {headingOf(point, driven)}
      </h3>
      <p class="hidden" role="status">
        {headingOf(point, driven)}. {driven.notice}
      </p>
      {progress && <ProgressBar counts={progress.counts} />}
      <Waiting driven={driven} pace={pace} left={leftOf(counts)} />
      {sentence && <p class="sentence">{sentence}</p>}
      <PushTrouble text={trouble || push.work.trouble} onSettings={onSettings} />
      {point === 'halted' && <Halted job={job} lines={lines} onOtherMode={onOtherMode} />}
      {isOpen && progress && (
        <OpenRows progress={progress} busy={push.work.busy} onDecide={push.decide} onSelect={onSelect} />
      )}
      <RunButtons point={point} driven={driven} push={push} />
      {point === 'sending' && <p class="note">Closing the sidebar only pauses it.</p>}
      {(point === 'paused' || point === 'trouble') && (
        <p class="note">
          It waits here for as long as you like.{' '}
          <button type="button" class="link" aria-disabled={push.work.busy} onClick={onThisTab}>
            This tab<span class="hidden">: look at the tab that is open in the spreadsheet</span>
          </button>{' '}
          looks at another one.
        </p>
      )}
      {isPilot && !isOpen && (
        <StateRows lines={lines.filter(({ mark }) => job.pilot.includes(mark))} onSelect={onSelect} />
      )}
    </section>
  );
}

function toneOf(point: Point, counts: Progress['counts']): 'error' | 'warning' | 'pass' | undefined {
  switch (point) {
    case 'trouble':
    case 'halted':
      return 'error';
    case 'open':
    case 'deciding':
      return 'warning';
    case 'pilot':
      return isClean(counts) ? 'pass' : 'warning';
    default:
      return undefined;
  }
}
