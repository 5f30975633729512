// A file on the user's disk, as core reads it. It may be saved again between two readings, and Firefox then hands out
// the new bytes without a word: every reading to the end is compared with the first one.
import type { Source } from '../../core/index.ts';
import { startFingerprint } from './fingerprint.ts';

export interface FileSource extends Source {
  /** Of the first reading to the end; blank before it. */
  fingerprint(): string;
  /** @throws Error with a clause where the file is no longer what was read first */
  verify(signal?: { readonly aborted: boolean }, onBytes?: (bytes: number) => void): Promise<void>;
}

/** Clauses: the full stop is the one of the sentence around them. */
const unreadable = 'the file could not be read; was it moved or changed?';
export const changed = 'the file changed since it was checked (or was moved). Pick it again';

const sliceSize = 1 << 20;
/** A value that is kept holds the text of its whole part in memory. */
const partSize = 1 << 16;

/** @param known fingerprint of a reading before */
export function fileSource(file: File, known = ''): FileSource {
  let first = known;

  async function* compared(parts: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
    const fingerprint = startFingerprint();
    try {
      for await (const part of parts) {
        fingerprint.add(part);
        yield part;
      }
    } catch {
      // What the browser says of it is no sentence. Nothing of the consumer's comes this way.
      throw new Error(first ? changed : unreadable);
    }
    const now = fingerprint.text();
    first ||= now;
    if (now !== first) throw new Error(changed);
  }

  return {
    open: () => compared(inSlices(file)),
    fingerprint: () => first,
    async verify(signal, onBytes) {
      let bytes = 0;
      for await (const part of compared(asItIsNow(file))) {
        if (signal?.aborted) return;
        bytes += part.length;
        onBytes?.(bytes);
      }
    },
  };
}

/**
 * Every wait for the browser costs a turn of its queue, so few large slices, each read while the one before is checked; a
 * small one first, which is there at once.
 */
async function* inSlices(file: File): AsyncIterable<Uint8Array> {
  const slice = (from: number, to: number) => {
    const read = file.slice(from, to).arrayBuffer();
    // Whoever has seen enough stops in the middle, and nobody waits for the slice then.
    read.catch(() => undefined);
    return read;
  };
  let next = slice(0, partSize);
  for (let from = 0, to = partSize; from < file.size; from = to, to += sliceSize) {
    const bytes = new Uint8Array(await next);
    if (to < file.size) next = slice(to, to + sliceSize);
    for (let at = 0; at < bytes.length; at += partSize) yield bytes.subarray(at, at + partSize);
  }
}

/** A slice ends where the file ended when it was picked; in Firefox a stream also has what was added since. */
async function* asItIsNow(file: File): AsyncIterable<Uint8Array> {
  const reader = file.stream().getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
  } finally {
    reader.cancel().catch(() => undefined);
  }
}
