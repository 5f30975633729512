// The answers of a program as a text for the server's cache, which counts bytes: plain characters only.
import type { Snapshot } from '../../../core/index.ts';

export function textOfSnapshot(snapshot: Snapshot): string {
  return JSON.stringify(snapshot).replace(
    /[\u0080-\uffff]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
