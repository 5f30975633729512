// What the Push tab is at: choosing, an offer, a push under way or ended, a file handed off; and all it can do then.
import { useRef, useState } from 'preact/hooks';
import type { TypeName } from '../../../core/index.ts';
import type { Decision, PushState } from '../../src/push/decide.ts';
import type { HandedOff } from '../../src/push/hand-off.ts';
import type { Job } from '../../src/push/job.ts';
import type { Given } from '../../src/push/not-given.ts';
import type { Choice, Offer } from '../../src/push/offer.ts';
import type { Progress } from '../../src/push/progress.ts';
import { call } from '../server.ts';
import { useWork, type Work } from '../use-work.ts';
import { createDriver, type Driven, type Driver } from './driver.ts';
import { leftOf } from './state-words.ts';
import type { Pace } from './time-left.ts';

export type Stage =
  | { readonly is: 'choose' }
  | { readonly is: 'offer'; readonly choice: Choice; readonly offer: Offer }
  | {
      readonly is: 'run';
      readonly job: Job;
      readonly driven: Driven;
      readonly pace: Pace | undefined;
      readonly deciding: boolean;
    }
  | {
      readonly is: 'ended';
      readonly job: Job;
      readonly progress: Progress | undefined;
      readonly stopped: boolean;
    }
  | { readonly is: 'handed-off'; readonly file: HandedOff };

export interface Push {
  readonly stage: Stage;
  readonly work: Work;
  /** Whether a push of the tab in front is under way. */
  find(): Promise<boolean>;
  look(choice: Choice): void;
  handOff(choice: { readonly sheetId: number; readonly type: TypeName; readonly rows: Choice['rows'] }): void;
  start(given: Given): void;
  pause(): void;
  resume(): void;
  goOn(): void;
  lookLonger(): void;
  decide(decision: Decision, mark?: string): void;
  stop(): Promise<void>;
  back(): void;
}

const ENDED_ELSEWHERE = 'The push has ended in another window. Its receipt is below.';

export function usePush(): Push {
  const work = useWork();
  const [stage, setStage] = useState<Stage>({ is: 'choose' });
  const driver = useRef<Driver>(undefined);
  const latest = useRef(stage);
  latest.current = stage;

  const open = (job: Job, state: PushState): Driver => {
    let pace: Pace | undefined;
    let deciding = false;
    const opened = createDriver(
      () => call('pushStepForSidebar', job.sheetId),
      (driven) => {
        if (driver.current !== opened) return;
        const { progress, doing } = driven;
        if (doing === 'nothing') pace = undefined;
        else if (progress && !pace) pace = { since: Date.now(), left: leftOf(progress.counts) };
        // A decision on one row does not end those on the others.
        deciding = doing === 'nothing' && (deciding || progress?.phase === 'open');
        if (progress?.phase === 'done' && doing === 'nothing')
          setStage({ is: 'ended', job, progress, stopped: false });
        else setStage({ is: 'run', job: progress?.job ?? job, driven, pace, deciding });
      },
      state,
    );
    driver.current = opened;
    setStage({ is: 'run', job, driven: opened.now, pace, deciding });
    return opened;
  };

  /** What the user has decided while no step runs; then the push goes on. */
  const then = (
    ask: (sheetId: number) => Promise<Progress>,
    goesOn: (progress: Progress) => boolean = () => true,
  ) =>
    work.run(async () => {
      const { current } = driver;
      if (latest.current.is !== 'run' || !current) return;
      await current.pause();
      const progress = await ask(latest.current.job.sheetId);
      current.take(progress);
      if (progress.phase !== 'done' && goesOn(progress)) current.run();
    });

  return {
    stage,
    work,
    find: async () => {
      let isFound = false;
      await work.run(async () => {
        const state = await call('pushStateForSidebar');
        isFound = state.job !== undefined;
        if (state.job) open(state.job, state);
        else setStage({ is: 'choose' });
      });
      return isFound;
    },
    look: (choice) =>
      work.run(async () => {
        setStage({ is: 'offer', choice, offer: await call('pushOfferForSidebar', choice) });
      }),
    handOff: (choice) =>
      work.run(async () => {
        setStage({ is: 'handed-off', file: await call('handOffForSidebar', choice) });
      }),
    start: (given) =>
      work.run(async () => {
        if (stage.is !== 'offer') return;
        const { choice, offer } = stage;
        const { job } = await call(
          'startPushForSidebar',
          { ...choice, sheetId: offer.sheetId },
          offer.seen,
          given,
        );
        open(job, {}).run();
      }),
    pause: () => driver.current?.pause(),
    resume: () => {
      if (stage.is !== 'run') return;
      if (!stage.driven.trouble) return driver.current?.run();
      // What stood in the way may be mended, or the push may have ended elsewhere.
      const { sheetId } = stage.job;
      work.run(async () => {
        const state = await call('pushStateForSidebar', sheetId);
        if (state.job) {
          const opened = open(state.job, state);
          if (!state.trouble) opened.run();
        } else {
          setStage({ is: 'choose' });
          throw new Error(ENDED_ELSEWHERE);
        }
      });
    },
    goOn: () => then((sheetId) => call('goOnForSidebar', sheetId)),
    lookLonger: () => then((sheetId) => call('lookLongerForSidebar', sheetId)),
    decide: (decision, mark) =>
      then(
        (sheetId) => call('decideForSidebar', sheetId, decision, mark),
        ({ open: undecided }) => undecided.length === 0,
      ),
    stop: () =>
      work.run(async () => {
        if (stage.is !== 'run') return;
        const { job } = stage;
        await driver.current?.pause();
        const { progress } = await call('stopPushForSidebar', job.sheetId);
        driver.current = undefined;
        setStage({ is: 'ended', job, progress, stopped: true });
      }),
    back: () => {
      work.say('');
      driver.current = undefined;
      setStage({ is: 'choose' });
    },
  };
}
