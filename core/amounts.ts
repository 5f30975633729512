// Remembers every amount of a currency in 13 bytes, to find at the end those far above the median.
import { decimals, fromCents, LONGEST_EXACT, numberOf } from './money.ts';

const FEWEST = 10;
const TIMES = 100;
/** Amounts of a block: blocks stay as they are when more come. */
const BLOCK_BITS = 12;
const IN_BLOCK = (1 << BLOCK_BITS) - 1;
/** Forms 0 to 2: dollars with so many decimals. */
const AS_CENTS = 3;

export interface Outlier {
  /** 1-based. */
  readonly row: number;
  readonly field: number;
  readonly raw: string;
  /** Of the absolute amounts, in cents. */
  readonly median: number;
}

export interface Amounts {
  /** @param cents integer text, not zero @param field which amount column of the file, 0 to 63 */
  add(row: number, field: number, cents: string, raw: string): void;
  /** In row order; none while there are fewer than ten amounts. */
  outliers(): Outlier[];
}

export function createAmounts(): Amounts {
  const blocks: ReturnType<typeof createBlock>[] = [];
  let last = createBlock(0);
  let count = 0;
  /** Cells whose text cannot be written again from the amount: signs, separators, needless zeros. */
  const texts = new Map<number, string>();
  let smallest = Infinity;
  let largest = 0;

  return {
    add(row, field, text, raw) {
      const at = count & IN_BLOCK;
      if (at === 0) {
        last = createBlock(1 << BLOCK_BITS);
        blocks.push(last);
      }
      const form = raw === text ? AS_CENTS : Math.min(decimals(raw), 2);
      if (cellText(text, form) !== raw || text.length > LONGEST_EXACT) texts.set(count, raw);
      const amount = numberOf(text);
      last.cents[at] = amount;
      smallest = Math.min(smallest, Math.abs(amount));
      largest = Math.max(largest, Math.abs(amount));
      last.rows[at] = row;
      last.forms[at] = field * 4 + form;
      count += 1;
    },
    outliers() {
      // No median lies below the smallest amount.
      if (count < FEWEST || largest < smallest * TIMES) return [];
      const all = new Float64Array(blocks.length << BLOCK_BITS);
      blocks.forEach(({ cents }, nth) => void all.set(cents, nth << BLOCK_BITS));
      const median = medianOf(all.subarray(0, count).map(Math.abs));
      const found: Outlier[] = [];
      for (let nth = 0; nth < count; nth += 1) {
        const amount = all[nth] ?? 0;
        if (Math.abs(amount) < median * TIMES) continue;
        const { rows, forms } = blocks[nth >> BLOCK_BITS] ?? last;
        const form = forms[nth & IN_BLOCK] ?? 0;
        const raw = texts.get(nth) ?? cellText(String(amount), form & 3);
        found.push({ row: rows[nth & IN_BLOCK] ?? 0, field: form >> 2, raw, median });
      }
      return found;
    },
  };
}

function createBlock(length: number) {
  return {
    cents: new Float64Array(length),
    rows: new Uint32Array(length),
    /** Field and how the cell was written, in one byte. */
    forms: new Uint8Array(length),
  };
}

function medianOf(amounts: Float64Array): number {
  const sorted = amounts.sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** How a cell is written that holds these cents. */
function cellText(cents: string, form: number): string {
  return form === AS_CENTS ? cents : fromCents(cents, form);
}
