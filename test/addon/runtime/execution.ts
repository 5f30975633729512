// One run of a function: its service calls, its time and its end. Whatever ends it (six minutes, or a test) ends it for
// good: no later service call does anything, so that a script's finally cannot repair what it left.
import type { Execution } from './host.ts';

export const OVER = 'Exceeded maximum execution time';
const LONGEST = 360_000;

/** The script's clock: real time, and what calls and waits have added. One for all executions, so it never goes back. */
export interface Clock {
  ahead: number;
}

export interface ExecutionOptions {
  readonly clock: Clock;
  /** Milliseconds a service call takes, besides real time. */
  readonly cost?: ((call: string) => number) | undefined;
  /** The number of the service call that is not carried out any more. */
  readonly dieAtCall?: number | undefined;
}

export interface Run extends Execution {
  readonly trips: { readonly [name: string]: number };
  readonly calls: number;
  isOver(): boolean;
}

export function startExecution({ clock, cost, dieAtCall }: ExecutionOptions): Run {
  const trips: { [name: string]: number } = {};
  const now = () => Date.now() + clock.ahead;
  const start = now();
  let calls = 0;
  let dead = false;

  function wait(milliseconds: number): boolean {
    clock.ahead += milliseconds;
    return !isOver();
  }

  function isOver(): boolean {
    dead ||= now() - start > LONGEST;
    return dead;
  }

  return {
    call(name) {
      if (isOver()) return false;
      calls += 1;
      trips[name] = (trips[name] ?? 0) + 1;
      dead = calls === dieAtCall;
      return wait(cost?.(name) ?? 0);
    },
    wait,
    now,
    isOver,
    trips,
    get calls() {
      return calls;
    },
  };
}
