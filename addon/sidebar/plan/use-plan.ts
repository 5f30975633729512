// The plan at hand and what it rests on: the workbook's cells, and per environment the answers of the program.
import { useRef, useState } from 'preact/hooks';
import { createLive, emptySnapshot, type Live, type Snapshot, youngerThan } from '../../../core/index.ts';
import { useWork, type Work } from '../../../ui/profile/index.ts';
import type { Environment } from '../../src/keys.ts';
import type { WorkbookCells } from '../../src/read-workbook.ts';
import { call } from '../server.ts';
import { askProgram } from './ask-program.ts';
import { type PlannedTab, planWorkbook } from './plan-workbook.ts';
import { textOfSnapshot } from './snapshot-text.ts';

export interface PlanState {
  readonly cells: WorkbookCells;
  readonly tabs: readonly PlannedTab[];
  /** Whose answers are used; absent: there are no keys. */
  readonly environment?: Environment | undefined;
  /** The program was asked, now or before. */
  readonly isAsked: boolean;
  /** Answers from then on are live. */
  readonly began: number;
  /** How often the profile had been changed when it was made. */
  readonly edits: number;
}

export interface PlanWork {
  readonly state: PlanState | undefined;
  readonly work: Work;
  /** Questions still open while the program is asked. */
  readonly open: number | undefined;
  plan(environment?: Environment): void;
  /** @param anew also asks what was answered lately */
  ask(environment: Environment, anew: boolean): void;
  stop(): void;
}

/** Answers of the last ten minutes are not asked for again. */
const FRESH = 10 * 60_000;
const OLDEST = 6 * 60 * 60_000;
/** Batches after which answers are kept, so that closing the sidebar loses little. */
const KEPT_EVERY = 20;

/** @param edits how often the profile was changed here */
export function usePlan(edits: number): PlanWork {
  const work = useWork();
  const [state, setState] = useState<PlanState>();
  const [open, setOpen] = useState<number>();
  const signal = useRef({ aborted: false });

  function show(cells: WorkbookCells, snapshot: Snapshot, began: number, environment?: Environment) {
    const tabs = planWorkbook(cells, createLive(snapshot, 0, pushedTo(cells, environment)));
    setState({ cells, tabs, environment, isAsked: snapshot.entries.length > 0, began, edits });
  }

  async function ask(environment: Environment, anew: boolean) {
    const cells = await call('workbookForSidebar');
    const snapshot = await storedAnswers(environment, cells.now);
    const keep = () => call('keepAnswersForSidebar', environment, textOfSnapshot(snapshot));
    signal.current = { aborted: false };
    let batches = 0;
    const trouble = await askProgram({
      snapshot,
      since: anew ? cells.now : cells.now - FRESH,
      plan: (live) => planWorkbook(cells, live),
      ask: (paths) => call('askForSidebar', environment, paths),
      wait: (seconds) => new Promise((done) => setTimeout(done, seconds * 1000)),
      async onBatch(left) {
        setOpen(left);
        batches += 1;
        if (batches % KEPT_EVERY === 0) await keep();
      },
      signal: signal.current,
    }).catch((error: Error) => error.message);
    setOpen(undefined);
    // What was answered until then stands.
    show(cells, snapshot, cells.now, environment);
    await keep();
    if (trouble) throw new Error(trouble);
  }

  return {
    state,
    work,
    open,
    plan: (chosen) =>
      work.run(async () => {
        const cells = await call('workbookForSidebar');
        const environments = cells.accounts.map(({ environment }) => environment);
        const environment =
          environments.find((one) => one === (chosen ?? state?.environment)) ?? environments[0];
        const snapshot = environment ? await storedAnswers(environment, cells.now) : emptySnapshot();
        show(cells, snapshot, Number.POSITIVE_INFINITY, environment);
      }),
    ask: (environment, anew) => work.run(() => ask(environment, anew)),
    stop() {
      signal.current.aborted = true;
    },
  };
}

/** Read each time: a push, or another sidebar, may have changed them. */
async function storedAnswers(environment: Environment, now: number): Promise<Snapshot> {
  const { text } = await call('answersForSidebar', environment);
  try {
    return youngerThan(JSON.parse(text), now - OLDEST);
  } catch {
    return emptySnapshot();
  }
}

function pushedTo({ accounts }: WorkbookCells, environment?: Environment): Live['pushed'] {
  const { pushed = {} } = accounts.find((one) => one.environment === environment) ?? {};
  return (hash) => pushed[hash];
}
