// The last look at files that go on as they are: the page reads them from the disk, where they may have been saved again.
import { changed } from './file-source.ts';

export interface Passed {
  readonly file: File;
  readonly fingerprint: string;
}

/** A file is not what was checked; the message says so to the user. */
export class NoLonger extends Error {}

/**
 * @param isLate the user was asked something since the first of them was checked
 * @param verify undefined: called off
 * @returns false: called off
 * @throws NoLonger
 */
export async function verifyAll(
  passed: readonly Passed[],
  isLate: boolean,
  verify: (one: Passed) => Promise<object | undefined>,
): Promise<boolean> {
  for (const one of passed) {
    const { file } = one;
    try {
      if (isLate && !(await verify(one))) return false;
      // Milliseconds after its check a whole reading would make every large clean file take longer for nothing: the page
      // itself reads it later than this. In Chromium no byte can be read once size or time on the disk are others; Firefox
      // tells only a file that is gone.
      if (!isLate) await file.slice(0, 1).arrayBuffer();
    } catch (error) {
      const reason = isLate && error instanceof Error ? error.message : changed;
      throw new NoLonger(`Nothing was given to the page. ${file.name}: ${reason}.`);
    }
  }
  return true;
}
