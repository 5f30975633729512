// Tells whether bytes are the same as before: their number and two running hashes, whatever pieces they come in.
// Against a file that is saved again, not against somebody who wants it to be taken for another one.

export interface Fingerprint {
  add(bytes: Uint8Array): void;
  text(): string;
}

export function startFingerprint(): Fingerprint {
  let low = 1;
  let high = 2;
  /** The last four bytes. */
  let word = 0;
  let length = 0;
  return {
    add(bytes) {
      // Locals and an index, because this runs for every byte of a file. Four bytes are hashed at once.
      let a = low;
      let b = high;
      let last = word;
      let at = length;
      for (let nth = 0; nth < bytes.length; nth += 1) {
        last = (last << 8) | (bytes[nth] ?? 0);
        at += 1;
        if ((at & 3) !== 0) continue;
        // A product carries upwards only: the shifts bring what differs down again.
        a = Math.imul(a ^ last, 0x9e3779b1);
        a ^= a >>> 15;
        b = Math.imul(b ^ last, 0x5f356495);
        b ^= b >>> 13;
      }
      low = a;
      high = b;
      word = last;
      length = at;
    },
    text: () => [length, low >>> 0, high >>> 0, word >>> 0].map((part) => part.toString(36)).join('-'),
  };
}
