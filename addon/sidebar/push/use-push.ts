// What the Push tab is at: choosing, an offer, a push under way or ended, a file handed off; and all it can do then.
import { useRef, useState } from 'preact/hooks';
import type { TypeName } from '../../../core/index.ts';
import { useWork, type Work } from '../../../ui/profile/index.ts';
import type { Decision, PushState } from '../../src/push/decide.ts';
import type { HandedOff } from '../../src/push/hand-off.ts';
import type { Job } from '../../src/push/job.ts';
import type { Given } from '../../src/push/not-given.ts';
import type { Choice, Offer } from '../../src/push/offer.ts';
import type { Progress } from '../../src/push/progress.ts';
import { call } from '../server.ts';
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

  const open = (job: Job, state: PushState): Driver => {
    let pace: Pace | undefined;
    let deciding = state.progress?.phase === 'open';
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
    // Only its end is still to be noted.
    if (state.progress?.phase === 'done') opened.run();
    return opened;
  };

  /** A push that was begun all the same, though no answer said so, or by somebody else. */
  const openOr = (sheetId: number | null | undefined) => async (error: Error) => {
    const state = await call('pushStateForSidebar', sheetId);
    if (!state.job) throw error;
    open(state.job, state);
  };

  /** Work on the push under way, while no step runs unless it says otherwise. */
  const onJob = (ask: (sheetId: number, current: Driver) => Promise<void>, when?: 'at once') =>
    work.run(async () => {
      const { current } = driver;
      if (stage.is !== 'run' || !current) return;
      const { sheetId } = stage.job;
      const paused = current.pause();
      if (when !== 'at once') await paused;
      await ask(sheetId, current).catch(async (error: Error) => {
        const { job } = await call('pushStateForSidebar', sheetId);
        if (job) throw error;
        setStage({ is: 'choose' });
        throw new Error(ENDED_ELSEWHERE);
      });
    });

  /** What the user has decided; then the push goes on. */
  const then = (
    ask: (sheetId: number) => Promise<Progress>,
    goesOn: (progress: Progress) => boolean = () => true,
  ) =>
    onJob(async (sheetId, current) => {
      const progress = await ask(sheetId);
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
      work.run(() =>
        call('pushOfferForSidebar', choice).then(
          (offer) => setStage({ is: 'offer', choice, offer }),
          openOr(choice.sheetId),
        ),
      ),
    handOff: (choice) =>
      work.run(() =>
        call('handOffForSidebar', choice).then(
          (file) => setStage({ is: 'handed-off', file }),
          openOr(choice.sheetId),
        ),
      ),
    start: (given) =>
      work.run(async () => {
        if (stage.is !== 'offer') return;
        const { choice, offer } = stage;
        const named = { ...choice, sheetId: offer.sheetId };
        await call('startPushForSidebar', named, offer.seen, given).then(
          ({ job }) => open(job, {}).run(),
          openOr(offer.sheetId),
        );
      }),
    pause: () => driver.current?.pause(),
    resume: () => {
      if (stage.is !== 'run') return;
      if (!stage.driven.trouble) return driver.current?.run();
      // What stood in the way may be mended by now, or the push may have ended elsewhere.
      onJob(async (sheetId) => {
        const state = await call('pushStateForSidebar', sheetId);
        if (!state.job) throw new Error(ENDED_ELSEWHERE);
        const opened = open(state.job, state);
        if (!state.trouble) opened.run();
      });
    },
    goOn: () => then((sheetId) => call('goOnForSidebar', sheetId)),
    lookLonger: () => then((sheetId) => call('lookLongerForSidebar', sheetId)),
    decide: (decision, mark) =>
      then(
        (sheetId) => call('decideForSidebar', sheetId, decision, mark),
        // All decisions first, and then the sending; of the first three, one at a time is no loss.
        ({ open: undecided, job }) => undecided.length === 0 || job.pilot.length > 0,
      ),
    stop: () =>
      onJob(
        async (sheetId) => {
          const { progress } = await call('stopPushForSidebar', sheetId);
          driver.current = undefined;
          if (stage.is === 'run') setStage({ is: 'ended', job: stage.job, progress, stopped: true });
        },
        // The call itself asks the step that runs to end early.
        'at once',
      ),
    back: () => {
      work.say('');
      driver.current = undefined;
      setStage({ is: 'choose' });
    },
  };
}
