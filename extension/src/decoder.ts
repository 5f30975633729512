// Turns bytes into text for core, which has no TextDecoder of its own. Core strips byte order marks itself.
import type { MakeDecoder } from '../../core/index.ts';

export const decoder: MakeDecoder = (encoding) => {
  // Only UTF-8 can be told by its errors; the others take any bytes.
  const inner = new TextDecoder(encoding, { fatal: encoding === 'utf-8', ignoreBOM: true });
  return {
    decode: (bytes) => inner.decode(bytes, { stream: true }),
    end: () => inner.decode(),
  };
};
