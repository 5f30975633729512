// Remembers which keys have been seen, in a few bytes each: 64 bits of hash instead of the text (two of a
// million different keys meet with a chance of one in 40 million), and some whole numbers per key.

export interface Seen {
  /** The entry of a key of one or several parts, made with zeros where it is new. */
  entry(key: readonly string[]): number;
  /** The entry of a key; undefined where it has none. */
  find(key: readonly string[]): number | undefined;
  get(entry: number, field: number): number;
  set(entry: number, field: number, value: number): void;
}

const FIRST_ROOM = 64;

/** @param fields whole numbers (0 to 2^32-1) kept per key */
export function createSeen(fields: number): Seen {
  let slots = new Uint32Array(FIRST_ROOM * 2);
  /** A byte of the hash for each slot, 0 where it is free: nearly all new keys need no look at anything larger. */
  let tags = new Uint8Array(FIRST_ROOM * 2);
  const width = fields + 2;
  let values = new Uint32Array(FIRST_ROOM * width);
  let count = 0;

  /** The slot of a key, or the free one that it would get. */
  function slotFor(low: number, high: number): number {
    const mask = slots.length - 1;
    const tag = tagOf(high);
    let slot = low & mask;
    while (tags[slot] !== 0) {
      const at = (slots[slot] ?? 0) * width;
      if (tags[slot] === tag && values[at] === low && values[at + 1] === high) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  function grow() {
    const wider = new Uint32Array(values.length * 2);
    wider.set(values);
    values = wider;
    slots = new Uint32Array(slots.length * 2);
    tags = new Uint8Array(slots.length);
    for (let entry = 0; entry < count; entry += 1) {
      const high = values[entry * width + 1] ?? 0;
      fill(slotFor(values[entry * width] ?? 0, high), high, entry);
    }
  }

  function fill(slot: number, high: number, entry: number) {
    tags[slot] = tagOf(high);
    slots[slot] = entry;
  }

  return {
    entry(key) {
      hash(key);
      if ((count + 1) * width > values.length) grow();
      const slot = slotFor(hashLow, hashHigh);
      if (tags[slot] !== 0) return slots[slot] ?? 0;
      values[count * width] = hashLow;
      values[count * width + 1] = hashHigh;
      fill(slot, hashHigh, count);
      count += 1;
      return count - 1;
    },
    find(key) {
      hash(key);
      const slot = slotFor(hashLow, hashHigh);
      return tags[slot] === 0 ? undefined : slots[slot];
    },
    get: (entry, field) => values[entry * width + 2 + field] ?? 0,
    set(entry, field, value) {
      values[entry * width + 2 + field] = value;
    },
  };
}

/** Never 0. */
function tagOf(high: number): number {
  return high >>> 24 || 1;
}

/** 32 bits of a text, never 0. */
export function shortHash(text: string): number {
  hash([text]);
  return hashLow || 1;
}

/** 64 bits of a text as 16 hex digits. */
export function longHash(text: string): string {
  hash([text]);
  return [hashLow, hashHigh].map((half) => half.toString(16).padStart(8, '0')).join('');
}

/** What `hash` has found last: an array of two for every key of a file costs as much as the hash. */
let hashLow = 0;
let hashHigh = 0;

/** Two multiplicative hashes over the code units, mixed at the end. Parts are not joined first: that costs more than the hash. */
function hash(parts: readonly string[]): void {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let nth = 0; nth < parts.length; nth += 1) {
    const text = parts[nth] ?? '';
    if (nth > 0) {
      // As if a zero stood between them.
      low = Math.imul(low, 0x9e3779b1);
      high = Math.imul(high, 0x5f356495);
    }
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      low = Math.imul(low ^ code, 0x9e3779b1);
      high = Math.imul(high ^ code, 0x5f356495);
    }
  }
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  hashLow = low >>> 0;
  hashHigh = high >>> 0;
}
