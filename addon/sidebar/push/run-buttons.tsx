// What can be done with a push now: pause, resume, go on, look again, stop. Stopping asks once.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { counted } from '../../../ui/index.ts';
import type { Job } from '../../src/push/job.ts';
import type { Progress } from '../../src/push/progress.ts';
import type { Driven } from './driver.ts';
import { isClean, type Point, stopSentence } from './run-words.ts';
import { leftOf } from './state-words.ts';
import type { Push } from './use-push.ts';

interface RunButtonsProps {
  readonly point: Point;
  readonly driven: Driven;
  readonly push: Push;
}

export function RunButtons({ point, driven, push }: RunButtonsProps) {
  const [asking, setAsking] = useState(false);
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => setAsking(false), [point]);
  useLayoutEffect(() => {
    if (asking) question.current?.focus();
  }, [asking]);
  const { busy } = push.work;
  const counts = driven.progress?.counts ?? {};
  const left = leftOf(counts);
  const first = firstButton(point, left, push, driven.progress?.job.halted);
  const isMoving = driven.doing !== 'nothing' && !driven.pausing;

  if (asking)
    return (
      <section class="stop" aria-labelledby="stop-question">
        <p id="stop-question" ref={question} tabIndex={-1}>
          <strong>Stop this push?</strong> {stopSentence(driven.progress)}
        </p>
        <button type="button" class="secondary danger" aria-disabled={busy} onClick={() => push.stop()}>
          {busy ? 'Stopping…' : 'Stop the push'}
        </button>
        <button type="button" class="secondary" aria-disabled={busy} onClick={() => setAsking(false)}>
          Do not stop
        </button>
      </section>
    );
  return (
    <div class="buttons">
      {first && (
        <button
          type="button"
          class={point === 'pilot' && !isClean(counts) ? 'secondary' : 'primary'}
          aria-disabled={busy}
          onClick={first.act}
        >
          {first.label}
        </button>
      )}
      {canLook(point, driven.progress) && (
        <button type="button" class="secondary" aria-disabled={busy} onClick={push.lookLonger}>
          {point === 'open' || point === 'deciding' ? 'Keep looking for ten more minutes' : 'Look again now'}
        </button>
      )}
      {(isMoving || point === 'paused' || driven.pausing) && (
        <button
          type="button"
          class={point === 'paused' ? 'primary' : 'secondary'}
          aria-disabled={busy || driven.pausing}
          onClick={point === 'paused' ? push.resume : push.pause}
        >
          {driven.pausing ? 'Pausing…' : point === 'paused' ? 'Resume' : 'Pause'}
        </button>
      )}
      <button type="button" class="secondary" aria-disabled={busy} onClick={() => setAsking(true)}>
        Stop…
      </button>
    </div>
  );
}

/** Rows that were edited cannot be read back. */
function canLook(point: Point, progress: Progress | undefined): boolean {
  if (point === 'open' || point === 'deciding') return progress?.open.some(({ edited }) => !edited) ?? false;
  return point === 'reading' || point === 'pilot-reading';
}

/** What the push waits for the user to say. */
function firstButton(
  point: Point,
  left: number,
  { goOn, resume }: Push,
  halted: Job['halted'],
): { readonly label: string; readonly act: () => void } | undefined {
  switch (point) {
    case 'pilot':
    case 'pilot-reading':
      return { label: `Continue with the other ${left === 1 ? 'row' : counted(left, 'row')}`, act: goOn };
    case 'halted':
      return halted === 'failures' ? { label: 'Go on', act: goOn } : undefined;
    case 'trouble':
      return { label: 'Try again', act: resume };
    case 'deciding':
      return left > 0 ? { label: `Send ${counted(left, 'row')} now`, act: resume } : undefined;
    default:
      return undefined;
  }
}
