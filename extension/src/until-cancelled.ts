// A reading of a file that the user sees in the drawer and can call off.
import type { OnProgress, Progress } from './checker.ts';

/**
 * Undefined: called off, by the user or by the signal.
 * @param look is told at once, and then whenever there is news of it, as long as it runs
 */
export function untilCancelled<T>(
  signal: AbortSignal,
  run: (tell: OnProgress) => Promise<T>,
  look: (progress: Progress, cancel: () => void) => void,
): Promise<T | undefined> {
  let isOver = false;
  return new Promise<T | undefined>((resolve, reject) => {
    const cancel = () => resolve(undefined);
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel, { once: true });
    const tell = (progress: Progress) => isOver || look(progress, cancel);
    tell({ bytes: 0 });
    run(tell).then(resolve, reject);
  }).finally(() => {
    isOver = true;
  });
}
