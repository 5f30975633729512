// Tells whether bytes are the same as before: their number and two running hashes, whatever pieces they come in.
// Against a file that is saved again, not against somebody who wants it to be taken for another one.

export interface Fingerprint {
  add(bytes: Uint8Array): void;
  text(): string;
}

export function startFingerprint(): Fingerprint {
  let low = 1;
  let high = 2;
  /** The bytes that make no whole word yet, the newest on top. */
  let word = 0;
  let length = 0;

  /** One after the other; a word is hashed when its last byte is there. */
  function addBytes(bytes: Uint8Array) {
    for (let at = 0; at < bytes.length; at += 1) {
      word = (word >>> 8) | ((bytes[at] ?? 0) << 24);
      length += 1;
      if (length % 4 !== 0) continue;
      low = nextLow(low, word);
      high = nextHigh(high, word);
      word = 0;
    }
  }

  function addWords(words: Uint32Array) {
    // Locals and an index: this runs for every word of a file.
    let a = low;
    let b = high;
    for (let at = 0; at < words.length; at += 1) {
      const next = words[at] ?? 0;
      a = nextLow(a, next);
      b = nextHigh(b, next);
    }
    low = a;
    high = b;
  }

  return {
    add(bytes) {
      // Where words begin as they do in memory (little-endian, as every browser's machine is), they are taken whole.
      const whole = length % 4 === 0 && bytes.byteOffset % 4 === 0 ? bytes.length >> 2 : 0;
      if (whole > 0) {
        addWords(new Uint32Array(bytes.buffer, bytes.byteOffset, whole));
        length += whole * 4;
      }
      addBytes(bytes.subarray(whole * 4));
    },
    text: () => [length, low >>> 0, high >>> 0, word >>> 0].map((part) => part.toString(36)).join('-'),
  };
}

// A product carries upwards only: the shifts bring what differs down again.
function nextLow(hash: number, word: number): number {
  const product = Math.imul(hash ^ word, 0x9e3779b1);
  return product ^ (product >>> 15);
}

function nextHigh(hash: number, word: number): number {
  const product = Math.imul(hash ^ word, 0x5f356495);
  return product ^ (product >>> 13);
}
