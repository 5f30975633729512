// Remembers every amount of a currency in 13 bytes, to find at the end those far above the median.
import { decimals, fromCents, LONGEST_EXACT, numberOf } from './money.ts';

const FEWEST = 10;
const TIMES = 100;
const FIRST_ROOM = 256;
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
  let cents = new Float64Array(FIRST_ROOM);
  let rows = new Uint32Array(FIRST_ROOM);
  /** Field and how the cell was written, in one byte. */
  let forms = new Uint8Array(FIRST_ROOM);
  let count = 0;
  /** Cells whose text cannot be written again from the amount: signs, separators, needless zeros. */
  const texts = new Map<number, string>();
  let smallest = Infinity;
  let largest = 0;

  function grow() {
    const wider = {
      cents: new Float64Array(count * 2),
      rows: new Uint32Array(count * 2),
      forms: new Uint8Array(count * 2),
    };
    wider.cents.set(cents);
    wider.rows.set(rows);
    wider.forms.set(forms);
    ({ cents, rows, forms } = wider);
  }

  return {
    add(row, field, text, raw) {
      if (count === cents.length) grow();
      const form = raw === text ? AS_CENTS : Math.min(decimals(raw), 2);
      if (cellText(text, form) !== raw || text.length > LONGEST_EXACT) texts.set(count, raw);
      const amount = numberOf(text);
      cents[count] = amount;
      smallest = Math.min(smallest, Math.abs(amount));
      largest = Math.max(largest, Math.abs(amount));
      rows[count] = row;
      forms[count] = field * 4 + form;
      count += 1;
    },
    outliers() {
      // No median lies below the smallest amount.
      if (count < FEWEST || largest < smallest * TIMES) return [];
      const median = medianOf(cents.slice(0, count).map(Math.abs));
      const found: Outlier[] = [];
      for (let at = 0; at < count; at += 1) {
        const amount = cents[at] ?? 0;
        if (Math.abs(amount) < median * TIMES) continue;
        const form = forms[at] ?? 0;
        const raw = texts.get(at) ?? cellText(String(amount), form & 3);
        found.push({ row: rows[at] ?? 0, field: form >> 2, raw, median });
      }
      return found;
    },
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
