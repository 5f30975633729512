// Asks the program behind the API what a plan needs to know: a batch of reads at a time, until nothing is open, the user
// stops, or something has to be mended first.
import { createLive, type Live, nextReads, type Snapshot, takeAnswer } from '../../../core/index.ts';
import type { Asked } from '../../src/ask-api.ts';

export interface Asking {
  /** What is answered is put into it. */
  readonly snapshot: Snapshot;
  /** Answers from before this time are asked for again. */
  readonly since: number;
  /** Goes over the tables with a view that notes what it is asked. */
  readonly plan: (live: Live) => void;
  readonly ask: (paths: readonly string[]) => Promise<Asked>;
  readonly wait: (seconds: number) => Promise<void>;
  /** After each batch: how many questions are open. */
  readonly onBatch: (open: number) => Promise<void> | void;
  readonly signal: { readonly aborted: boolean };
}

/** Batches in a row that may fail. */
const PATIENCE = 3;
const USUAL_WAIT = 10;
export const NO_ANSWER = {
  is: 'unclear',
  message: '',
  trouble: 'PartnerStack gave no answer. Try again.',
} as const;
const LONGEST_WAIT = 120;

/** @returns the sentence of what has to be mended first; blank: all was asked, or the user has stopped */
export async function askProgram(asking: Asking): Promise<string> {
  const { snapshot, since, plan, ask, wait, onBatch, signal } = asking;
  let failures = 0;
  for (;;) {
    const live = createLive(snapshot, since);
    plan(live);
    let open = live.open();
    if (open.length === 0 || signal.aborted) return '';
    await onBatch(open.length);
    while (open.length > 0 && !signal.aborted) {
      const reads = nextReads(open, snapshot, since);
      const { at, answers } = await ask(reads.map(({ path }) => path));
      let trouble: Asked['answers'][number] | undefined;
      reads.forEach((read, index) => {
        const answer = answers[index];
        if (!answer || answer.trouble) trouble = answer ?? NO_ANSWER;
        else takeAnswer(snapshot, read, answer.is === 'done' ? answer.data : undefined, at);
      });
      open = live.open();
      await onBatch(open.length);
      failures = trouble ? failures + 1 : 0;
      if (!trouble) continue;
      const { is, trouble: sentence = '' } = trouble;
      if (is === 'refused' || failures >= PATIENCE) return sentence;
      const seconds = trouble.is === 'busy' ? trouble.seconds : undefined;
      await wait(Math.min(seconds ?? USUAL_WAIT, LONGEST_WAIT));
    }
  }
}
