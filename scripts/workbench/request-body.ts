// Reads what a request brings along, up to a bound.
import type { IncomingMessage } from 'node:http';
import { tooLarge } from './refused.ts';

const MOST_BYTES = 20 << 20;

/** @throws Refused */
export async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += (part as Buffer).length;
    // Read to the end all the same: an answer before that is lost on the sender.
    if (size <= MOST_BYTES) parts.push(part as Buffer);
  }
  if (size > MOST_BYTES) throw tooLarge();
  return Buffer.concat(parts);
}
