// A clock for a page under test: waits that a person would notice stand still until the test puts the clock forward.
// All functions run in the page, on their own text.

interface PageClock {
  advance(milliseconds: number): void;
  /** Milliseconds to the end of the wait that ends first; the guard of a call that runs is none. */
  next(): number | null;
}

export function installPageClock(): void {
  interface Held {
    due: number;
    readonly every: number | undefined;
    readonly delay: number;
    readonly run: () => void;
  }
  // Shorter ones are the machinery's own: Preact's, and the bridge's.
  const NOTICED = 500;
  const GUARD = 7 * 60_000;
  const { setTimeout: soon, clearTimeout: forget, setInterval: often } = window;
  const now = Date.now;
  const held = new Map<number, Held>();
  let ahead = 0;
  let last = 1_000_000_000;

  Date.now = () => now() + ahead;
  const hold = (run: () => void, delay: number, every?: number) => {
    last += 1;
    held.set(last, { due: Date.now() + delay, delay, every, run });
    return last;
  };
  const clear = (id?: number) => {
    if (!held.delete(id ?? 0)) forget(id);
  };
  Object.assign(window, {
    setTimeout: (run: () => void, delay = 0) => (delay < NOTICED ? soon(run, delay) : hold(run, delay)),
    setInterval: (run: () => void, delay = 0) =>
      delay < NOTICED ? often(run, delay) : hold(run, delay, delay),
    clearTimeout: clear,
    clearInterval: clear,
    pageClock: {
      advance(milliseconds) {
        ahead += milliseconds;
        for (const [id, one] of [...held].sort(([, a], [, b]) => a.due - b.due)) {
          if (one.due > Date.now() || !held.has(id)) continue;
          if (one.every === undefined) held.delete(id);
          else one.due = Date.now() + one.every;
          one.run();
        }
      },
      next() {
        const waits = [...held.values()].filter(({ every, delay }) => every === undefined && delay < GUARD);
        return waits.length > 0 ? Math.min(...waits.map(({ due }) => Math.max(0, due - Date.now()))) : null;
      },
    } satisfies PageClock,
  });
}

export function advancePageClock(milliseconds: number): void {
  (window as unknown as { pageClock: PageClock }).pageClock.advance(milliseconds);
}

export function nextWait(): number | null {
  return (window as unknown as { pageClock: PageClock }).pageClock.next();
}
