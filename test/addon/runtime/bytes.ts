// Bytes for the stand-ins inside: the bare context has no encoder, no digest and no base64.
import { createHash, randomUUID } from 'node:crypto';
import type { Bytes } from './host.ts';

export const bytes: Bytes = {
  /** Beyond ASCII each character is a question mark, unless UTF-8 is asked for (unverified). */
  of: (text, charset) =>
    Buffer.from(charset === 'UTF_8' ? text : [...text].map((one) => (one > '\x7f' ? '?' : one)).join('')),
  text: (all) => Buffer.from(all).toString('utf8'),
  base64: (all) => Buffer.from(all).toString('base64'),
  sha256: (all) => createHash('sha256').update(all).digest(),
  uuid: () => randomUUID(),
};
