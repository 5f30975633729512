// What Node brings to the core in tests: bytes and a decoder.
import { readFileSync } from 'node:fs';
import type { MakeDecoder } from '../../core/index.ts';

export const decoder: MakeDecoder = (encoding) => {
  const text = new TextDecoder(encoding, { fatal: encoding === 'utf-8', ignoreBOM: true });
  return { decode: (bytes) => text.decode(bytes, { stream: true }), end: () => text.decode() };
};

/** A source of these bytes, in chunks of a size. */
export function sourceOf(bytes: Uint8Array, chunk = 65_536) {
  return {
    async *open() {
      for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
    },
  };
}

export function fileSource(path: string, chunk?: number) {
  return sourceOf(new Uint8Array(readFileSync(path)), chunk);
}
