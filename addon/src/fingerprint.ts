// Tells whether cells still hold what they held. No cryptography: nobody gains by a collision. Pure.
import { STATUS_HEADERS } from './push/status-columns.ts';

/** The header is one of the first rows. */
const HEADER_AMONG = 10;
const BASE_A = 0x811c9dc5;
const BASE_B = 0x2545f491;
const PRIME_A = 0x01000193;
const PRIME_B = 0x5bd1e995;
/** Ends each text, so that "ab" and "c" differ from "a" and "bc". */
const END = 0x10000;

/** Of what the cells show and of what they hold; what a push writes beside the rows does not count. */
export function fingerprint({
  rows,
  values,
}: {
  readonly rows: readonly (readonly string[])[];
  readonly values: readonly (readonly unknown[])[];
}): string {
  const hash = createHash();
  const ours = new Set<number>();
  for (const cells of rows.slice(0, HEADER_AMONG)) {
    cells.forEach((cell, at) => {
      if (STATUS_HEADERS.includes(cell)) ours.add(at);
    });
  }
  for (const cells of rows) {
    cells.forEach((cell, at) => {
      if (!ours.has(at)) hash.add(cell);
    });
    hash.add('');
  }
  for (const cells of values) {
    cells.forEach((value, at) => {
      if (!ours.has(at)) hash.add(String(value instanceof Date ? value.getTime() : value));
    });
  }
  return hash.text();
}

export function fingerprintOf(texts: readonly string[]): string {
  const hash = createHash();
  for (const text of texts) hash.add(text);
  return hash.text();
}

/** Two lanes of 32 bits in the manner of FNV-1a. */
function createHash() {
  let a = BASE_A;
  let b = BASE_B;
  const mix = (code: number) => {
    a = Math.imul(a ^ code, PRIME_A);
    b = Math.imul(b ^ code, PRIME_B);
    b ^= b >>> 15;
  };
  return {
    add(text: string) {
      for (let at = 0; at < text.length; at += 1) mix(text.charCodeAt(at));
      mix(END);
    },
    text: () => `${(a >>> 0).toString(36)}-${(b >>> 0).toString(36)}`,
  };
}
