// Drives the steps of a push: calls the next one, waits as long as the server says, tries a step that was cut off
// again, and stands still where only the user can go on. Knows no view.
import type { PushState } from '../../src/push/decide.ts';
import type { Progress } from '../../src/push/progress.ts';
import type { Waiting } from '../../src/push/step.ts';
import { Interrupted } from '../server.ts';

export interface Driven {
  /** What the server said last of where the push stands. */
  readonly progress?: Progress | undefined;
  readonly doing: 'nothing' | 'step' | 'wait';
  /** It stands still once the step that runs has ended. */
  readonly pausing: boolean;
  /** Of a wait: when it ends, in epoch ms. */
  readonly until: number;
  /** What the wait is for, where it is not usual. */
  readonly notice: string;
  /** Why it stands still, where nobody has asked for that. */
  readonly trouble: string;
}

export interface Driver {
  readonly now: Driven;
  /** Goes on, now. */
  run(): void;
  /** Stands still; settles once no step runs any more. */
  pause(): Promise<void>;
  /** What another call has said of the push. */
  take(progress: Progress): void;
}

/** Pauses before a step that was cut off is tried again, in ms: it is safe to be called twice. */
const TRIES = [3000, 10_000, 30_000] as const;
const BUSY = 'Another window or person is pushing in this spreadsheet right now.';
const AGAIN = 'It is tried again by itself.';

export function createDriver(
  step: () => Promise<Progress | Waiting>,
  onChange: (now: Driven) => void,
  { progress, trouble = '' }: Pick<PushState, 'progress' | 'trouble'>,
): Driver {
  let now: Driven = { progress, doing: 'nothing', pausing: false, until: 0, notice: '', trouble };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let failures = 0;

  const change = (news: Partial<Driven>) => {
    now = { ...now, ...news };
    onChange(now);
  };
  const stand = (trouble = '') => change({ doing: 'nothing', pausing: false, notice: '', trouble });
  const wait = (milliseconds: number, notice: string) => {
    if (now.pausing) return stand();
    if (milliseconds === 0) return next();
    change({ doing: 'wait', until: Date.now() + milliseconds, notice, trouble: '' });
    timer = setTimeout(next, milliseconds);
  };

  const next = () => {
    change({ doing: 'step', trouble: '' });
    running = step().then(took, failed);
  };
  const took = (answer: Progress | Waiting) => {
    failures = 0;
    if (!('phase' in answer)) return wait(answer.waitMs, BUSY);
    change({ progress: answer });
    if (goesOn(answer)) wait(answer.waitMs, answer.notice);
    else stand();
  };
  const failed = (error: Error) => {
    const pause = error instanceof Interrupted ? TRIES[failures] : undefined;
    failures += 1;
    if (pause !== undefined) return wait(pause, `${error.message} ${AGAIN}`);
    failures = 0;
    stand(error.message);
  };

  return {
    get now() {
      return now;
    },
    run() {
      clearTimeout(timer);
      if (now.doing !== 'step') next();
      else if (now.pausing) change({ pausing: false });
    },
    async pause() {
      clearTimeout(timer);
      if (now.doing !== 'step') return stand();
      change({ pausing: true });
      await running;
    },
    take(said) {
      change({ progress: said, trouble: '' });
    },
  };
}

/** Without a word of the user. */
function goesOn({ phase }: Progress): boolean {
  return phase === 'sending' || phase === 'pilot-reading' || phase === 'reading';
}
