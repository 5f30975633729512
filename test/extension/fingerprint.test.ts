// The fingerprint of a file's bytes: the same however they are cut, another one for other bytes.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startFingerprint } from '../../extension/src/fingerprint.ts';

function fingerprintOf(pieces: readonly Uint8Array[]): string {
  const fingerprint = startFingerprint();
  for (const piece of pieces) fingerprint.add(piece);
  return fingerprint.text();
}

/** Cut at these places, each piece at an offset of its own in memory. */
function cutAt(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const sorted = [0, ...places.map((place) => place % (bytes.length + 1)), bytes.length].sort(
    (a, b) => a - b,
  );
  return sorted.slice(1).map((to, at) => {
    const piece = bytes.subarray(sorted[at], to);
    const moved = new Uint8Array(piece.length + (at % 4));
    moved.set(piece, at % 4);
    return moved.subarray(at % 4);
  });
}

const bytes = fc.uint8Array({ minLength: 1, maxLength: 300 });

describe('a fingerprint', () => {
  test('is the same however the bytes are cut', () => {
    fc.assert(
      fc.property(bytes, fc.array(fc.nat(300), { maxLength: 8 }), (all, places) => {
        expect(fingerprintOf(cutAt(all, places))).toBe(fingerprintOf([all]));
      }),
    );
  });

  test('is another one where one byte differs, two have changed places, or one is missing', () => {
    fc.assert(
      fc.property(bytes, fc.nat(), fc.integer({ min: 1, max: 255 }), fc.nat(), (all, nth, by, other) => {
        const before = fingerprintOf([all]);
        const at = nth % all.length;
        const changed = all.slice();
        changed[at] = (changed[at] ?? 0) ^ by;
        expect(fingerprintOf([changed])).not.toBe(before);
        expect(fingerprintOf([all.slice(0, -1)])).not.toBe(before);
        const swapped = all.slice();
        const to = other % all.length;
        swapped[at] = all[to] ?? 0;
        swapped[to] = all[at] ?? 0;
        if (all[at] !== all[to]) expect(fingerprintOf([swapped])).not.toBe(before);
      }),
    );
  });
});
