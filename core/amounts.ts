// Remembers every amount of a currency in 13 bytes, to find at the end those far above the median.

const FEWEST = 10;
const TIMES = 100;
const FIRST_ROOM = 256;

export interface Outlier {
  /** 1-based. */
  readonly row: number;
  readonly field: number;
  readonly raw: string;
}

export interface Amounts {
  /** @param cents integer text, not zero @param field which amount column of the file */
  add(row: number, field: number, cents: string, raw: string): void;
  /** Median of the absolute amounts, in cents; 0 where there are none. */
  median(): number;
  /** In row order; none while there are fewer than ten amounts. */
  outliers(median: number): Outlier[];
}

export function createAmounts(): Amounts {
  let cents = new Float64Array(FIRST_ROOM);
  let rows = new Uint32Array(FIRST_ROOM);
  let fields = new Uint8Array(FIRST_ROOM);
  let count = 0;
  let smallest = Infinity;
  // The text of a cell is kept only while the cell may still turn out to be an outlier.
  const texts = new Map<number, string>();

  function grow() {
    const wider = {
      cents: new Float64Array(count * 2),
      rows: new Uint32Array(count * 2),
      fields: new Uint8Array(count * 2),
    };
    wider.cents.set(cents);
    wider.rows.set(rows);
    wider.fields.set(fields);
    ({ cents, rows, fields } = wider);
  }

  return {
    add(row, field, text, raw) {
      if (count === cents.length) grow();
      const size = Math.abs(Number(text));
      smallest = Math.min(smallest, size);
      cents[count] = size;
      rows[count] = row;
      fields[count] = field;
      if (size >= smallest * TIMES) texts.set(count, raw);
      count += 1;
    },
    median() {
      const sorted = cents.slice(0, count).sort();
      const middle = count >> 1;
      const upper = sorted[middle] ?? 0;
      return count % 2 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
    },
    outliers(median) {
      if (count < FEWEST) return [];
      const found: Outlier[] = [];
      for (const [at, raw] of texts) {
        if ((cents[at] ?? 0) >= median * TIMES)
          found.push({ row: rows[at] ?? 0, field: fields[at] ?? 0, raw });
      }
      return found;
    },
  };
}
