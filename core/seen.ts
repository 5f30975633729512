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
  /**
   * 0 where free; else the entry and 1 and, in the bits that these leave, the top of the hash: nearly all other keys
   * are told apart without a look at the values.
   */
  let slots = new Uint32Array(FIRST_ROOM * 2);
  const width = fields + 2;
  let values = new Uint32Array(FIRST_ROOM * width);
  let count = 0;

  /** The slot of a key, or the free one that it would get. */
  function slotFor(low: number, high: number): number {
    const mask = slots.length - 1;
    for (let slot = low & mask; ; slot = (slot + 1) & mask) {
      const held = slots[slot] ?? 0;
      if (held === 0) return slot;
      if (((held ^ high) & ~mask) !== 0) continue;
      const at = ((held & mask) - 1) * width;
      if (values[at] === low && values[at + 1] === high) return slot;
    }
  }

  function entryIn(slot: number): number | undefined {
    const held = (slots[slot] ?? 0) & (slots.length - 1);
    return held === 0 ? undefined : held - 1;
  }

  function grow() {
    const wider = new Uint32Array(values.length * 2);
    wider.set(values);
    values = wider;
    const more = new Uint32Array(slots.length * 2);
    const mask = more.length - 1;
    // No two of them are the same, so nothing is compared.
    for (let entry = 0; entry < count; entry += 1) {
      const at = entry * width;
      let slot = (wider[at] ?? 0) & mask;
      while (more[slot] !== 0) slot = (slot + 1) & mask;
      more[slot] = ((wider[at + 1] ?? 0) & ~mask) | (entry + 1);
    }
    slots = more;
  }

  return {
    entry(key) {
      hash(key);
      if ((count + 1) * width > values.length) grow();
      const slot = slotFor(hashLow, hashHigh);
      const known = entryIn(slot);
      if (known !== undefined) return known;
      values[count * width] = hashLow;
      values[count * width + 1] = hashHigh;
      slots[slot] = (hashHigh & ~(slots.length - 1)) | (count + 1);
      count += 1;
      return count - 1;
    },
    find(key) {
      hash(key);
      return entryIn(slotFor(hashLow, hashHigh));
    },
    get: (entry, field) => values[entry * width + 2 + field] ?? 0,
    set(entry, field, value) {
      values[entry * width + 2 + field] = value;
    },
  };
}

/** 32 bits of a text, never 0. */
export function shortHash(text: string): number {
  hashText(text);
  return hashLow || 1;
}

/** 64 bits of a text as 16 hex digits. */
export function longHash(text: string): string {
  hashText(text);
  return [hashLow, hashHigh].map((half) => half.toString(16).padStart(8, '0')).join('');
}

/** What `hash` has found last: an array of two for every key of a file costs as much as the hash. */
let hashLow = 0;
let hashHigh = 0;

/** Two multiplicative hashes over the code units, mixed at the end. Parts are not joined first: that costs more than the hash. */
function hash(parts: readonly string[]): void {
  startHash();
  for (let nth = 0; nth < parts.length; nth += 1) {
    if (nth > 0) addToHash('\u0000');
    addToHash(parts[nth] ?? '');
  }
  endHash();
}

function hashText(text: string): void {
  startHash();
  addToHash(text);
  endHash();
}

function startHash() {
  hashLow = 0xdeadbeef;
  hashHigh = 0x41c6ce57;
}

function addToHash(text: string) {
  let low = hashLow;
  let high = hashHigh;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 0x9e3779b1);
    high = Math.imul(high ^ code, 0x5f356495);
  }
  hashLow = low;
  hashHigh = high;
}

function endHash() {
  const low =
    Math.imul(hashLow ^ (hashLow >>> 16), 0x85ebca6b) ^ Math.imul(hashHigh ^ (hashHigh >>> 13), 0xc2b2ae35);
  hashHigh =
    (Math.imul(hashHigh ^ (hashHigh >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35)) >>> 0;
  hashLow = low >>> 0;
}
