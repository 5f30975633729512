// Remembers which keys have been seen, in a few bytes each: 64 bits of hash instead of the text (two of a
// million different keys meet with a chance of one in 40 million), and some whole numbers per key.

/** One part or several: texts, and whole numbers (-2^31 to 2^31-1). */
export type Key = readonly (string | number)[];

export interface Seen {
  /** The entry of a key, made with zeros where it is new. */
  entry(key: Key): number;
  /** The entry of a key; undefined where it has none. */
  find(key: Key): number | undefined;
  get(entry: number, field: number): number;
  set(entry: number, field: number, value: number): void;
}

const FIRST_ROOM = 128;
/** Entries of a block: blocks stay as they are when more come, and nothing is copied or left behind. */
const BLOCK_BITS = 10;
const IN_BLOCK = (1 << BLOCK_BITS) - 1;
/** Both halves of an entry's hash are fields of our own, before those that are asked for. */
const FIRST_FIELD = -2;

/** @param fields whole numbers (-2^31 to 2^31-1) kept per key */
export function createSeen(fields: number): Seen {
  return new Table(fields);
}

/** A class, as engines are faster at fields of an object than at variables that closures share. */
class Table implements Seen {
  /**
   * 0 where free; else the entry and 1 and, in the bits that these leave, the top of the hash: nearly all other keys
   * are told apart without a look at the blocks.
   */
  private slots = new Int32Array(FIRST_ROOM);
  /** Of each entry both halves of its hash, then its fields. */
  private readonly blocks: Int32Array[] = [];
  private readonly width: number;
  private count = 0;

  constructor(fields: number) {
    this.width = fields - FIRST_FIELD;
  }

  entry(key: Key): number {
    if (this.count * 2 === this.slots.length) this.grow();
    const slot = this.slotOf(key);
    const { slots, count } = this;
    const mask = slots.length - 1;
    const held = slots[slot] ?? 0;
    if (held !== 0) return (held & mask) - 1;
    if ((count & IN_BLOCK) === 0) this.blocks.push(new Int32Array(this.width << BLOCK_BITS));
    const high = lastHash[HIGH] ?? 0;
    this.set(count, FIRST_FIELD + LOW, lastHash[LOW] ?? 0);
    this.set(count, FIRST_FIELD + HIGH, high);
    slots[slot] = (high & ~mask) | (count + 1);
    this.count = count + 1;
    return count;
  }

  find(key: Key): number | undefined {
    const held = this.slots[this.slotOf(key)] ?? 0;
    return held === 0 ? undefined : (held & (this.slots.length - 1)) - 1;
  }

  get(entry: number, field: number): number {
    return this.blocks[entry >> BLOCK_BITS]?.[(entry & IN_BLOCK) * this.width + field - FIRST_FIELD] ?? 0;
  }

  set(entry: number, field: number, value: number): void {
    const block = this.blocks[entry >> BLOCK_BITS];
    if (block) block[(entry & IN_BLOCK) * this.width + field - FIRST_FIELD] = value;
  }

  /** The slot of a key, or the free one that it would get. */
  private slotOf(key: Key): number {
    hashKey(key);
    const { slots } = this;
    const low = lastHash[LOW] ?? 0;
    const high = lastHash[HIGH] ?? 0;
    const mask = slots.length - 1;
    for (let slot = low & mask; ; slot = (slot + 1) & mask) {
      const held = slots[slot] ?? 0;
      if (held === 0) return slot;
      if (((held ^ high) & ~mask) !== 0) continue;
      const entry = (held & mask) - 1;
      if (this.get(entry, FIRST_FIELD + LOW) === low && this.get(entry, FIRST_FIELD + HIGH) === high)
        return slot;
    }
  }

  private grow(): void {
    const more = new Int32Array(this.slots.length * 2);
    const mask = more.length - 1;
    // No two of them are the same, so nothing is compared.
    for (let entry = 0; entry < this.count; entry += 1) {
      let slot = this.get(entry, FIRST_FIELD + LOW) & mask;
      while (more[slot] !== 0) slot = (slot + 1) & mask;
      more[slot] = (this.get(entry, FIRST_FIELD + HIGH) & ~mask) | (entry + 1);
    }
    this.slots = more;
  }
}

/** 32 bits of a text, as a signed number. */
export function shortHash(text: string): number {
  hashKey([text]);
  return lastHash[LOW] ?? 0;
}

/** 64 bits of a text as 16 hex digits. */
export function longHash(text: string): string {
  hashKey([text]);
  return Array.from(lastHash, (half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

/**
 * What `hashKey` has found last. Numbers in a typed array are kept as they are; a new array, or a number of 32 bits in a
 * variable, would be made anew for every key of a file.
 */
const lastHash = new Int32Array(2);
const LOW = 0;
const HIGH = 1;

// Signed, as the results of bitwise operations are: engines keep other numbers as floats.
const LOW_START = 0xdeadbeef | 0;
const HIGH_START = 0x41c6ce57;
const LOW_FACTOR = 0x9e3779b1 | 0;
const HIGH_FACTOR = 0x5f356495;
/** Between two parts: no code unit of a text is as large. */
const BETWEEN = 0x10000;

/** Two multiplicative hashes over the code units, mixed at the end. Parts are not joined first: that costs more than the hash. */
function hashKey(parts: Key): void {
  let low = LOW_START;
  let high = HIGH_START;
  for (let nth = 0; nth < parts.length; nth += 1) {
    const part = parts[nth] ?? '';
    if (nth > 0) {
      low = Math.imul(low ^ BETWEEN, LOW_FACTOR);
      high = Math.imul(high ^ BETWEEN, HIGH_FACTOR);
    }
    if (typeof part === 'number') {
      low = Math.imul(low ^ part, LOW_FACTOR);
      high = Math.imul(high ^ part, HIGH_FACTOR);
      // Folded, or a like number in the next part undoes what this one has changed, in both halves.
      low ^= low >>> 15;
      high ^= high >>> 15;
      continue;
    }
    for (let at = 0; at < part.length; at += 1) {
      const code = part.charCodeAt(at);
      low = Math.imul(low ^ code, LOW_FACTOR);
      high = Math.imul(high ^ code, HIGH_FACTOR);
    }
  }
  const mixed = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  lastHash[LOW] = mixed;
  lastHash[HIGH] =
    Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
}
