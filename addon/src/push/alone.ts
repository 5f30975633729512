// One run at a time in a spreadsheet, whoever starts it.
import { Trouble } from '../answer.ts';

const SHORT_WAIT = 1000;

/** Undefined: another window or person is at it. */
export function locked<Result>(work: () => Result, waitMs = SHORT_WAIT): Result | undefined {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(waitMs)) return undefined;
  try {
    return work();
  } finally {
    lock.releaseLock();
  }
}

/** @throws Trouble where another window or person is at it */
export function alone<Result>(work: () => Result, waitMs?: number): Result {
  const result = locked(work, waitMs);
  if (result === undefined)
    throw new Trouble(
      'Another window or person is pushing in this spreadsheet right now. Try again in a moment.',
    );
  return result;
}
