// Numbers that look random and are the same for the same seed (mulberry32), and keys made of them.

export type Random = () => number;

/** @returns a function that gives numbers from 0 up to 1 */
export function random(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789';

/** Keys as PartnerStack makes them: a prefix and letters. */
export function keyMaker(next: Random): (prefix: string) => string {
  return (prefix) =>
    `${prefix}_${Array.from({ length: 14 }, () => LETTERS[Math.floor(next() * LETTERS.length)]).join('')}`;
}
